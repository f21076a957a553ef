-- The life of a union: what is registered of it, when and why it ended, its history.
alter table organisation.union_node
    add column credit_code   text,
    add column employer_code text,
    add column founded       date,
    add column papers        text,
    add column state         text not null default 'OPEN' check (state in ('OPEN', 'MERGED', 'CLOSED')),
    add column ended         timestamptz,
    add column heir          uuid references organisation.union_node (id),
    add check ((state = 'OPEN') = (ended is null) and (state = 'OPEN') = (heir is null));
comment on column organisation.union_node.credit_code is 'Unified social credit code of the union (GB 32100); employer_code is that of the firm';
comment on column organisation.union_node.papers is 'Reference of the papers by which it was founded, such as 望工发〔2026〕12号';
comment on column organisation.union_node.heir is 'The union that it was merged into, or that keeps its members after it was closed';
create unique index one_open_union_per_credit_code on organisation.union_node (credit_code) where state = 'OPEN';

-- Segments of new places in the tree. One is never given twice, so that what still names an old path meets nobody's.
create sequence organisation.path_segment;
grant usage on sequence organisation.path_segment to ${application};

-- Each change of a union, under the key of the request that asked for it: the same request twice is one change.
create table organisation.union_deed (
    key         uuid primary key,
    position    bigint generated always as identity,
    union_id    uuid        not null references organisation.union_node (id),
    other       uuid references organisation.union_node (id),
    kind        text        not null,
    happened    timestamptz not null,
    account     uuid        not null,
    actor       text        not null,
    second      text,
    reason      text        not null,
    facts       text        not null,
    fingerprint text        not null
);
comment on column organisation.union_deed.other is 'The union at the other end: the new parent, the heir, the federation';
comment on column organisation.union_deed.second is 'Name of the second person who agreed, where one was needed';
comment on column organisation.union_deed.fingerprint is 'Hash of request and account, to tell a repeated request from another one under the same key';
create index on organisation.union_deed (union_id, position);
create index on organisation.union_deed (other, position);

-- Relations beside the place line. A union can belong to several federations of its trade.
create table organisation.federation_member (
    federation uuid not null references organisation.union_node (id),
    union_id   uuid not null references organisation.union_node (id),
    since      date not null,
    until      date,
    primary key (federation, union_id, since)
);
create unique index once_in_a_federation on organisation.federation_member (federation, union_id) where until is null;
create index on organisation.federation_member (union_id) where until is null;

-- Terms of office and who holds which office in them. Names of people: visible within the staff member's subtree only.
create table organisation.union_term (
    id       uuid primary key,
    union_id uuid not null references organisation.union_node (id),
    ordinal  int  not null check (ordinal > 0),
    begins   date not null,
    years    int  not null check (years in (3, 5)),
    due      date not null,
    ended    date,
    unique (union_id, ordinal)
);
create unique index one_term_at_a_time on organisation.union_term (union_id) where ended is null;
create index on organisation.union_term (due) where ended is null;

create table organisation.union_officer (
    id       uuid primary key,
    term     uuid not null references organisation.union_term (id),
    union_id uuid not null references organisation.union_node (id),
    post     text not null,
    name     text not null,
    since    date not null,
    until    date
);
create unique index one_chair_at_a_time on organisation.union_officer (union_id, post)
    where until is null and post in ('CHAIR', 'AUDIT_CHAIR', 'WOMEN_CHAIR');
create index on organisation.union_officer (union_id) where until is null;

alter table organisation.union_deed enable row level security;
alter table organisation.union_deed force row level security;
alter table organisation.union_term enable row level security;
alter table organisation.union_term force row level security;
alter table organisation.union_officer enable row level security;
alter table organisation.union_officer force row level security;

-- Where a union stands is asked of the tree itself: these tables keep no path that would have to follow a move.
create policy staff_of_the_subtree on organisation.union_deed
    using (exists (select from organisation.union_node as node
        where node.id in (union_deed.union_id, union_deed.other)
          and node.path >= (select nullif(current_setting('niangjia.subtree', true), ''))
          and node.path < (select nullif(current_setting('niangjia.subtree_end', true), ''))));
create policy staff_of_the_subtree on organisation.union_term
    using (exists (select from organisation.union_node as node
        where node.id = union_term.union_id
          and node.path >= (select nullif(current_setting('niangjia.subtree', true), ''))
          and node.path < (select nullif(current_setting('niangjia.subtree_end', true), ''))));
create policy staff_of_the_subtree on organisation.union_officer
    using (exists (select from organisation.union_node as node
        where node.id = union_officer.union_id
          and node.path >= (select nullif(current_setting('niangjia.subtree', true), ''))
          and node.path < (select nullif(current_setting('niangjia.subtree_end', true), ''))));

grant select, insert on organisation.union_deed to ${application};
grant select, insert, update on organisation.federation_member, organisation.union_term, organisation.union_officer
    to ${application};

-- For tables of other modules with the columns union_id and union_path: a row is written with the path that its union
-- has, whatever path the writer had read. The lock makes a writer wait for a move under way and a move for him, so no
-- row is left behind.
create function organisation.stand_where_the_union_stands() returns trigger
    language plpgsql security definer set search_path = organisation, pg_temp
    as $$
        declare
            its_path text;
        begin
            select path into its_path from organisation.union_node where id = new.union_id for key share;
            if found then
                new.union_path := its_path;
            end if;
            return new;
        end
    $$;

-- Whether the scope of the transaction covers the path: what follows a move runs with the owner's rights, and asks first.
create function organisation.in_scope(place text) returns boolean
    language sql stable set search_path = organisation, pg_temp
    as $$ select coalesce(place collate "C" >= nullif(current_setting('niangjia.subtree', true), '')
                      and place collate "C" < nullif(current_setting('niangjia.subtree_end', true), ''), false) $$;
