-- A roster names its unions: all of a step's are looked up at once.
create index on organisation.union_node (name);
