-- A worker learns who handled his data: name, union and roles of staff, one value each, never of another worker.
create policy owner_looks_up on identity.account_role for select to current_user using (true);

create function identity.staff_name(wanted uuid) returns text
    language sql stable security definer set search_path = identity, pg_temp
    as $$ select display_name from identity.account where id = wanted and login is not null $$;
create function identity.staff_union(wanted uuid) returns text
    language sql stable security definer set search_path = identity, pg_temp
    as $$ select union_path from identity.account where id = wanted and login is not null $$;
create function identity.staff_roles(wanted uuid) returns text
    language sql stable security definer set search_path = identity, pg_temp
    as $$ select coalesce(string_agg(role, ' ' order by role), '') from identity.account_role
          join identity.account on account.id = account_role.account where account = wanted and login is not null $$;
revoke all on function identity.staff_name(uuid), identity.staff_union(uuid), identity.staff_roles(uuid) from public;
grant execute on function identity.staff_name(uuid), identity.staff_union(uuid), identity.staff_roles(uuid)
    to ${application};

-- A worker's account goes with him; the policies leave each person his own row only, and staff keep theirs.
create policy only_workers_go on identity.account as restrictive for delete using (login is null);
grant delete on identity.account to ${application};
