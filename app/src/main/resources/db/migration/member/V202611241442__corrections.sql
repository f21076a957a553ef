-- What a member changes himself, and what he asks his union to change.
create table member.correction (
    id              uuid primary key,
    account         uuid        not null,
    membership      uuid        not null references member.membership (id) on delete cascade,
    subject         text        not null,
    state           text        not null,
    wished_sealed   bytea       not null,
    asked           timestamptz not null,
    decided         timestamptz,
    decided_by      uuid,
    decided_by_name text,
    answer_sealed   bytea,
    check ((state in ('ASKED', 'WITHDRAWN')) = (decided_by is null))
);
comment on column member.correction.subject is 'NAME, NATIONAL_NUMBER or OTHER';
comment on column member.correction.wished_sealed is 'What the member wrote: how it should be';
create unique index one_open_correction on member.correction (account, subject) where state = 'ASKED';
create index on member.correction (membership);
create index on member.correction (asked) where state = 'ASKED';

alter table member.correction enable row level security;
alter table member.correction force row level security;
create policy own_corrections on member.correction
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy staff_reads on member.correction for select
    using (exists (select from member.membership where membership.id = correction.membership));
create policy staff_decides on member.correction for update
    using (exists (select from member.membership where membership.id = correction.membership));
create policy owner_looks_up on member.correction for select to current_user using (true);
create policy owner_forgets_own on member.correction for delete to current_user
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy owner_corrects on member.membership for update to current_user using (true) with check (true);

-- A member says himself what he works as; nothing else of his record is his to write.
create function member.change_own_work(new_employment text, new_trade text) returns bigint
    language sql volatile security definer set search_path = member, pg_temp
    as $$
        with changed as (
            update member.membership set employment = new_employment, trade = new_trade
            where account = nullif(current_setting('niangjia.account', true), '')::uuid
              and state in ('ACTIVE', 'TRANSFERRING', 'KEPT') returning 1)
        select count(*) from changed
    $$;

-- Staff write the name that a member of their scope asked for, and only while he asks for it.
create function member.correct_name(wanted uuid, new_name text) returns bigint
    language sql volatile security definer set search_path = member, pg_temp
    as $$
        with changed as (
            update member.membership set name = new_name from member.correction
            where correction.id = wanted and correction.state = 'ASKED' and correction.subject = 'NAME'
              and membership.id = correction.membership and organisation.in_scope(membership.union_path) returning 1)
        select count(*) from changed
    $$;
create function member.erase_own_corrections() returns bigint
    language sql volatile security definer set search_path = member, pg_temp
    as $$ with gone as (delete from member.correction
              where account = nullif(current_setting('niangjia.account', true), '')::uuid returning 1)
          select count(*) from gone $$;
revoke all on function member.change_own_work(text, text), member.correct_name(uuid, text),
    member.erase_own_corrections() from public;
grant execute on function member.change_own_work(text, text), member.correct_name(uuid, text),
    member.erase_own_corrections() to ${application};
grant select, insert, update (state, decided, decided_by, decided_by_name, answer_sealed) on member.correction
    to ${application};
