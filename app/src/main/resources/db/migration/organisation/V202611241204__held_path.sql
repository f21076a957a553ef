-- The path of a union, which then stays as it is until the transaction ends; null if there is no such union.
create function organisation.held_path(wanted uuid) returns text
    language plpgsql security definer set search_path = organisation, pg_temp
    as $$
        declare
            its_path text;
        begin
            select path into its_path from organisation.union_node where id = wanted for key share;
            return its_path;
        end
    $$;
revoke all on function organisation.held_path(uuid) from public;
