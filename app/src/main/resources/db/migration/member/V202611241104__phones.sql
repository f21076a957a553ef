-- A phone alone shows nobody who he is: its owner may have changed. Who finds a membership by his phone says the end of the
-- national number once; a phone on another's record gets free at that union's desk, or by who confirms that it isn't his.
drop function member.bind_membership(bytea);

create table member.binding_attempt (
    account      uuid primary key,
    wrong        int not null default 0,
    locked_until timestamptz
);

create table member.phone_claim (
    id              uuid primary key,
    account         uuid             not null,
    membership      uuid             not null references member.membership (id),
    holder          uuid,
    union_path      text collate "C" not null,
    state           text             not null,
    asked           timestamptz      not null,
    decided         timestamptz,
    decided_by      uuid,
    decided_by_name text,
    answer_sealed   bytea
);
comment on column member.phone_claim.account is 'Who asks for the phone, and signs in with it';
comment on column member.phone_claim.holder is 'The account of the member on whose record the phone stands; null if he never signed in';
create unique index one_claim_asked on member.phone_claim (account, membership) where state = 'ASKED';
create index on member.phone_claim (union_path, asked) where state = 'ASKED';
create index on member.phone_claim (membership);

alter table member.binding_attempt enable row level security;
alter table member.binding_attempt force row level security;
alter table member.phone_claim enable row level security;
alter table member.phone_claim force row level security;
create policy own_attempts on member.binding_attempt
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy own_claim on member.phone_claim for select
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy claim_on_holder on member.phone_claim
    using (holder = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy staff on member.phone_claim
    using (union_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
       and union_path < (select nullif(current_setting('niangjia.subtree_end', true), '')));
create policy owner_looks_up on member.phone_claim for select to current_user using (true);
create policy owner_asks on member.phone_claim for insert to current_user with check (true);

-- Whether the phone stands on the record of a current member who never signed in, and the account asked for none of them yet.
create function member.phone_stands_on_record(wanted_phone bytea) returns boolean
    language sql stable security definer set search_path = member, pg_temp
    as $$ select exists (select from member.membership
        where phone_index = wanted_phone and account is null and state in ('ACTIVE', 'TRANSFERRING', 'KEPT')
          and not exists (select from member.phone_claim
              where phone_claim.membership = membership.id and member.is_own(phone_claim.account))) $$;

-- Gives the membership to the account of the scope if phone and end of the national number are its.
create function member.bind_membership(wanted_phone bytea, wanted_tail bytea) returns uuid
    language sql volatile security definer set search_path = member, pg_temp
    as $$
        with own as (select nullif(current_setting('niangjia.account', true), '')::uuid as account)
        update member.membership set account = own.account from own
        where own.account is not null
          and membership.account is null
          and membership.id = (
              select (array_agg(id))[1] from member.membership
              where phone_index = wanted_phone and number_tail_index = wanted_tail
                and state in ('ACTIVE', 'TRANSFERRING', 'KEPT')
              having count(*) = 1)
          and not exists (
              select from member.membership as other
              where other.account = own.account and other.state in ('ACTIVE', 'TRANSFERRING', 'KEPT'))
        returning membership.id
    $$;

-- Asks for the phone on every record that isn't the asker's: those that stand on it, and the one that his account came to by
-- the phone alone. Gives how many were asked for.
create function member.claim_phone(wanted_phone bytea, asked_at timestamptz) returns int
    language sql volatile security definer set search_path = member, pg_temp
    as $$
        with own as (select nullif(current_setting('niangjia.account', true), '')::uuid as account),
        added as (
            insert into member.phone_claim (id, account, membership, holder, union_path, state, asked)
            select gen_random_uuid(), own.account, membership.id, membership.account, membership.union_path, 'ASKED',
                asked_at
            from member.membership, own
            where own.account is not null and phone_index = wanted_phone
              and membership.state in ('ACTIVE', 'TRANSFERRING', 'KEPT')
            on conflict do nothing
            returning 1)
        select count(*)::int from added
    $$;

-- Takes the phone off the record, and the membership out of the account that came to it by the phone.
create function member.free_phone(claim uuid) returns uuid
    language sql volatile security definer set search_path = member, pg_temp
    as $$
        update member.membership
            set phone_sealed = null, phone_index = null, phone_last_four = null,
                account = case when membership.account = phone_claim.account then null else membership.account end
            from member.phone_claim
            where phone_claim.id = claim and phone_claim.state = 'ASKED'
              and (member.is_in_scope(phone_claim.union_path)
                or (member.is_own(phone_claim.holder) and phone_claim.holder <> phone_claim.account))
              and membership.id = phone_claim.membership
            returning membership.id
    $$;

revoke all on function member.phone_stands_on_record(bytea), member.bind_membership(bytea, bytea),
    member.claim_phone(bytea, timestamptz), member.free_phone(uuid) from public;
grant execute on function member.phone_stands_on_record(bytea), member.bind_membership(bytea, bytea),
    member.claim_phone(bytea, timestamptz), member.free_phone(uuid) to ${application};
grant select, insert, update on member.binding_attempt to ${application};
grant select, update (state, decided, decided_by, decided_by_name, answer_sealed) on member.phone_claim to ${application};
