-- With an ended membership go its history and its transfers, on the owner's wish or when its time is over.
create policy owner_finds_ended on member.membership_deed for select to current_user using (true);
create policy owner_forgets_ended on member.membership_deed for delete to current_user using (true);
create policy owner_forgets_ended on member.transfer for delete to current_user using (state <> 'ASKED');

create function member.erase_memberships(wanted uuid[]) returns bigint
    language plpgsql volatile security definer set search_path = member, pg_temp
    as $$
        declare
            ended uuid[];
        begin
            select array_agg(id) into ended from member.membership
                where id = any(wanted) and state not in ('ACTIVE', 'TRANSFERRING', 'KEPT');
            delete from member.membership_deed where membership = any(ended);
            delete from member.transfer where membership = any(ended);
            delete from member.membership where id = any(ended);
            return coalesce(cardinality(ended), 0);
        end
    $$;
create or replace function member.erase_own_memberships() returns bigint
    language sql volatile security definer set search_path = member, pg_temp
    as $$
        select member.erase_memberships(array_agg(id)) from member.membership
        where state not in ('ACTIVE', 'TRANSFERRING', 'KEPT')
          and number_index in (
              select number_index from member.membership
              where account = nullif(current_setting('niangjia.account', true), '')::uuid)
    $$;
create function member.due_ended_memberships(before timestamptz, samples int) returns table (id uuid, total bigint)
    language sql stable security definer set search_path = member, pg_temp
    as $$ select membership.id, count(*) over () from member.membership
          where state not in ('ACTIVE', 'TRANSFERRING', 'KEPT')
            and since < least(before, now() - interval '1 month')
          order by since limit samples $$;
create function member.erase_ended_memberships(before timestamptz, max int) returns bigint
    language sql volatile security definer set search_path = member, pg_temp
    as $$ select member.erase_memberships(array_agg(id)) from member.due_ended_memberships(before, max) $$;
revoke all on function member.erase_memberships(uuid[]), member.due_ended_memberships(timestamptz, int),
    member.erase_ended_memberships(timestamptz, int) from public;
grant execute on function member.due_ended_memberships(timestamptz, int),
    member.erase_ended_memberships(timestamptz, int) to ${application};

-- Reminders and places in a bulk placement go with the joining that they are about.
alter table member.joining_reminder drop constraint joining_reminder_joining_fkey,
    add foreign key (joining) references member.joining (id) on delete cascade;
alter table member.pool_placement_row drop constraint pool_placement_row_joining_fkey,
    add foreign key (joining) references member.joining (id) on delete cascade;
