-- What came to a membership since: transfers, reminders, placements and claims on phones stand where their unions stand.
create policy owner_follows on member.transfer for update to current_user using (true) with check (true);
create policy owner_follows_reading on member.joining_reminder for select to current_user using (true);
create policy owner_follows on member.joining_reminder for update to current_user using (true) with check (true);
create policy owner_follows_reading on member.pool_placement for select to current_user using (true);
create policy owner_follows on member.pool_placement for update to current_user using (true) with check (true);
create policy owner_follows_reading on member.pool_placement_row for select to current_user using (true);
create policy owner_follows on member.pool_placement_row for update to current_user using (true) with check (true);
create policy owner_follows on member.phone_claim for update to current_user using (true) with check (true);
create policy owner_tells on member.membership_deed for insert to current_user with check (true);

-- A transfer is written with the places that its unions have, whatever paths the writer had read.
create function member.stand_where_the_unions_stand() returns trigger
    language plpgsql security definer set search_path = member, pg_temp
    as $$
        begin
            new.from_path := coalesce(organisation.held_path(new.from_union), new.from_path);
            new.to_path := coalesce(organisation.held_path(new.to_union), new.to_path);
            return new;
        end
    $$;
create trigger stand_where_the_unions_stand before insert on member.transfer
    for each row execute function member.stand_where_the_unions_stand();
create trigger stand_where_the_union_stands before insert on member.pool_placement
    for each row execute function organisation.stand_where_the_union_stands();

create or replace function member.union_moved(old_path text, old_end text, new_path text) returns void
    language plpgsql security definer set search_path = member, pg_temp
    as $$
        declare
            rest constant int := length(old_path) + 1;
        begin
            if not organisation.in_scope(old_path) or not organisation.in_scope(new_path) then
                raise insufficient_privilege using message = 'a move outside of the scope';
            end if;
            update member.joining set union_path = new_path || substr(union_path, rest)
                where union_path >= old_path and union_path < old_end;
            update member.membership set union_path = new_path || substr(union_path, rest)
                where union_path >= old_path and union_path < old_end;
            update member.transfer set from_path = new_path || substr(from_path, rest)
                where from_path >= old_path and from_path < old_end;
            update member.transfer set to_path = new_path || substr(to_path, rest)
                where to_path >= old_path and to_path < old_end;
            update member.joining_reminder set to_path = new_path || substr(to_path, rest)
                where to_path >= old_path and to_path < old_end;
            update member.pool_placement set union_path = new_path || substr(union_path, rest)
                where union_path >= old_path and union_path < old_end;
            update member.pool_placement_row set pool_path = new_path || substr(pool_path, rest)
                where pool_path collate "C" >= old_path and pool_path collate "C" < old_end;
            update member.phone_claim set union_path = new_path || substr(union_path, rest)
                where union_path >= old_path and union_path < old_end;
        end
    $$;

drop function member.union_ended(uuid, text, uuid, text, boolean, uuid, boolean);

-- Open applications go to the union given for them, current memberships to the heir; what lies in the past stays.
create function member.union_ended(old_union uuid, its_path text, heir uuid, heir_path text, in_keeping boolean,
        applications_to uuid, into_pool boolean, its_account uuid, its_actor text, ended_at timestamptz) returns void
    language plpgsql security definer set search_path = member, pg_temp
    as $$
        begin
            if not organisation.in_scope(its_path) or not organisation.in_scope(heir_path) then
                raise insufficient_privilege using message = 'an end outside of the scope';
            end if;
            update member.joining set union_id = applications_to,
                    state = case when into_pool and state = 'SUBMITTED' then 'IN_POOL' else state end
                where union_id = old_union and state in ('SUBMITTED', 'IN_POOL', 'RETURNED');

            -- Who was on his way into a closed union stays where he is; a merged one's heir decides on him.
            if in_keeping then
                update member.membership set state = transfer.state_before
                    from member.transfer
                    where transfer.to_union = old_union and transfer.state = 'ASKED'
                      and membership.id = transfer.membership and membership.state = 'TRANSFERRING';
                update member.transfer set state = 'WITHDRAWN', decided = ended_at, decided_by = its_account,
                        decided_by_name = its_actor
                    where to_union = old_union and state = 'ASKED';
            else
                -- A way between the two that become one leads nowhere any more.
                update member.membership set state = transfer.state_before
                    from member.transfer
                    where transfer.state = 'ASKED'
                      and (transfer.from_union, transfer.to_union) in ((old_union, heir), (heir, old_union))
                      and membership.id = transfer.membership and membership.state = 'TRANSFERRING';
                update member.transfer set state = 'WITHDRAWN', decided = ended_at, decided_by = its_account,
                        decided_by_name = its_actor
                    where state = 'ASKED' and (from_union, to_union) in ((old_union, heir), (heir, old_union));
                update member.transfer set to_union = heir, to_path = heir_path
                    where to_union = old_union and state = 'ASKED';
            end if;
            update member.transfer set from_union = heir, from_path = heir_path,
                    state_before = case when in_keeping then 'KEPT' else state_before end
                where from_union = old_union and state = 'ASKED';

            insert into member.membership_deed
                    (id, membership, kind, happened, account, actor, state_from, state_to, union_from, union_to, detail)
                select gen_random_uuid(), id, case when in_keeping then 'KEPT' else 'TRANSFERRED' end, ended_at,
                    its_account, its_actor, state,
                    case when in_keeping and state = 'ACTIVE' then 'KEPT' else state end, old_union, heir,
                    case when in_keeping then 'FIRM_CLOSED' end
                from member.membership where union_id = old_union and state in ('ACTIVE', 'TRANSFERRING', 'KEPT');
            update member.phone_claim set union_path = heir_path
                from member.membership
                where membership.id = phone_claim.membership and membership.union_id = old_union
                  and phone_claim.state = 'ASKED';
            update member.membership set union_id = heir,
                    since = case when in_keeping and state = 'ACTIVE'
                        then (ended_at at time zone 'Asia/Shanghai')::date else since end,
                    kept_reason = case when in_keeping then coalesce(kept_reason, 'FIRM_CLOSED') else kept_reason end,
                    state = case when in_keeping and state = 'ACTIVE' then 'KEPT' else state end
                where union_id = old_union and state in ('ACTIVE', 'TRANSFERRING', 'KEPT');
        end
    $$;
revoke all on function
    member.union_ended(uuid, text, uuid, text, boolean, uuid, boolean, uuid, text, timestamptz) from public;
grant execute on function
    member.union_ended(uuid, text, uuid, text, boolean, uuid, boolean, uuid, text, timestamptz) to ${application};
