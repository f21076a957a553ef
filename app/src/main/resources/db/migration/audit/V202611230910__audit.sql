-- The record of deeds. The application may add and read, never change or remove: append-only by rights.
create schema audit;
grant usage on schema audit to ${application};

create table audit.entry (
    id       bigint generated always as identity primary key,
    recorded timestamptz not null default clock_timestamp(),
    account  uuid,
    action   text        not null,
    subject  text        not null,
    because  text
);
create index on audit.entry (subject, id);
create index on audit.entry (account, id);

-- Entries that the chainer has not linked yet. Whoever removes a row here without linking it is found out by the
-- verification, which misses the entry in the chain.
create table audit.unlinked (
    entry bigint primary key references audit.entry (id)
);

create table audit.link (
    position bigint primary key,
    entry    bigint not null unique references audit.entry (id),
    hash     bytea  not null check (length(hash) = 32)
);

grant select, insert on audit.entry, audit.link to ${application};
grant select, insert, delete on audit.unlinked to ${application};
