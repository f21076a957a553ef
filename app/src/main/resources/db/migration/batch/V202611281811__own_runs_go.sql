-- A person's runs go with him, with the outcome of each row; old ones go by the retention rule, never one that isn't over or
-- ended less than a month ago.
create policy owner_finds_over on batch.run for select to current_user
    using (ended < now() - interval '1 month' or owner = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy owner_forgets_over on batch.run for delete to current_user
    using (ended < now() - interval '1 month' or owner = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy owner_finds_outcomes on batch.outcome for select to current_user using (true);
create policy owner_forgets_outcomes on batch.outcome for delete to current_user using (true);
create index on batch.run (ended);

create function batch.due_runs(before timestamptz, samples int) returns table (id uuid, total bigint)
    language sql stable security definer set search_path = batch, pg_temp
    as $$ select id, count(*) over () from batch.run where ended < least(before, now() - interval '1 month')
          order by ended limit samples $$;
create function batch.erase_runs(before timestamptz, max int) returns bigint
    language plpgsql volatile security definer set search_path = batch, pg_temp
    as $$
        declare
            due  uuid[];
        begin
            select array_agg(found.id) into due from batch.due_runs(before, max) as found;
            delete from batch.outcome where run = any(due);
            delete from batch.run where id = any(due);
            return coalesce(cardinality(due), 0);
        end
    $$;
create function batch.erase_own_runs() returns bigint
    language plpgsql volatile security definer set search_path = batch, pg_temp
    as $$
        declare
            own  uuid[];
        begin
            select array_agg(id) into own from batch.run
                where owner = nullif(current_setting('niangjia.account', true), '')::uuid;
            delete from batch.outcome where run = any(own);
            delete from batch.run where id = any(own);
            return coalesce(cardinality(own), 0);
        end
    $$;
revoke all on function batch.due_runs(timestamptz, int), batch.erase_runs(timestamptz, int), batch.erase_own_runs()
    from public;
grant execute on function batch.due_runs(timestamptz, int), batch.erase_runs(timestamptz, int), batch.erase_own_runs()
    to ${application};
