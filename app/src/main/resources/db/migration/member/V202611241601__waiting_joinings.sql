-- How many joinings wait for a decision, over all unions: two numbers for measurements, no row.
create policy owner_counts on member.joining for select to current_user using (true);

create function member.waiting_joinings(since timestamptz) returns bigint
    language sql stable security definer set search_path = member, pg_temp
    as $$ select count(*) from member.joining where state in ('SUBMITTED', 'IN_POOL') and submitted < since $$;
revoke all on function member.waiting_joinings(timestamptz) from public;
grant execute on function member.waiting_joinings(timestamptz) to ${application};
