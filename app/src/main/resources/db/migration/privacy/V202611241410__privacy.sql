-- A person's power over his own data: removal, who looked, children under 14; and the rules by which data goes.
create schema privacy;
grant usage on schema privacy to ${application};

-- Asked for, taken back in the cooling-off time, stopped by what stood against it, or done.
create table privacy.removal (
    id          uuid primary key,
    account     uuid        not null,
    state       text        not null check (state in ('REQUESTED', 'WITHDRAWN', 'STOPPED', 'DONE')),
    requested   timestamptz not null,
    due         timestamptz not null,
    ended       timestamptz,
    erased_rows bigint,
    check ((state = 'REQUESTED') = (ended is null)),
    check ((state = 'DONE') = (erased_rows is not null))
);
comment on table privacy.removal is 'What stays of a removed person: his account''s identifier and when he was removed';
create unique index one_open_removal on privacy.removal (account) where state = 'REQUESTED';
create index on privacy.removal (account, requested);

-- Each look at masked data, with its reason. The day's limit counts persons, not looks.
create table privacy.reveal (
    id            uuid primary key,
    account       uuid        not null,
    day           date        not null,
    person_index  bytea       not null,
    subject       text        not null,
    purpose       text        not null,
    reason_sealed bytea,
    revealed      timestamptz not null
);
comment on column privacy.reveal.person_index is 'Blind index (HMAC-SM3) of day and person: tells persons of one day apart, and joins nothing else';
comment on column privacy.reveal.reason_sealed is 'Null once its time was over or the person was removed';
create index on privacy.reveal (account, day, person_index);
create index on privacy.reveal (subject);
create index on privacy.reveal (revealed) where reason_sealed is not null;

-- The lock under which a staff member's looks of a day are counted, and what a second person granted on top.
create table privacy.reveal_day (
    account    uuid             not null,
    day        date             not null,
    union_path text collate "C" not null,
    granted    int              not null default 0 check (granted between 0 and 1000),
    primary key (account, day)
);
create index on privacy.reveal_day (union_path);

-- Rules of retention that were changed; the others stand as they came with the platform. Not personal data.
create table privacy.retention_rule (
    code       text        not null,
    version    int         not null,
    days       int         not null check (days between 1 and 36500),
    source     text        not null,
    verified   boolean     not null,
    changed    timestamptz not null,
    changed_by uuid        not null,
    agreed_by  uuid        not null,
    primary key (code, version),
    check (changed_by <> agreed_by)
);

-- A child under 14, entered by its guardian with a consent of its own (PIPL, articles 29 and 31).
create table privacy.child (
    id              uuid primary key,
    guardian        uuid        not null,
    content_sealed  bytea,
    likeness        bytea,
    consent_version int         not null,
    given           timestamptz not null,
    withdrawn       timestamptz,
    check ((withdrawn is null) = (content_sealed is not null)),
    check ((withdrawn is null) = (likeness is not null))
);
comment on column privacy.child.likeness is 'Blind index (HMAC-SM3) of guardian, name and birth date: the same child once';
create unique index one_record_per_child on privacy.child (guardian, likeness) where withdrawn is null;
create index on privacy.child (guardian, given);

alter table privacy.removal enable row level security;
alter table privacy.removal force row level security;
alter table privacy.reveal enable row level security;
alter table privacy.reveal force row level security;
alter table privacy.reveal_day enable row level security;
alter table privacy.reveal_day force row level security;
alter table privacy.child enable row level security;
alter table privacy.child force row level security;

create policy own_removal on privacy.removal
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy own_reveals on privacy.reveal
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy own_children on privacy.child
    using (guardian = (select nullif(current_setting('niangjia.account', true), '')::uuid));

-- Everybody counts his own looks; what is granted on top, somebody else grants within his scope.
create policy own_day on privacy.reveal_day for select
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy own_day_begins on privacy.reveal_day for insert
    with check (account = (select nullif(current_setting('niangjia.account', true), '')::uuid) and granted = 0);
create policy own_day_locked on privacy.reveal_day for update
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid))
    with check (false);
create policy staff_reads on privacy.reveal_day for select
    using (union_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
       and union_path < (select nullif(current_setting('niangjia.subtree_end', true), '')));
create policy staff_grants on privacy.reveal_day for update
    using (account <> (select nullif(current_setting('niangjia.account', true), '')::uuid)
       and union_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
       and union_path < (select nullif(current_setting('niangjia.subtree_end', true), '')));

-- What looks across scopes: one identifier, or one sealed reason for who knows its identifier and its subject.
create policy owner_looks_up on privacy.removal for select to current_user using (true);
create policy owner_looks_up on privacy.reveal for select to current_user using (true);
create policy owner_looks_up on privacy.child for select to current_user using (withdrawn is not null);
create policy owner_forgets on privacy.reveal for update to current_user using (true) with check (reason_sealed is null);
create policy owner_forgets on privacy.removal for delete to current_user using (state <> 'REQUESTED');
create policy owner_forgets on privacy.child for delete to current_user using (withdrawn is not null);

create function privacy.next_due_removal(at timestamptz, beyond uuid) returns uuid
    language sql stable security definer set search_path = privacy, pg_temp
    as $$ select account from privacy.removal where state = 'REQUESTED' and due <= at and account > beyond
          order by account limit 1 $$;
create function privacy.reason_of(wanted uuid, its_subject text) returns bytea
    language sql stable security definer set search_path = privacy, pg_temp
    as $$ select reason_sealed from privacy.reveal where id = wanted and subject = its_subject $$;
create function privacy.forget_reasons(subjects text[]) returns bigint
    language sql volatile security definer set search_path = privacy, pg_temp
    as $$ with forgotten as (update privacy.reveal set reason_sealed = null
              where subject = any(subjects) and reason_sealed is not null returning 1)
          select count(*) from forgotten $$;

-- Retention: how many are due, some of them by identifier, and their end. Nothing younger than a month is ever due.
create function privacy.due_reasons(before timestamptz, samples int) returns table (id uuid, total bigint)
    language sql stable security definer set search_path = privacy, pg_temp
    as $$ select id, count(*) over () from privacy.reveal
          where reason_sealed is not null and revealed < least(before, now() - interval '1 month')
          order by revealed limit samples $$;
create function privacy.erase_reasons(before timestamptz, max int) returns bigint
    language sql volatile security definer set search_path = privacy, pg_temp
    as $$ with forgotten as (update privacy.reveal set reason_sealed = null where id in (
              select id from privacy.reveal
              where reason_sealed is not null and revealed < least(before, now() - interval '1 month')
              order by revealed limit max) returning 1)
          select count(*) from forgotten $$;
create function privacy.due_removals(before timestamptz, samples int) returns table (id uuid, total bigint)
    language sql stable security definer set search_path = privacy, pg_temp
    as $$ select id, count(*) over () from privacy.removal
          where ended < least(before, now() - interval '1 month') order by ended limit samples $$;
create function privacy.erase_removals(before timestamptz, max int) returns bigint
    language sql volatile security definer set search_path = privacy, pg_temp
    as $$ with gone as (delete from privacy.removal where id in (
              select id from privacy.removal
              where ended < least(before, now() - interval '1 month') order by ended limit max) returning 1)
          select count(*) from gone $$;
create function privacy.due_children(before timestamptz, samples int) returns table (id uuid, total bigint)
    language sql stable security definer set search_path = privacy, pg_temp
    as $$ select id, count(*) over () from privacy.child
          where withdrawn < least(before, now() - interval '1 month') order by withdrawn limit samples $$;
create function privacy.erase_children(before timestamptz, max int) returns bigint
    language sql volatile security definer set search_path = privacy, pg_temp
    as $$ with gone as (delete from privacy.child where id in (
              select id from privacy.child
              where withdrawn < least(before, now() - interval '1 month') order by withdrawn limit max) returning 1)
          select count(*) from gone $$;

revoke all on all functions in schema privacy from public;
grant execute on all functions in schema privacy to ${application};
grant select, insert, update on privacy.removal to ${application};
grant select, insert on privacy.reveal to ${application};
grant select, insert (account, day, union_path), update (granted) on privacy.reveal_day to ${application};
grant select, insert on privacy.retention_rule to ${application};
grant select, insert, update, delete on privacy.child to ${application};
