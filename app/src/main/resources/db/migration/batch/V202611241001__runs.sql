create schema batch;
grant usage on schema batch to ${application};

create table batch.run (
    id               uuid primary key,
    kind             text        not null,
    owner            uuid        not null,
    settings_sealed  bytea       not null,
    file             uuid        not null,
    file_name_sealed bytea       not null,
    first_row        int         not null,
    state            text        not null,
    rows             int,
    last_row         int         not null default 0,
    added            int         not null default 0,
    changed          int         not null default 0,
    unchanged        int         not null default 0,
    rejected         int         not null default 0,
    problem          text,
    started          timestamptz not null,
    ended            timestamptz
);
comment on column batch.run.last_row is 'Number of the last row that counts: outcomes and effects of all up to it are stored';
create index on batch.run (owner, started);

-- Holds no value of a person: the rows themselves stay in the sealed file.
create table batch.outcome (
    run        uuid not null references batch.run (id),
    row_number int  not null,
    result     text not null,
    reason     text,
    detail     text,
    primary key (run, row_number)
);
create index rejected_rows on batch.outcome (run, row_number) where result = 'REJECTED';

alter table batch.run enable row level security;
alter table batch.run force row level security;
alter table batch.outcome enable row level security;
alter table batch.outcome force row level security;
create policy own_run on batch.run
    using (owner = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy with_its_run on batch.outcome
    using (exists (select from batch.run where run.id = outcome.run));

grant select, insert, update on batch.run to ${application};
grant select, insert on batch.outcome to ${application};
