-- A person's messages go with him; old ones go by the retention rule, never one younger than a month.
create policy own_messages_go on messages.message for delete
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy owner_finds_old on messages.message for select to current_user using (sent < now() - interval '1 month');
create policy owner_forgets_old on messages.message for delete to current_user using (sent < now() - interval '1 month');
create index on messages.message (sent);

create function messages.due_messages(before timestamptz, samples int) returns table (id uuid, total bigint)
    language sql stable security definer set search_path = messages, pg_temp
    as $$ select id, count(*) over () from messages.message where sent < before order by sent limit samples $$;
create function messages.erase_messages(before timestamptz, max int) returns bigint
    language sql volatile security definer set search_path = messages, pg_temp
    as $$ with gone as (delete from messages.message where id in (
              select id from messages.message where sent < before order by sent limit max) returning 1)
          select count(*) from gone $$;
revoke all on function messages.due_messages(timestamptz, int), messages.erase_messages(timestamptz, int) from public;
grant execute on function messages.due_messages(timestamptz, int), messages.erase_messages(timestamptz, int)
    to ${application};
grant delete on messages.message to ${application};
