create schema lecturer;
grant usage on schema lecturer to ${application};

-- Documents are public laws, rules and guides, not personal data: no row-level security. The application has no right to
-- delete a document or a version: what 小宣 once cited stays readable.
create table lecturer.document (
    id    uuid primary key,
    slug  text not null unique,
    title text not null unique
);
comment on column lecturer.document.slug is 'Its public address; stays when the title changes';

create table lecturer.document_version (
    id                uuid primary key,
    document          uuid references lecturer.document (id),
    number            int,
    state             text        not null,
    failure           text,
    withdrawal_reason text,
    file_name         text        not null,
    media_type        text        not null,
    byte_count        int         not null,
    digest            bytea       not null check (length(digest) = 32),
    original          bytea       not null,
    uploaded          timestamptz not null,
    uploaded_by       uuid,
    changed           timestamptz not null,
    version_date      date,
    passage_count     int         not null default 0,
    changed_count     int         not null default 0,
    unique (document, number),
    check (number is null or document is not null),
    check (number is not null or state in ('RECEIVED', 'READING', 'FAILED')),
    check ((state = 'FAILED') = (failure is not null)),
    check ((state = 'WITHDRAWN') = (withdrawal_reason is not null))
);
comment on column lecturer.document_version.document is 'Unknown until the file is read, unless it was uploaded for a document';
comment on column lecturer.document_version.digest is 'SM3 of the original bytes';
comment on column lecturer.document_version.uploaded_by is 'Account; null for what came with the platform';
comment on column lecturer.document_version.changed_count is 'Passages that are new, other or gone against the version before';
alter table lecturer.document_version alter column original set storage external;

-- A document has one version in use or withdrawn, and the same bytes are taken in once at a time.
create unique index one_current_version on lecturer.document_version (document)
    where state in ('SEARCHABLE', 'EMBEDDED', 'WITHDRAWN');
create unique index one_of_the_same_bytes on lecturer.document_version (digest)
    where state in ('RECEIVED', 'READING', 'SEARCHABLE', 'EMBEDDED', 'WITHDRAWN');
create index on lecturer.document_version (changed);

-- The passages as they were read: the search index is made from them and can be made again at any time.
create table lecturer.passage (
    version uuid   not null references lecturer.document_version (id),
    ordinal int    not null,
    id      text   not null,
    heading text   not null,
    path    text[] not null,
    body    text   not null,
    hash    text   not null,
    primary key (version, ordinal),
    unique (version, id)
);

-- A signed-in worker's questions and answers, sealed: a question can hold anything.
create table lecturer.exchange (
    id              uuid primary key,
    account         uuid        not null,
    asked           timestamptz not null,
    expires         timestamptz not null,
    question_sealed bytea       not null,
    answer_sealed   bytea       not null
);
create index on lecturer.exchange (account, asked desc);
create index on lecturer.exchange (expires);

alter table lecturer.exchange enable row level security;
alter table lecturer.exchange force row level security;

create policy own_exchanges on lecturer.exchange
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));

-- Forgetting looks across scopes and sees only what has expired.
create policy owner_finds_expired on lecturer.exchange for select to current_user using (expires < now());
create policy owner_forgets_expired on lecturer.exchange for delete to current_user using (expires < now());
create function lecturer.forget_expired_exchanges() returns bigint
    language sql security definer set search_path = lecturer, pg_temp
    as $$ with forgotten as (delete from lecturer.exchange where expires < now() returning 1)
          select count(*) from forgotten $$;
revoke all on function lecturer.forget_expired_exchanges() from public;
grant execute on function lecturer.forget_expired_exchanges() to ${application};

-- Questions without an answer, for the editors: personal data masked, shortened, and without a word on who asked.
create table lecturer.open_question (
    id            uuid primary key,
    likeness      text        not null unique,
    question      text        not null,
    times         int         not null default 1,
    asked         timestamptz not null,
    nearest_title text,
    nearest_score numeric(3, 2),
    state         text        not null default 'OPEN' check (state in ('OPEN', 'ANSWERED', 'DISMISSED')),
    closed        timestamptz,
    closed_by     uuid
);
comment on column lecturer.open_question.likeness is 'The question without signs and spaces: equal for what counts as the same question';
create index on lecturer.open_question (times desc) where state = 'OPEN';

grant select, insert, update (title) on lecturer.document to ${application};
grant select, insert, update (document, number, state, failure, withdrawal_reason, changed, version_date, passage_count,
    changed_count) on lecturer.document_version to ${application};
grant select, insert, delete on lecturer.passage, lecturer.exchange to ${application};
grant select, insert, update on lecturer.open_question to ${application};
