-- A member takes another phone, and asks for it if it stands on the record of another.
alter table member.phone_claim
    add column phone_index bytea,
    add column wished boolean not null default false;
comment on column member.phone_claim.phone_index is 'Blind index of the phone that is asked for; null for a claim of older date';
comment on column member.phone_claim.wished is 'Whether who asks wants to change to the phone, and does not sign in with it yet';

-- What was asked for goes with the record it is about.
alter table member.phone_claim drop constraint phone_claim_membership_fkey,
    add foreign key (membership) references member.membership (id) on delete cascade;
create policy owner_forgets_own on member.phone_claim for delete to current_user
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));

create or replace function member.claim_phone(wanted_phone bytea, asked_at timestamptz) returns int
    language sql volatile security definer set search_path = member, pg_temp
    as $$
        with own as (select nullif(current_setting('niangjia.account', true), '')::uuid as account),
        added as (
            insert into member.phone_claim
                (id, account, membership, holder, union_path, state, asked, phone_index)
            select gen_random_uuid(), own.account, membership.id, membership.account, membership.union_path, 'ASKED',
                asked_at, wanted_phone
            from member.membership, own
            where own.account is not null and membership.phone_index = wanted_phone
              and membership.state in ('ACTIVE', 'TRANSFERRING', 'KEPT')
            on conflict do nothing
            returning 1)
        select count(*)::int from added
    $$;

-- The records of others that hold a phone: it stands on them, or their account signs in with it and nobody has freed it yet
-- for the account of the scope. Not granted to anybody: the functions below answer with a word or a number.
create function member.records_of_others(wanted_phone bytea, its_account uuid) returns setof member.membership
    language sql stable security definer set search_path = member, pg_temp
    as $$
        select membership.* from member.membership
        where state in ('ACTIVE', 'TRANSFERRING', 'KEPT')
          and (account is null or not member.is_own(account))
          and (phone_index = wanted_phone
            or (account = its_account and not exists (
                select from member.phone_claim
                where phone_claim.membership = membership.id and member.is_own(phone_claim.account)
                  and phone_claim.phone_index = wanted_phone and phone_claim.state = 'FREED')))
    $$;

-- Whose a phone is, for who holds it in his hand: MEMBER, JOINING (an account with it waits to be let in) or FREE.
create function member.phone_standing(wanted_phone bytea, its_account uuid) returns text
    language sql stable security definer set search_path = member, pg_temp
    as $$
        select case
            when exists (select from member.records_of_others(wanted_phone, its_account)) then 'MEMBER'
            when exists (select from member.joining
                where account = its_account and not member.is_own(account)
                  and state in ('SUBMITTED', 'IN_POOL', 'RETURNED')) then 'JOINING'
            else 'FREE' end
    $$;

-- As claim_phone, for a phone that the scope's account wants to change to.
create function member.claim_wished_phone(wanted_phone bytea, its_account uuid, asked_at timestamptz) returns int
    language sql volatile security definer set search_path = member, pg_temp
    as $$
        with added as (
            insert into member.phone_claim
                (id, account, membership, holder, union_path, state, asked, phone_index, wished)
            select gen_random_uuid(), nullif(current_setting('niangjia.account', true), '')::uuid, held.id,
                held.account, held.union_path, 'ASKED', asked_at, wanted_phone, true
            from member.records_of_others(wanted_phone, its_account) as held
            on conflict do nothing
            returning 1)
        select count(*)::int from added
    $$;

-- Takes the phone off the record if it is still the one that was asked for.
create or replace function member.free_phone(claim uuid) returns uuid
    language sql volatile security definer set search_path = member, pg_temp
    as $$
        update member.membership
            set phone_sealed = case when asked_for then null else phone_sealed end,
                phone_index = case when asked_for then null else membership.phone_index end,
                phone_last_four = case when asked_for then null else phone_last_four end,
                account = case when membership.account = settled.account then null else membership.account end
            from (
                select phone_claim.*,
                    phone_claim.phone_index is null or phone_claim.phone_index = held.phone_index as asked_for
                from member.phone_claim join member.membership as held on held.id = phone_claim.membership
                where phone_claim.id = claim and phone_claim.state = 'ASKED') as settled
            where (member.is_in_scope(settled.union_path)
                or (member.is_own(settled.holder) and settled.holder <> settled.account))
              and membership.id = settled.membership
            returning membership.id
    $$;

-- The membership of an account that gives up its phone waits for its owner to show who he is, once his union has written his
-- new phone. Only after the phone was freed for the account of the scope.
create function member.part_from_account(its_account uuid, wanted_phone bytea) returns int
    language sql volatile security definer set search_path = member, pg_temp
    as $$
        with parted as (
            update member.membership set account = null from member.phone_claim
            where membership.account = its_account and phone_claim.membership = membership.id
              and member.is_own(phone_claim.account) and phone_claim.phone_index = wanted_phone
              and phone_claim.state = 'FREED'
            returning 1)
        select count(*)::int from parted
    $$;

create function member.erase_own_phone_claims() returns bigint
    language sql volatile security definer set search_path = member, pg_temp
    as $$
        with own as (select nullif(current_setting('niangjia.account', true), '')::uuid as account),
        claims as (delete from member.phone_claim where account = (select account from own) returning 1),
        tries as (delete from member.binding_attempt where account = (select account from own) returning 1)
        select (select count(*) from claims) + (select count(*) from tries)
    $$;
revoke all on function member.records_of_others(bytea, uuid), member.phone_standing(bytea, uuid),
    member.claim_wished_phone(bytea, uuid, timestamptz), member.part_from_account(uuid, bytea),
    member.erase_own_phone_claims() from public;
grant execute on function member.phone_standing(bytea, uuid), member.claim_wished_phone(bytea, uuid, timestamptz),
    member.part_from_account(uuid, bytea), member.erase_own_phone_claims() to ${application};
