-- Where a membership comes from, and whether the worker said that it is right.
alter table member.membership
    add column source       text not null default 'JOINED' check (source in ('JOINED', 'IMPORTED')),
    add column source_run   uuid,
    add column confirmed    timestamptz,
    add column confirmation text check (confirmation in ('RIGHT', 'WRONG')),
    add column doubt_sealed bytea,
    add check ((source = 'IMPORTED') = (source_run is not null)),
    add check ((confirmed is null) = (confirmation is null));
comment on column member.membership.source is 'JOINED: by the worker himself, or before rosters were imported; IMPORTED: by a roster, in the run source_run';
comment on column member.membership.confirmation is 'What the worker said of an imported record; null until he did';
comment on column member.membership.doubt_sealed is 'What is wrong with it, in his words';
create index doubted on member.membership (union_path, confirmed) where confirmation = 'WRONG';

-- Which row of a run brought a person first: the same person in a later row is told so. Kept for a few days.
create table member.roster_person (
    run          uuid        not null,
    number_index bytea       not null,
    owner        uuid        not null default nullif(current_setting('niangjia.account', true), '')::uuid,
    row_number   int         not null,
    seen         timestamptz not null,
    primary key (run, number_index)
);
create index on member.roster_person (owner, seen);

-- How a union read a heading before: columns only, no value of a person.
create table member.roster_columns (
    union_id uuid        not null,
    heading  bytea       not null,
    columns  text        not null,
    used     timestamptz not null,
    primary key (union_id, heading)
);
comment on column member.roster_columns.heading is 'Keyed fingerprint of the texts of the heading';

alter table member.roster_person enable row level security;
alter table member.roster_person force row level security;
create policy own_run on member.roster_person
    using (owner = (select nullif(current_setting('niangjia.account', true), '')::uuid));

-- The worker says his word on his own record, staff settle it; the columns granted below are all that this opens.
create policy own_word on member.membership for update
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy staff_settles on member.membership for update
    using (union_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
       and union_path < (select nullif(current_setting('niangjia.subtree_end', true), '')));

-- Which of these are held by a current member of whatever union: yes or no for each, never a row.
create function member.numbers_held(wanted bytea[]) returns setof bytea
    language sql stable security definer set search_path = member, pg_temp
    as $$ select number_index from member.membership
        where number_index = any(wanted) and state in ('ACTIVE', 'TRANSFERRING', 'KEPT') $$;
create function member.phones_held(wanted bytea[]) returns setof bytea
    language sql stable security definer set search_path = member, pg_temp
    as $$ select distinct phone_index from member.membership
        where phone_index = any(wanted) and state in ('ACTIVE', 'TRANSFERRING', 'KEPT') $$;
revoke all on function member.numbers_held(bytea[]), member.phones_held(bytea[]) from public;
grant execute on function member.numbers_held(bytea[]), member.phones_held(bytea[]) to ${application};

grant select, insert, delete on member.roster_person to ${application};
grant select, insert, update on member.roster_columns to ${application};
grant update (confirmed, confirmation, doubt_sealed) on member.membership to ${application};
