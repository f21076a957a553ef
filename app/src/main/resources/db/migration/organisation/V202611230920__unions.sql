-- The tree of unions. Not personal data: open to every reader.
create schema organisation;
grant usage on schema organisation to ${application};

create table organisation.union_node (
    id              uuid primary key,
    path            text collate "C" not null unique,
    name            text             not null,
    short_name      text             not null,
    level           text             not null,
    kind            text             not null,
    division        text             not null,
    industry_parent uuid references organisation.union_node (id),
    employer        text
);
comment on column organisation.union_node.path is
    'The place line: segments from the root, each closed by a dot; a subtree is the range [path, path with / for the last dot)';
comment on column organisation.union_node.industry_parent is 'The industry line: the industry union that this one also belongs to';
create index on organisation.union_node (industry_parent);
create index on organisation.union_node (employer) where employer is not null;

grant select, insert, update on organisation.union_node to ${application};
