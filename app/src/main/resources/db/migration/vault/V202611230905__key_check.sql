create schema vault;
grant usage on schema vault to ${application};

create table vault.key_check (
    id         uuid primary key,
    sealed     bytea not null,
    blind      bytea not null
);
comment on table vault.key_check is
    'One known text, sealed and indexed by the first start: a later start with other keys is noticed before it writes';

grant select, insert on vault.key_check to ${application};
