create schema member;
grant usage on schema member to ${application};

-- What a worker has filled in and not yet submitted: one sealed document, which nobody but its owner reads.
create table member.joining_draft (
    account        uuid primary key,
    content_sealed bytea       not null,
    saved          timestamptz not null default now()
);

create table member.joining (
    id                   uuid primary key,
    account              uuid             not null,
    state                text             not null,
    name                 text             not null,
    sex                  text             not null,
    birth_year           int              not null,
    number_sealed        bytea            not null,
    number_index         bytea            not null,
    number_completed     boolean          not null,
    phone_sealed         bytea            not null,
    phone_index          bytea            not null,
    phone_last_four      bytea            not null,
    employment           text             not null,
    trade                text             not null,
    union_way            text             not null,
    union_id             uuid             not null,
    union_path           text collate "C" not null,
    real_name            text             not null,
    submitted            timestamptz      not null,
    decided              timestamptz,
    decided_by           uuid,
    decided_by_name      text,
    return_reason_sealed bytea,
    check ((decided is null) = (decided_by is null) and (decided is null) = (decided_by_name is null))
);
comment on column member.joining.number_index is 'Blind index (HMAC-SM3), as phone_index and phone_last_four';
comment on column member.joining.number_completed is 'Whether an old number of 15 digits was typed and completed to 18';
comment on column member.joining.union_way is 'How the worker came to the union: by employer, by place, or not at all';
create unique index one_open_joining_per_account on member.joining (account)
    where state in ('SUBMITTED', 'IN_POOL', 'RETURNED');
create index on member.joining (account, submitted);
create index joining_pending on member.joining (union_path, submitted, id) where state in ('SUBMITTED', 'IN_POOL');
create index joining_by_union on member.joining (union_path, submitted, id);
create index on member.joining (phone_last_four);

-- Who did what with a joining, as the desk and the worker read it; the audit holds the same deeds without words.
create table member.joining_deed (
    id          uuid primary key,
    position    bigint generated always as identity,
    joining     uuid        not null references member.joining (id),
    kind        text        not null,
    happened    timestamptz not null,
    account     uuid        not null,
    actor       text,
    union_id    uuid,
    text_sealed bytea
);
comment on column member.joining_deed.actor is 'Name of the staff member; null for the worker himself';
comment on column member.joining_deed.text_sealed is 'The reason that somebody wrote';
create index on member.joining_deed (joining, position);

create sequence member.member_number;
create table member.membership (
    id              uuid primary key,
    account         uuid,
    state           text             not null,
    member_number   text             not null unique,
    name            text             not null,
    sex             text             not null,
    birth_year      int              not null,
    number_sealed   bytea            not null,
    number_index    bytea            not null,
    phone_sealed    bytea            not null,
    phone_index     bytea            not null,
    phone_last_four bytea            not null,
    employment      text             not null,
    trade           text             not null,
    union_id        uuid             not null,
    union_path      text collate "C" not null,
    joined          date             not null
);
comment on column member.membership.account is 'Null until the phone of the record signs in for the first time';
-- Membership regulations, article 9: one person, one membership. Unique indexes see all rows whatever the scope.
create unique index one_membership_per_number on member.membership (number_index)
    where state in ('ACTIVE', 'TRANSFERRING', 'KEPT');
create unique index one_membership_per_account on member.membership (account)
    where state in ('ACTIVE', 'TRANSFERRING', 'KEPT');
create index on member.membership (phone_index);
create index on member.membership (union_path, name);

-- Each consent with the version of the words that were shown; a withdrawn one stays as a record.
create table member.consent (
    id        uuid primary key,
    account   uuid        not null,
    purpose   text        not null,
    version   int         not null,
    given     timestamptz not null,
    withdrawn timestamptz
);
create unique index one_consent_in_force on member.consent (account, purpose, version) where withdrawn is null;

alter table member.joining_draft enable row level security;
alter table member.joining_draft force row level security;
alter table member.joining enable row level security;
alter table member.joining force row level security;
alter table member.joining_deed enable row level security;
alter table member.joining_deed force row level security;
alter table member.membership enable row level security;
alter table member.membership force row level security;
alter table member.consent enable row level security;
alter table member.consent force row level security;

create policy own_draft on member.joining_draft
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));

create policy own_joining on member.joining
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy staff_reads on member.joining for select
    using (union_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
       and union_path < (select nullif(current_setting('niangjia.subtree_end', true), '')));
create policy staff_decides on member.joining for update
    using (union_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
       and union_path < (select nullif(current_setting('niangjia.subtree_end', true), '')));

-- A deed is visible, and can be added, to whom the joining is visible.
create policy with_its_joining on member.joining_deed
    using (exists (select from member.joining where joining.id = joining_deed.joining));

create policy own_membership on member.membership for select
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy staff_reads on member.membership for select
    using (union_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
       and union_path < (select nullif(current_setting('niangjia.subtree_end', true), '')));
create policy staff_admits on member.membership for insert
    with check (union_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
            and union_path < (select nullif(current_setting('niangjia.subtree_end', true), '')));

create policy own_consents on member.consent
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy staff_reads on member.consent for select
    using (exists (select from member.joining where joining.account = consent.account));

-- What must look across scopes answers yes or no, or one identifier, never a row.
create policy owner_looks_up on member.membership for select to current_user using (true);
create policy owner_binds on member.membership for update to current_user using (account is null) with check (true);

create function member.number_is_held(wanted_number bytea) returns boolean
    language sql stable security definer set search_path = member, pg_temp
    as $$ select exists (select from member.membership
        where number_index = wanted_number and state in ('ACTIVE', 'TRANSFERRING', 'KEPT')) $$;
create function member.number_is_held_by_phone(wanted_number bytea, its_phone bytea) returns boolean
    language sql stable security definer set search_path = member, pg_temp
    as $$ select exists (select from member.membership
        where number_index = wanted_number and phone_index = its_phone
          and state in ('ACTIVE', 'TRANSFERRING', 'KEPT')) $$;

-- Gives the membership on whose record alone the phone stands to the account of the scope, unless somebody has it.
create function member.bind_membership(wanted_phone bytea) returns uuid
    language sql volatile security definer set search_path = member, pg_temp
    as $$
        with own as (select nullif(current_setting('niangjia.account', true), '')::uuid as account)
        update member.membership set account = own.account from own
        where own.account is not null
          and membership.account is null
          and membership.id = (
              select (array_agg(id))[1] from member.membership
              where phone_index = wanted_phone and state in ('ACTIVE', 'TRANSFERRING', 'KEPT')
              having count(*) = 1)
          and not exists (
              select from member.membership as other
              where other.account = own.account and other.state in ('ACTIVE', 'TRANSFERRING', 'KEPT'))
        returning membership.id
    $$;
revoke all on function member.number_is_held(bytea), member.number_is_held_by_phone(bytea, bytea),
    member.bind_membership(bytea) from public;
grant execute on function member.number_is_held(bytea), member.number_is_held_by_phone(bytea, bytea),
    member.bind_membership(bytea) to ${application};

grant select, insert, update, delete on member.joining_draft to ${application};
grant select, insert, update on member.joining, member.consent to ${application};
grant select, insert on member.joining_deed, member.membership to ${application};
grant usage on sequence member.member_number to ${application};
