-- As before, and nothing new comes into a union that was merged or closed in the same moment.
create or replace function organisation.stand_where_the_union_stands() returns trigger
    language plpgsql security definer set search_path = organisation, pg_temp
    as $$
        declare
            its record;
        begin
            select path, state into its from organisation.union_node where id = new.union_id for key share;
            if found then
                if tg_op = 'INSERT' and its.state <> 'OPEN' then
                    raise exception 'the union has ended';
                end if;
                new.union_path := its.path;
            end if;
            return new;
        end
    $$;
