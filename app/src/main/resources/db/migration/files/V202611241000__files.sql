create schema files;
grant usage on schema files to ${application};

create table files.file (
    id          uuid primary key,
    owner       uuid        not null,
    name_sealed bytea,
    type        text,
    bytes       bigint,
    stored      timestamptz not null
);
comment on table files.file is 'Name, type and size are known when the last piece is in, in the same transaction';
create index on files.file (owner, stored);

create table files.piece (
    file     uuid  not null references files.file (id),
    position int   not null,
    sealed   bytea not null,
    primary key (file, position)
);

alter table files.file enable row level security;
alter table files.file force row level security;
alter table files.piece enable row level security;
alter table files.piece force row level security;
create policy own_file on files.file
    using (owner = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy with_its_file on files.piece
    using (exists (select from files.file where file.id = piece.file));

grant select, insert, update, delete on files.file to ${application};
grant select, insert, delete on files.piece to ${application};
