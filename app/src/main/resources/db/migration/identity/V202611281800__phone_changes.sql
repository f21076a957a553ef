-- A worker takes another phone. An account that had it gives it up: nobody signs in with that account any more.
alter table identity.account
    drop constraint account_check,
    add column phone_given_up timestamptz,
    add check (login is null or phone_index is null),
    add check (login is not null or phone_index is not null or phone_given_up is not null),
    add check ((phone_sealed is null) = (phone_index is null));
comment on column identity.account.phone_given_up is 'Since when a worker''s account has no phone; null while it has one';

create policy owner_gives_phones on identity.account for update to current_user
    using (login is null) with check (login is null);

-- Writes the phone into the account of the scope; answers which account gave it up, if one had it. The session of that one
-- ends. Of two who take it at once, the second meets the unique index.
create function identity.take_phone(new_sealed bytea, new_index bytea, taken timestamptz) returns uuid
    language plpgsql volatile security definer set search_path = identity, pg_temp
    as $$
        declare
            own    uuid := nullif(current_setting('niangjia.account', true), '')::uuid;
            former uuid;
        begin
            if not exists (select from identity.account where id = own and login is null) then
                raise insufficient_privilege using message = 'only a worker takes a phone, for himself';
            end if;
            update identity.account set phone_sealed = null, phone_index = null, phone_given_up = taken
                where phone_index = new_index and id <> own returning id into former;
            delete from identity.spring_session where principal_name = former::text;
            update identity.account set phone_sealed = new_sealed, phone_index = new_index, phone_given_up = null
                where id = own;
            return former;
        end
    $$;
revoke all on function identity.take_phone(bytea, bytea, timestamptz) from public;
grant execute on function identity.take_phone(bytea, bytea, timestamptz) to ${application};
