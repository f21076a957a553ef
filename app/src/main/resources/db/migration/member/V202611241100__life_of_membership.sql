-- The whole life of a membership: since when it stands as it stands, how it came there, and the way to another union.

alter table member.membership
    add column since date not null default current_date,
    add column kept_reason text,
    add column number_tail_index bytea,
    alter column phone_sealed drop not null,
    alter column phone_index drop not null,
    alter column phone_last_four drop not null,
    add check ((phone_sealed is null) = (phone_index is null)
           and (phone_sealed is null) = (phone_last_four is null)),
    add check (kept_reason is null or state in ('KEPT', 'TRANSFERRING'));
alter table member.membership no force row level security;
update member.membership set since = joined;
alter table member.membership force row level security;
comment on column member.membership.since is 'Since when the membership has its state';
comment on column member.membership.number_tail_index is
    'Blind index of the last six characters of the national number, by which its owner shows who he is; null for a record of older date';
comment on column member.membership.phone_index is 'Null when no phone is known, or it was freed for its new owner';

-- The desk's list and search. Through the policy only leakproof operators reach an index: ranges of the path, equality
-- and ranges of the name in byte order. State and trade are looked at in the index, before a row is fetched.
drop index member.membership_union_path_name_idx;
create index membership_list on member.membership (union_path, name collate "C", id, state, trade);
create index membership_by_name on member.membership (name collate "C", union_path, id, state, trade);
create index membership_by_trade on member.membership (trade, union_path, name collate "C", id, state);
create index membership_by_rare_state on member.membership (state, union_path, name collate "C", id, trade)
    where state in ('TRANSFERRING', 'KEPT', 'LEFT', 'REMOVED', 'DECEASED');
create index membership_by_number on member.membership (number_index);
create index membership_by_last_four on member.membership (phone_last_four, union_path);

-- One membership on its way from one union to another. Both unions see it, with no more of the person than the receiving
-- one needs to decide; the membership itself lies with the releasing union until the other accepts.
create table member.transfer (
    id              uuid primary key,
    membership      uuid             not null references member.membership (id),
    account         uuid,
    state           text             not null,
    asked_by        text             not null,
    name            text             not null,
    sex             text             not null,
    birth_year      int              not null,
    employment      text             not null,
    trade           text             not null,
    member_number   text             not null,
    joined          date             not null,
    state_before    text             not null,
    from_union      uuid             not null,
    from_path       text collate "C" not null,
    to_union        uuid             not null,
    to_path         text collate "C" not null,
    asked           timestamptz      not null,
    asker           uuid             not null,
    asker_name      text,
    reason_sealed   bytea,
    decided         timestamptz,
    decided_by      uuid,
    decided_by_name text,
    answer_sealed   bytea
);
comment on column member.transfer.asked_by is 'WORKER, RELEASING or RECEIVING: who asked; the other side decides';
comment on column member.transfer.asker_name is 'Name of the staff member; null for the worker himself';
comment on column member.transfer.answer_sealed is 'Why it was returned';
create unique index one_transfer_under_way on member.transfer (membership) where state = 'ASKED';
create index on member.transfer (membership, asked);
create index on member.transfer (to_path, asked, id);
create index on member.transfer (from_path, asked, id);

-- What happened with a membership, as the desk and the member read it.
create table member.membership_deed (
    id          uuid primary key,
    position    bigint generated always as identity,
    membership  uuid        not null references member.membership (id),
    kind        text        not null,
    happened    timestamptz not null,
    account     uuid        not null,
    actor       text,
    state_from  text        not null,
    state_to    text        not null,
    union_from  uuid,
    union_to    uuid,
    detail      text,
    text_sealed bytea
);
comment on column member.membership_deed.actor is 'Name of the staff member; null for the member himself';
comment on column member.membership_deed.detail is 'A code that says more, such as why a membership is kept';
create index on member.membership_deed (membership, position);

alter table member.transfer enable row level security;
alter table member.transfer force row level security;
alter table member.membership_deed enable row level security;
alter table member.membership_deed force row level security;

create policy own_changes on member.membership for update
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy staff_changes on member.membership for update
    using (union_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
       and union_path < (select nullif(current_setting('niangjia.subtree_end', true), '')));

create policy own_transfer on member.transfer
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy releasing_union on member.transfer
    using (from_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
       and from_path < (select nullif(current_setting('niangjia.subtree_end', true), '')));
create policy receiving_union_reads on member.transfer for select
    using (to_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
       and to_path < (select nullif(current_setting('niangjia.subtree_end', true), '')));
create policy receiving_union_decides on member.transfer for update
    using (to_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
       and to_path < (select nullif(current_setting('niangjia.subtree_end', true), '')));
create policy owner_looks_up on member.transfer for select to current_user using (true);
create policy owner_asks on member.transfer for insert to current_user with check (true);
create policy owner_moves on member.membership for update to current_user using (true) with check (true);

-- A deed is read by whom the membership is visible to; who sees its transfer may add one, as the union that returns it does.
create policy with_its_membership on member.membership_deed for select
    using (exists (select from member.membership where membership.id = membership_deed.membership));
create policy added on member.membership_deed for insert
    with check (exists (select from member.membership where membership.id = membership_deed.membership)
             or exists (select from member.transfer where transfer.membership = membership_deed.membership));

create function member.is_own(wanted uuid) returns boolean
    language sql stable set search_path = pg_catalog
    as $$ select wanted is not null and wanted = nullif(current_setting('niangjia.account', true), '')::uuid $$;
create function member.is_in_scope(wanted text) returns boolean
    language sql stable set search_path = pg_catalog
    as $$ select coalesce(wanted collate "C" >= nullif(current_setting('niangjia.subtree', true), '')
                      and wanted collate "C" < nullif(current_setting('niangjia.subtree_end', true), ''), false) $$;

-- Whether the scope decides on the transfer: the side that didn't ask, and the member himself if a union claims him.
create function member.decides_on(wanted member.transfer) returns boolean
    language sql stable set search_path = member, pg_temp
    as $$ select case wanted.asked_by
        when 'RECEIVING' then member.is_in_scope(wanted.from_path) or member.is_own(wanted.account)
        else member.is_in_scope(wanted.to_path) end $$;

-- The receiving union asks for a member whose name and national number it knows. Answers one word.
create function member.ask_transfer_in(new_id uuid, wanted_number bytea, wanted_name text, its_union uuid,
        its_path text, its_asker uuid, its_asker_name text, its_reason bytea, asked_at timestamptz) returns text
    language plpgsql volatile security definer set search_path = member, pg_temp
    as $$
        declare
            found member.membership;
        begin
            if not member.is_in_scope(its_path) then
                return 'UNKNOWN';
            end if;
            select * into found from member.membership
                where number_index = wanted_number and state in ('ACTIVE', 'TRANSFERRING', 'KEPT') for update;
            if found.id is null or found.name <> wanted_name then
                return 'UNKNOWN';
            elsif found.state = 'TRANSFERRING' then
                return 'UNDER_WAY';
            elsif found.union_id = its_union then
                return 'SAME_UNION';
            end if;
            insert into member.transfer (id, membership, account, state, asked_by, name, sex, birth_year, employment,
                    trade, member_number, joined, state_before, from_union, from_path, to_union, to_path, asked, asker,
                    asker_name, reason_sealed)
                values (new_id, found.id, found.account, 'ASKED', 'RECEIVING', found.name, found.sex, found.birth_year,
                    found.employment, found.trade, found.member_number, found.joined, found.state, found.union_id,
                    found.union_path, its_union, its_path, asked_at, its_asker, its_asker_name, its_reason);
            update member.membership set state = 'TRANSFERRING' where id = found.id;
            return 'ASKED';
        end
    $$;

-- Brings the member into the receiving union, if the scope decides on it.
create function member.accept_transfer(wanted uuid, today date) returns uuid
    language sql volatile security definer set search_path = member, pg_temp
    as $$
        update member.membership
            set union_id = transfer.to_union, union_path = transfer.to_path, state = 'ACTIVE', kept_reason = null,
                since = case when transfer.state_before = 'ACTIVE' then membership.since else today end
            from member.transfer
            where transfer.id = wanted and transfer.state = 'ASKED' and member.decides_on(transfer)
              and membership.id = transfer.membership and membership.state = 'TRANSFERRING'
            returning membership.id
    $$;

-- Leaves the member where he was, if the transfer is the scope's to end.
create function member.end_transfer(wanted uuid) returns uuid
    language sql volatile security definer set search_path = member, pg_temp
    as $$
        update member.membership set state = transfer.state_before
            from member.transfer
            where transfer.id = wanted and transfer.state = 'ASKED'
              and (member.is_in_scope(transfer.to_path) or member.is_in_scope(transfer.from_path)
                or member.is_own(transfer.account))
              and membership.id = transfer.membership and membership.state = 'TRANSFERRING'
            returning membership.id
    $$;

-- How the latest membership of the number ended, as one word; null if there was none. For who decides on a joining.
create function member.earlier_end(wanted_number bytea) returns text
    language sql stable security definer set search_path = member, pg_temp
    as $$ select state from member.membership
        where number_index = wanted_number and state in ('LEFT', 'REMOVED', 'DECEASED')
        order by since desc, id desc limit 1 $$;

revoke all on function member.ask_transfer_in(uuid, bytea, text, uuid, text, uuid, text, bytea, timestamptz),
    member.accept_transfer(uuid, date), member.end_transfer(uuid), member.earlier_end(bytea) from public;
grant execute on function member.ask_transfer_in(uuid, bytea, text, uuid, text, uuid, text, bytea, timestamptz),
    member.accept_transfer(uuid, date), member.end_transfer(uuid), member.earlier_end(bytea) to ${application};

grant select, insert, update (state, decided, decided_by, decided_by_name, answer_sealed) on member.transfer
    to ${application};
grant select, insert on member.membership_deed to ${application};
grant update (state, since, kept_reason, phone_sealed, phone_index, phone_last_four, employment, trade)
    on member.membership to ${application};
