create schema identity;
grant usage on schema identity to ${application};

create table identity.account (
    id           uuid primary key,
    login        text unique,
    display_name text,
    phone_sealed bytea,
    phone_index  bytea unique,
    union_path   text collate "C",
    created      timestamptz not null default now(),
    check ((login is null) <> (phone_index is null)),
    check ((login is null) = (union_path is null))
);
comment on table identity.account is
    'Workers sign in by phone (phone_*), staff by login and password; union_path is the top of a staff member''s data scope';
create index on identity.account (union_path);

create table identity.credential (
    account       uuid primary key references identity.account (id),
    password_hash text not null
);

-- Failures in a row, keyed by the blind index of what was typed as a login, whether such an account exists or not:
-- so a lock tells nothing, and a password typed into the wrong field is not kept.
create table identity.failed_sign_in (
    login_index  bytea primary key,
    failures     int         not null default 0,
    last         timestamptz not null,
    locked_until timestamptz
);

create table identity.account_role (
    account uuid not null references identity.account (id),
    role    text not null,
    primary key (account, role)
);

-- One-time codes, keyed by the blind index of the phone: without the key nobody can tell whose they are.
create table identity.sign_in_code (
    phone_index  bytea primary key,
    code_hash    bytea       not null,
    expires      timestamptz not null,
    wrong        int         not null default 0,
    sent_in_hour int         not null default 1,
    hour_began   timestamptz not null,
    sent         timestamptz not null,
    locked_until timestamptz
);

alter table identity.account enable row level security;
alter table identity.account force row level security;
alter table identity.account_role enable row level security;
alter table identity.account_role force row level security;

alter table identity.credential enable row level security;
alter table identity.credential force row level security;

create policy own_account on identity.account
    using (id = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy staff_below on identity.account for select
    using (union_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
       and union_path < (select nullif(current_setting('niangjia.subtree_end', true), '')));
create policy own_roles on identity.account_role
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy own_credential on identity.credential
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));

-- Sign-in looks across scopes: these functions answer one identifier, never a row.
create policy owner_looks_up on identity.account for select to current_user using (true);

create function identity.account_of_login(wanted text) returns uuid
    language sql stable security definer set search_path = identity, pg_temp
    as $$ select id from identity.account where login = wanted $$;
create function identity.account_of_phone(wanted bytea) returns uuid
    language sql stable security definer set search_path = identity, pg_temp
    as $$ select id from identity.account where phone_index = wanted $$;
revoke all on function identity.account_of_login(text), identity.account_of_phone(bytea) from public;
grant execute on function identity.account_of_login(text), identity.account_of_phone(bytea) to ${application};

grant select, insert, update on identity.account, identity.credential to ${application};
grant select, insert, delete on identity.account_role to ${application};
grant select, insert, update, delete on identity.sign_in_code, identity.failed_sign_in to ${application};

-- Spring Session's tables (schema of spring-session-jdbc).
create table identity.spring_session (
    primary_id            char(36)     not null primary key,
    session_id            char(36)     not null unique,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval int          not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100)
);
create index on identity.spring_session (expiry_time);
create index on identity.spring_session (principal_name);
create table identity.spring_session_attributes (
    session_primary_id char(36)     not null references identity.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on identity.spring_session, identity.spring_session_attributes to ${application};
