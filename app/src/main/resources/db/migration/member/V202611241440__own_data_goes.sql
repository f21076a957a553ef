-- A person's joinings and drafts go with him, and his membership once it has ended; consents stay as the proof that there
-- was one, with nothing of the person but the account's identifier.
create policy owner_finds_over on member.joining for select to current_user
    using (state = 'WITHDRAWN' or account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy owner_forgets_over on member.joining for delete to current_user
    using (state = 'WITHDRAWN' or account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy owner_finds_withdrawn on member.joining_deed for select to current_user using (true);
create policy owner_forgets_withdrawn on member.joining_deed for delete to current_user using (true);
create policy owner_finds_old on member.joining_draft for select to current_user using (saved < now() - interval '1 month');
create policy owner_forgets_old on member.joining_draft for delete to current_user using (saved < now() - interval '1 month');
create policy owner_finds_withdrawn on member.consent for select to current_user using (withdrawn is not null);
create policy owner_forgets_withdrawn on member.consent for delete to current_user using (withdrawn is not null);
create policy owner_forgets_ended on member.membership for delete to current_user
    using (state not in ('ACTIVE', 'TRANSFERRING', 'KEPT'));

-- Every ended membership of the scope's own person: those of the account, and older ones of the same national number.
create function member.erase_own_memberships() returns bigint
    language sql volatile security definer set search_path = member, pg_temp
    as $$
        with own as (
            select id from member.membership
            where state not in ('ACTIVE', 'TRANSFERRING', 'KEPT')
              and number_index in (
                  select number_index from member.membership
                  where account = nullif(current_setting('niangjia.account', true), '')::uuid)),
        gone as (delete from member.membership where id in (select id from own) returning 1)
        select count(*) from gone
    $$;

-- Every joining of the scope's own person, with its history.
create function member.erase_own_joinings() returns bigint
    language sql volatile security definer set search_path = member, pg_temp
    as $$
        with own as (select id from member.joining
                     where account = nullif(current_setting('niangjia.account', true), '')::uuid),
        deeds as (delete from member.joining_deed where joining in (select id from own) returning 1),
        gone as (delete from member.joining where id in (select id from own) and (select count(*) from deeds) >= 0
                 returning 1)
        select (select count(*) from deeds) + (select count(*) from gone)
    $$;

create function member.due_withdrawn_joinings(before timestamptz, samples int) returns table (id uuid, total bigint)
    language sql stable security definer set search_path = member, pg_temp
    as $$ select joining.id, count(*) over () from member.joining
          where state = 'WITHDRAWN' and not exists (
              select from member.joining_deed
              where joining_deed.joining = joining.id and happened >= least(before, now() - interval '1 day'))
          order by submitted limit samples $$;
create function member.erase_withdrawn_joinings(before timestamptz, max int) returns bigint
    language sql volatile security definer set search_path = member, pg_temp
    as $$
        with due as (select due_withdrawn_joinings.id from member.due_withdrawn_joinings(before, max)),
        deeds as (delete from member.joining_deed where joining in (select id from due) returning 1),
        gone as (delete from member.joining where id in (select id from due) and (select count(*) from deeds) >= 0
                 returning 1)
        select count(*) from gone
    $$;
create function member.due_drafts(before timestamptz, samples int) returns table (id uuid, total bigint)
    language sql stable security definer set search_path = member, pg_temp
    as $$ select account, count(*) over () from member.joining_draft where saved < before
          order by saved limit samples $$;
create function member.erase_drafts(before timestamptz, max int) returns bigint
    language sql volatile security definer set search_path = member, pg_temp
    as $$ with gone as (delete from member.joining_draft where account in (
              select account from member.joining_draft where saved < before order by saved limit max) returning 1)
          select count(*) from gone $$;
create function member.due_consents(before timestamptz, samples int) returns table (id uuid, total bigint)
    language sql stable security definer set search_path = member, pg_temp
    as $$ select consent.id, count(*) over () from member.consent
          where withdrawn < least(before, now() - interval '1 month') order by withdrawn limit samples $$;
create function member.erase_consents(before timestamptz, max int) returns bigint
    language sql volatile security definer set search_path = member, pg_temp
    as $$ with gone as (delete from member.consent where id in (
              select id from member.consent
              where withdrawn < least(before, now() - interval '1 month') order by withdrawn limit max) returning 1)
          select count(*) from gone $$;
revoke all on function member.erase_own_memberships(), member.erase_own_joinings(), member.due_withdrawn_joinings(timestamptz, int),
    member.erase_withdrawn_joinings(timestamptz, int), member.due_drafts(timestamptz, int),
    member.erase_drafts(timestamptz, int), member.due_consents(timestamptz, int),
    member.erase_consents(timestamptz, int) from public;
grant execute on function member.erase_own_memberships(), member.erase_own_joinings(), member.due_withdrawn_joinings(timestamptz, int),
    member.erase_withdrawn_joinings(timestamptz, int), member.due_drafts(timestamptz, int),
    member.erase_drafts(timestamptz, int), member.due_consents(timestamptz, int),
    member.erase_consents(timestamptz, int) to ${application};
