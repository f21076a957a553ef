-- How far the members of a union that moved or ended have been told of it. A member is told in the transaction that writes
-- down that he was, so that a job that is killed goes on without gap or double.
create table member.union_notice (
    change      uuid primary key,
    how         text        not null check (how in ('MOVED', 'MERGED', 'CLOSED')),
    union_id    uuid        not null,
    other_union uuid        not null,
    began       timestamptz not null,
    last_member uuid,
    told        bigint      not null default 0,
    ended       timestamptz
);
comment on column member.union_notice.last_member is 'Members are told in the order of their identifiers; null before the first and when all are told';
grant select, insert, update on member.union_notice to ${application};

create index deed_that_leads_elsewhere on member.membership_deed (union_from, membership) where union_from <> union_to;
