-- Many workers placed out of the turnover pool in one act. The identifier comes with the page on which they were chosen:
-- sent twice it is one act.
create table member.pool_placement (
    id         uuid primary key,
    made       timestamptz      not null,
    account    uuid             not null,
    actor      text             not null,
    union_id   uuid             not null,
    union_path text collate "C" not null
);
create table member.pool_placement_row (
    placement uuid not null references member.pool_placement (id),
    joining   uuid not null references member.joining (id),
    outcome   text not null,
    pool      uuid not null,
    pool_path text not null,
    undone    timestamptz,
    primary key (placement, joining)
);
comment on column member.pool_placement_row.pool is 'Where the worker waited before';

alter table member.pool_placement enable row level security;
alter table member.pool_placement force row level security;
alter table member.pool_placement_row enable row level security;
alter table member.pool_placement_row force row level security;
create policy staff on member.pool_placement
    using (union_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
       and union_path < (select nullif(current_setting('niangjia.subtree_end', true), '')));
create policy with_its_placement on member.pool_placement_row
    using (exists (select from member.pool_placement where pool_placement.id = pool_placement_row.placement));
grant select, insert on member.pool_placement to ${application};
grant select, insert, update (undone) on member.pool_placement_row to ${application};
