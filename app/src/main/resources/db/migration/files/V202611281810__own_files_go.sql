-- A person's files go with him; old ones go by the retention rule, never one younger than a month.
create policy owner_finds_old on files.file for select to current_user using (stored < now() - interval '1 month');
create policy owner_forgets_old on files.file for delete to current_user using (stored < now() - interval '1 month');
create policy owner_forgets_pieces on files.piece for delete to current_user using (true);
create policy owner_finds_pieces on files.piece for select to current_user using (true);
create index on files.file (stored);

create function files.due_files(before timestamptz, samples int) returns table (id uuid, total bigint)
    language sql stable security definer set search_path = files, pg_temp
    as $$ select id, count(*) over () from files.file where stored < least(before, now() - interval '1 month')
          order by stored limit samples $$;
create function files.erase_files(before timestamptz, max int) returns bigint
    language plpgsql volatile security definer set search_path = files, pg_temp
    as $$
        declare
            due  uuid[];
        begin
            select array_agg(found.id) into due from files.due_files(before, max) as found;
            delete from files.piece where file = any(due);
            delete from files.file where id = any(due);
            return coalesce(cardinality(due), 0);
        end
    $$;
revoke all on function files.due_files(timestamptz, int), files.erase_files(timestamptz, int) from public;
grant execute on function files.due_files(timestamptz, int), files.erase_files(timestamptz, int) to ${application};
