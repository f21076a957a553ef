-- Passkeys of staff. The public key is no secret; the attestation object holds it as the library wants to read it.
create table identity.passkey (
    id              uuid primary key,
    account         uuid        not null references identity.account (id),
    credential_id   bytea       not null unique,
    label           text        not null check (length(label) between 1 and 30),
    public_key      bytea       not null,
    attestation     bytea       not null,
    transports      text        not null,
    signature_count bigint      not null,
    backed_up       boolean     not null,
    created         timestamptz not null,
    last_used       timestamptz
);
comment on column identity.passkey.signature_count is
    'The device''s own count of its signatures, zero if it keeps none; one that does not go on tells of a copy';
create index on identity.passkey (account);

alter table identity.passkey enable row level security;
alter table identity.passkey force row level security;
create policy own_passkey on identity.passkey
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy owner_manages on identity.passkey to current_user using (true) with check (true);
grant select, insert, update, delete on identity.passkey to ${application};

create function identity.account_of_passkey(wanted bytea) returns uuid
    language sql stable security definer set search_path = identity, pg_temp
    as $$ select account from identity.passkey where credential_id = wanted $$;
revoke all on function identity.account_of_passkey(bytea) from public;
grant execute on function identity.account_of_passkey(bytea) to ${application};

-- Whoever lost the device may have lost the passkey on it too.
create or replace function identity.remove_second_factor(target uuid) returns void
    language plpgsql security definer set search_path = identity, pg_temp
    as $$
        begin
            if not identity.administers(target, '{SYSTEM_ADMINISTRATOR,SECURITY_ADMINISTRATOR}') then
                raise insufficient_privilege using message = 'not an account that this person administers';
            end if;
            delete from identity.recovery_code where account = target;
            delete from identity.second_factor where account = target;
            delete from identity.passkey where account = target;
        end
    $$;
create or replace function identity.has_second_factor(target uuid) returns boolean
    language sql stable security definer set search_path = identity, pg_temp
    as $$
        select identity.holds('{SYSTEM_ADMINISTRATOR,SECURITY_ADMINISTRATOR,AUDIT_ADMINISTRATOR}')
            and (exists (select from identity.second_factor where account = target and confirmed is not null)
                or exists (select from identity.passkey where account = target))
    $$;
