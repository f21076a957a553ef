-- Lists of members that left the platform, or may leave it because a second person agreed. What was asked for and what
-- it is for is one sealed document.
create table member.export (
    id             uuid primary key,
    account        uuid        not null,
    content_sealed bytea       not null,
    made           timestamptz not null,
    agreed_by      uuid,
    ends           timestamptz,
    taken          timestamptz,
    check (agreed_by <> account),
    check ((agreed_by is null) = (ends is null))
);
comment on column member.export.agreed_by is 'The second person; null where none was needed';
comment on column member.export.ends is 'Until when a list that was agreed to may be taken';
create index on member.export (account, made);

alter table member.export enable row level security;
alter table member.export force row level security;
create policy own_export on member.export
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid))
    with check (account = (select nullif(current_setting('niangjia.account', true), '')::uuid) and agreed_by is null);
create policy takes_own on member.export for update
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy second_person_agrees on member.export for insert
    with check (agreed_by = (select nullif(current_setting('niangjia.account', true), '')::uuid));

grant select, insert, update (taken) on member.export to ${application};
