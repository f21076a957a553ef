-- Applications and memberships stand where their union stands, and follow it when it moves or ends.
create trigger stand_where_the_union_stands before insert or update of union_id, union_path on member.joining
    for each row execute function organisation.stand_where_the_union_stands();
create trigger stand_where_the_union_stands before insert or update of union_id, union_path on member.membership
    for each row execute function organisation.stand_where_the_union_stands();

create policy owner_follows_reading on member.joining for select to current_user using (true);
create policy owner_follows on member.joining for update to current_user using (true) with check (true);
create policy owner_follows on member.membership for update to current_user using (true) with check (true);

create function member.union_moved(old_path text, old_end text, new_path text) returns void
    language plpgsql security definer set search_path = member, pg_temp
    as $$
        begin
            if not organisation.in_scope(old_path) or not organisation.in_scope(new_path) then
                raise insufficient_privilege using message = 'a move outside of the scope';
            end if;
            update member.joining set union_path = new_path || substr(union_path, length(old_path) + 1)
                where union_path >= old_path and union_path < old_end;
            update member.membership set union_path = new_path || substr(union_path, length(old_path) + 1)
                where union_path >= old_path and union_path < old_end;
        end
    $$;

-- Open applications go to the union given for them, current memberships to the heir; what lies in the past stays.
create function member.union_ended(old_union uuid, its_path text, heir uuid, heir_path text, in_keeping boolean,
        applications_to uuid, into_pool boolean) returns void
    language plpgsql security definer set search_path = member, pg_temp
    as $$
        begin
            if not organisation.in_scope(its_path) or not organisation.in_scope(heir_path) then
                raise insufficient_privilege using message = 'an end outside of the scope';
            end if;
            update member.joining set union_id = applications_to,
                    state = case when into_pool and state = 'SUBMITTED' then 'IN_POOL' else state end
                where union_id = old_union and state in ('SUBMITTED', 'IN_POOL', 'RETURNED');
            update member.membership set union_id = heir,
                    state = case when in_keeping and state = 'ACTIVE' then 'KEPT' else state end
                where union_id = old_union and state in ('ACTIVE', 'TRANSFERRING', 'KEPT');
        end
    $$;
revoke all on function member.union_moved(text, text, text),
    member.union_ended(uuid, text, uuid, text, boolean, uuid, boolean) from public;
grant execute on function member.union_moved(text, text, text),
    member.union_ended(uuid, text, uuid, text, boolean, uuid, boolean) to ${application};
create index on member.membership (union_id);
create index joining_open_by_union_id on member.joining (union_id) where state in ('SUBMITTED', 'IN_POOL', 'RETURNED');
