-- Three people: no account holds two of the three administrators' roles (GB/T 22239, level 3).
create unique index one_administrators_role on identity.account_role (account)
    where role in ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR');

alter table identity.account add column disabled timestamptz, add column single_sign_on_index bytea unique;
comment on column identity.account.disabled is 'Since when nobody signs in with it; null while it works';
comment on column identity.account.single_sign_on_index is
    'Blind index of issuer and subject at the OpenID provider, kept from the first sign-in there';

alter table identity.credential
    add column origin  text        not null default 'INITIAL' check (origin in ('DEMO', 'INITIAL', 'OWN')),
    add column changed timestamptz not null default now();
alter table identity.credential alter column origin drop default;
comment on column identity.credential.origin is
    'DEMO: known to everybody; INITIAL: known to who gave it; OWN: chosen by its holder';

create table identity.former_password (
    account       uuid        not null references identity.account (id),
    changed       timestamptz not null,
    password_hash text        not null,
    primary key (account, changed)
);
create table identity.second_factor (
    account       uuid primary key references identity.account (id),
    secret_sealed bytea  not null,
    confirmed     timestamptz,
    last_step     bigint not null default 0
);
comment on column identity.second_factor.last_step is 'The time step of the code used last: it and earlier ones are spent';
create table identity.recovery_code (
    account    uuid  not null references identity.account (id),
    code_index bytea not null,
    primary key (account, code_index)
);

-- Which roles need a second factor; a role without a row may do without.
create table identity.second_factor_rule (
    role text primary key,
    rule text not null check (rule in ('OPTIONAL', 'REQUIRED_OUTSIDE_DEMO', 'REQUIRED'))
);
insert into identity.second_factor_rule values
    ('SYSTEM_ADMINISTRATOR', 'REQUIRED_OUTSIDE_DEMO'),
    ('SECURITY_ADMINISTRATOR', 'REQUIRED_OUTSIDE_DEMO'),
    ('AUDIT_ADMINISTRATOR', 'REQUIRED_OUTSIDE_DEMO');

alter table identity.former_password enable row level security;
alter table identity.former_password force row level security;
alter table identity.second_factor enable row level security;
alter table identity.second_factor force row level security;
alter table identity.recovery_code enable row level security;
alter table identity.recovery_code force row level security;
create policy own_former_password on identity.former_password
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy own_second_factor on identity.second_factor
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy own_recovery_code on identity.recovery_code
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));

create policy owner_manages on identity.credential to current_user using (true) with check (true);
create policy owner_manages on identity.second_factor to current_user using (true) with check (true);
create policy owner_manages on identity.recovery_code to current_user using (true) with check (true);

-- What an administrator may do is asked of the tables, not of the session: a role that was taken counts no more.
create function identity.holds(wanted text[]) returns boolean
    language sql stable security definer set search_path = identity, pg_temp
    as $$
        select exists (
            select from identity.account_role held join identity.account own on own.id = held.account
            where own.id = nullif(current_setting('niangjia.account', true), '')::uuid
              and own.disabled is null and held.role = any (wanted))
    $$;
-- Whether the one who acts administers the account by one of the roles. Nobody administers himself.
create function identity.administers(target uuid, wanted text[]) returns boolean
    language sql stable security definer set search_path = identity, pg_temp
    as $$
        select target <> nullif(current_setting('niangjia.account', true), '')::uuid
            and identity.holds(wanted)
            and exists (
                select from identity.account a where a.id = target
                  and a.union_path collate "C" >= nullif(current_setting('niangjia.subtree', true), '')
                  and a.union_path collate "C" < nullif(current_setting('niangjia.subtree_end', true), ''))
    $$;
create function identity.has_roles(target uuid) returns boolean
    language sql stable security definer set search_path = identity, pg_temp
    as $$ select exists (select from identity.account_role where account = target) $$;
create function identity.account_of_single_sign_on(wanted bytea) returns uuid
    language sql stable security definer set search_path = identity, pg_temp
    as $$ select id from identity.account where single_sign_on_index = wanted $$;

-- Roles: the first ones come with the account; afterwards nobody changes his own.
drop policy own_roles on identity.account_role;
create policy own_roles on identity.account_role for select
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy first_roles on identity.account_role for insert to ${application}
    with check (account = (select nullif(current_setting('niangjia.account', true), '')::uuid)
        and not identity.has_roles(account));
create policy workers_go on identity.account_role for delete to ${application}
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid) and role = 'WORKER');
create policy administrators_see on identity.account_role for select to ${application}
    using ((select identity.holds('{SYSTEM_ADMINISTRATOR,SECURITY_ADMINISTRATOR,AUDIT_ADMINISTRATOR}'))
        and exists (select from identity.account a where a.id = account_role.account));
create policy administrators_give on identity.account_role for insert to ${application}
    with check (identity.administers(account, '{SYSTEM_ADMINISTRATOR,SECURITY_ADMINISTRATOR}'));
create policy administrators_take on identity.account_role for delete to ${application}
    using (identity.administers(account, '{SYSTEM_ADMINISTRATOR,SECURITY_ADMINISTRATOR}'));

-- Accounts of staff: the system administrator creates them, ends them and lets them work again.
create policy administrators_create on identity.account for insert to ${application}
    with check (union_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
        and union_path < (select nullif(current_setting('niangjia.subtree_end', true), ''))
        and (select identity.holds('{SYSTEM_ADMINISTRATOR}')));
create policy administrators_change on identity.account for update to ${application}
    using (identity.administers(id, '{SYSTEM_ADMINISTRATOR}'));

create function identity.refuse_own_disabling() returns trigger language plpgsql as $$
    begin
        if new.disabled is distinct from old.disabled
                and new.id = nullif(current_setting('niangjia.account', true), '')::uuid then
            raise insufficient_privilege using message = 'nobody ends or restores his own account';
        end if;
        return new;
    end
$$;
create trigger not_ones_own before update on identity.account
    for each row execute function identity.refuse_own_disabling();

-- A password that the holder changes at once; and the way back for who lost the device of the second factor.
create function identity.give_initial_password(target uuid, hash text, given timestamptz) returns void
    language plpgsql security definer set search_path = identity, pg_temp
    as $$
        begin
            if not identity.administers(target, '{SYSTEM_ADMINISTRATOR}') then
                raise insufficient_privilege using message = 'not an account that this person administers';
            end if;
            insert into identity.credential (account, password_hash, origin, changed)
                values (target, hash, 'INITIAL', given)
                on conflict (account) do update
                    set password_hash = excluded.password_hash, origin = 'INITIAL', changed = excluded.changed;
        end
    $$;
create function identity.remove_second_factor(target uuid) returns void
    language plpgsql security definer set search_path = identity, pg_temp
    as $$
        begin
            if not identity.administers(target, '{SYSTEM_ADMINISTRATOR,SECURITY_ADMINISTRATOR}') then
                raise insufficient_privilege using message = 'not an account that this person administers';
            end if;
            delete from identity.recovery_code where account = target;
            delete from identity.second_factor where account = target;
        end
    $$;
create function identity.has_second_factor(target uuid) returns boolean
    language sql stable security definer set search_path = identity, pg_temp
    as $$
        select identity.holds('{SYSTEM_ADMINISTRATOR,SECURITY_ADMINISTRATOR,AUDIT_ADMINISTRATOR}')
            and exists (select from identity.second_factor where account = target and confirmed is not null)
    $$;

revoke all on function identity.holds(text[]), identity.administers(uuid, text[]), identity.has_roles(uuid),
    identity.account_of_single_sign_on(bytea), identity.give_initial_password(uuid, text, timestamptz),
    identity.remove_second_factor(uuid), identity.has_second_factor(uuid) from public;
grant execute on function identity.holds(text[]), identity.administers(uuid, text[]), identity.has_roles(uuid),
    identity.account_of_single_sign_on(bytea), identity.give_initial_password(uuid, text, timestamptz),
    identity.remove_second_factor(uuid), identity.has_second_factor(uuid) to ${application};

grant select, insert, delete on identity.former_password to ${application};
grant select, insert, update, delete on identity.second_factor to ${application};
grant select, insert, delete on identity.recovery_code to ${application};
grant select, insert, update on identity.second_factor_rule to ${application};
