-- Films: their scripts, their review, their files. A script quotes public documents; it is the desk's until it is published.
create table lecturer.production (
    id                uuid primary key,
    slug              text             not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    kind              text             not null check (kind in ('CLIP', 'LESSON', 'NEWS', 'ANNOUNCEMENT', 'STORY')),
    title             text             not null,
    subject           text             not null,
    union_id          uuid             not null,
    union_path        text collate "C" not null,
    state             text             not null check (state in
                          ('DRAFT', 'IN_REVIEW', 'APPROVED', 'RENDERED', 'PUBLISHED', 'WITHDRAWN')),
    edition           int              not null check (edition > 0),
    draft             jsonb            not null,
    author            uuid,
    reviewer          uuid,
    review_note       text,
    approved_digest   bytea check (length(approved_digest) = 32),
    withdrawal_reason text,
    created           timestamptz      not null,
    changed           timestamptz      not null,
    published         timestamptz,
    plays             bigint           not null default 0,
    check (reviewer is null or reviewer is distinct from author),
    check ((state in ('APPROVED', 'RENDERED', 'PUBLISHED')) <= (approved_digest is not null)),
    check ((state = 'PUBLISHED') <= (published is not null)),
    check ((state = 'WITHDRAWN') = (withdrawal_reason is not null))
);
comment on column lecturer.production.slug is 'Public address, shared by all versions of a film; one of them is published';
comment on column lecturer.production.subject is 'Code of what it is about, for the public lists';
comment on column lecturer.production.edition is 'Raised by every change: two who change it at once do not overwrite each other';
comment on column lecturer.production.draft is 'The script and what each of its sentences rests on';
comment on column lecturer.production.author is 'Who wrote or last changed the script; null for what came with the platform';
comment on column lecturer.production.approved_digest is 'SM3 over the script and the texts of its sources as the reviewer saw them';
create unique index one_published_version on lecturer.production (slug) where state = 'PUBLISHED';
create index on lecturer.production (published desc) where state = 'PUBLISHED';
create index on lecturer.production (union_path, changed desc);

-- The passages on which a script rests, as they read when it was written. A film is stale as soon as one of them reads
-- otherwise in the version in use, or is in none: asked each time, never stored, so that it cannot lag behind.
create table lecturer.production_source (
    production uuid not null references lecturer.production (id) on delete cascade,
    document   uuid not null references lecturer.document (id),
    version    uuid not null references lecturer.document_version (id),
    passage    text not null,
    hash       text not null,
    primary key (production, document, passage)
);
create index on lecturer.production_source (document);

create trigger stand_where_the_union_stands before insert or update of union_id, union_path on lecturer.production
    for each row execute function organisation.stand_where_the_union_stands();

alter table lecturer.production enable row level security;
alter table lecturer.production force row level security;
create policy everybody_sees_published on lecturer.production for select using (state in ('PUBLISHED', 'WITHDRAWN'));
create policy staff_works on lecturer.production
    using (union_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
       and union_path < (select nullif(current_setting('niangjia.subtree_end', true), '')));
create policy owner_follows_reading on lecturer.production for select to current_user using (true);
create policy owner_follows on lecturer.production for update to current_user using (true) with check (true);

create or replace function lecturer.union_moved(old_path text, old_end text, new_path text) returns void
    language plpgsql security definer set search_path = lecturer, pg_temp
    as $$
        begin
            if not organisation.in_scope(old_path) or not organisation.in_scope(new_path) then
                raise insufficient_privilege using message = 'a move outside of the scope';
            end if;
            update lecturer.handover set union_path = new_path || substr(union_path, length(old_path) + 1)
                where union_path >= old_path and union_path < old_end;
            update lecturer.production set union_path = new_path || substr(union_path, length(old_path) + 1)
                where union_path >= old_path and union_path < old_end;
        end
    $$;
create or replace function lecturer.union_ended(old_union uuid, its_path text, heir uuid, heir_path text) returns void
    language plpgsql security definer set search_path = lecturer, pg_temp
    as $$
        begin
            if not organisation.in_scope(its_path) or not organisation.in_scope(heir_path) then
                raise insufficient_privilege using message = 'an end outside of the scope';
            end if;
            update lecturer.handover set union_id = heir, union_path = heir_path
                where union_id = old_union and state in ('OPEN', 'TAKEN');
            update lecturer.production set union_id = heir, union_path = heir_path where union_id = old_union;
        end
    $$;

grant select, insert, update on lecturer.production to ${application};
grant select, insert, delete on lecturer.production_source to ${application};
