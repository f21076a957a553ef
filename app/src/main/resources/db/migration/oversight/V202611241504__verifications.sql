create schema oversight;
grant usage on schema oversight to ${application};

-- What verifying the record of deeds gave, each time.
create table oversight.verification (
    id         uuid primary key,
    started    timestamptz not null,
    started_by uuid,
    checked    bigint      not null default 0,
    finished   timestamptz,
    broken_at  bigint,
    fault      text
);
comment on column oversight.verification.started_by is 'Account; null for the nightly one';
comment on column oversight.verification.broken_at is 'Position of the first broken row; null if the record was intact';
create index on oversight.verification (started desc);

grant select, insert, update (checked, finished, broken_at, fault) on oversight.verification to ${application};
