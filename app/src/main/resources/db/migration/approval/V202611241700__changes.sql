create schema approval;
grant usage on schema approval to ${application};

-- What one person proposed and a second one decides.
create table approval.change (
    id                     uuid primary key,
    kind                   text             not null,
    content_sealed         bytea            not null,
    content_index          bytea            not null,
    union_path             text collate "C" not null,
    reason_sealed          bytea            not null,
    proposer               uuid             not null,
    proposer_name          text             not null,
    proposer_within        text collate "C" not null,
    proposed               timestamptz      not null,
    state                  text             not null,
    decided                timestamptz,
    decided_by             uuid,
    decided_by_name        text,
    decision_reason_sealed bytea,
    check ((state = 'WAITING') = (decided is null)),
    check ((decided is null) = (decided_by is null) and (decided is null) = (decided_by_name is null)),
    check (state not in ('APPLIED', 'REFUSED') or decided_by <> proposer),
    check (state <> 'WITHDRAWN' or decided_by = proposer)
);
comment on column approval.change.content_index is 'Blind index (HMAC-SM3) of the content: the same proposal twice is one';
create unique index one_waiting_change on approval.change (proposer, kind, content_index) where state = 'WAITING';
create index change_waiting on approval.change (union_path, proposed, id) where state = 'WAITING';
create index on approval.change (proposer, proposed);
create index on approval.change (decided_by);

alter table approval.change enable row level security;
alter table approval.change force row level security;
create policy own_change on approval.change
    using (proposer = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy staff_reads on approval.change for select
    using (union_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
       and union_path < (select nullif(current_setting('niangjia.subtree_end', true), '')));
create policy staff_decides on approval.change for update
    using (union_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
       and union_path < (select nullif(current_setting('niangjia.subtree_end', true), '')));

grant select, insert, update on approval.change to ${application};
