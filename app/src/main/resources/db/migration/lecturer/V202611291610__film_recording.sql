-- What persons recorded for sentences of films, shared by all versions of a film like its photographs.
create table lecturer.film_recording (
    slug    text        not null,
    name    text        not null check (name ~ '^[0-9a-f]{32}\.wav$'),
    content bytea       not null,
    added   timestamptz not null,
    primary key (slug, name)
);
comment on column lecturer.film_recording.name is 'From the digest of the content: a script that was approved names this sound and no other';
alter table lecturer.film_recording alter column content set storage external;

alter table lecturer.film_recording enable row level security;
alter table lecturer.film_recording force row level security;
create policy staff_works on lecturer.film_recording using (exists (
    select from lecturer.production p where p.slug = film_recording.slug
        and p.union_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
        and p.union_path < (select nullif(current_setting('niangjia.subtree_end', true), ''))));
grant select, insert, delete on lecturer.film_recording to ${application};
