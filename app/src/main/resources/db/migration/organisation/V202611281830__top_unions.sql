-- The unions that none stands above: one, on most platforms.
create index union_top on organisation.union_node (path) where position('.' in path) = length(path);
