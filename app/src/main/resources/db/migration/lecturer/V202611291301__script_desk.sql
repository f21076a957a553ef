-- The desk of scripts: every edition of a script, so that changes can be taken back; who wrote on it, because none of them
-- reviews it; the photographs of a film, shared by all its versions.
create table lecturer.script_edition (
    production uuid        not null references lecturer.production (id) on delete cascade,
    edition    int         not null,
    draft      jsonb       not null,
    undo       int,
    redo       int,
    made_by    uuid,
    made       timestamptz not null,
    primary key (production, edition)
);
comment on column lecturer.script_edition.undo is 'The edition to which taking back leads; null for the first';
comment on column lecturer.script_edition.redo is 'The edition that was taken back last; null after a change';

create table lecturer.script_writer (
    production uuid not null references lecturer.production (id) on delete cascade,
    account    uuid not null,
    primary key (production, account)
);

create table lecturer.film_photo (
    slug    text        not null,
    name    text        not null check (name ~ '^[0-9a-f]{32}\.jpg$'),
    content bytea       not null,
    added   timestamptz not null,
    primary key (slug, name)
);
comment on column lecturer.film_photo.name is 'From the digest of what was handed in: the same picture is kept once';
alter table lecturer.film_photo alter column content set storage external;

alter table lecturer.script_edition enable row level security;
alter table lecturer.script_edition force row level security;
create policy staff_works on lecturer.script_edition using (exists (
    select from lecturer.production p where p.id = production
        and p.union_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
        and p.union_path < (select nullif(current_setting('niangjia.subtree_end', true), ''))));
alter table lecturer.script_writer enable row level security;
alter table lecturer.script_writer force row level security;
create policy staff_works on lecturer.script_writer using (exists (
    select from lecturer.production p where p.id = production
        and p.union_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
        and p.union_path < (select nullif(current_setting('niangjia.subtree_end', true), ''))));
alter table lecturer.film_photo enable row level security;
alter table lecturer.film_photo force row level security;
create policy staff_works on lecturer.film_photo using (exists (
    select from lecturer.production p where p.slug = film_photo.slug
        and p.union_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
        and p.union_path < (select nullif(current_setting('niangjia.subtree_end', true), ''))));

create index on lecturer.production (slug, created desc);
grant select, insert, delete on lecturer.script_edition, lecturer.script_writer, lecturer.film_photo to ${application};
