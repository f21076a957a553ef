-- Questions that a worker handed over to the people of his union, with what he agreed to send along, sealed.
create table lecturer.handover (
    id               uuid primary key,
    account          uuid             not null,
    union_id         uuid             not null,
    union_path       text collate "C" not null,
    care             text             not null,
    state            text             not null check (state in ('OPEN', 'TAKEN', 'ANSWERED', 'CLOSED')),
    handed_over      timestamptz      not null,
    question_sealed  bytea            not null,
    context_sealed   bytea,
    taken            timestamptz,
    taken_by         uuid,
    taken_by_name    text,
    ended            timestamptz,
    answer_sealed    bytea,
    check ((taken is null) = (taken_by is null) and (taken is null) = (taken_by_name is null)),
    check (state <> 'OPEN' or taken is null),
    check (state <> 'TAKEN' or taken is not null),
    check (state <> 'ANSWERED' or (taken is not null and answer_sealed is not null)),
    check ((state in ('ANSWERED', 'CLOSED')) = (ended is not null))
);
comment on column lecturer.handover.care is 'NONE, WAGES, INJURY or SELF_HARM: what it is about, so that it is not left lying';
comment on column lecturer.handover.context_sealed is 'The last exchanges that the worker agreed to send along, as JSON';
comment on column lecturer.handover.answer_sealed is 'What was answered, or why it was closed; null if the worker took it back';
create index handover_waiting on lecturer.handover (union_path, handed_over) where state in ('OPEN', 'TAKEN');
create index on lecturer.handover (account, handed_over desc);
create index on lecturer.handover (union_id) where state in ('OPEN', 'TAKEN');
create index on lecturer.handover (ended);

create trigger stand_where_the_union_stands before insert or update of union_id, union_path on lecturer.handover
    for each row execute function organisation.stand_where_the_union_stands();

alter table lecturer.handover enable row level security;
alter table lecturer.handover force row level security;
create policy own_handovers on lecturer.handover
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy staff_reads on lecturer.handover for select
    using (union_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
       and union_path < (select nullif(current_setting('niangjia.subtree_end', true), '')));
create policy staff_answers on lecturer.handover for update
    using (union_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
       and union_path < (select nullif(current_setting('niangjia.subtree_end', true), '')));
create policy owner_follows_reading on lecturer.handover for select to current_user using (true);
create policy owner_follows on lecturer.handover for update to current_user using (true) with check (true);
create policy owner_forgets_ended on lecturer.handover for delete to current_user using (ended < now() - interval '1 month');

create function lecturer.union_moved(old_path text, old_end text, new_path text) returns void
    language plpgsql security definer set search_path = lecturer, pg_temp
    as $$
        begin
            if not organisation.in_scope(old_path) or not organisation.in_scope(new_path) then
                raise insufficient_privilege using message = 'a move outside of the scope';
            end if;
            update lecturer.handover set union_path = new_path || substr(union_path, length(old_path) + 1)
                where union_path >= old_path and union_path < old_end;
        end
    $$;
-- What waits goes to the heir; what was answered stays with its union.
create function lecturer.union_ended(old_union uuid, its_path text, heir uuid, heir_path text) returns void
    language plpgsql security definer set search_path = lecturer, pg_temp
    as $$
        begin
            if not organisation.in_scope(its_path) or not organisation.in_scope(heir_path) then
                raise insufficient_privilege using message = 'an end outside of the scope';
            end if;
            update lecturer.handover set union_id = heir, union_path = heir_path
                where union_id = old_union and state in ('OPEN', 'TAKEN');
        end
    $$;
create function lecturer.due_handovers(before timestamptz, samples int) returns table (id uuid, total bigint)
    language sql stable security definer set search_path = lecturer, pg_temp
    as $$ select id, count(*) over () from lecturer.handover
          where ended < before and ended < now() - interval '1 month' order by ended limit samples $$;
create function lecturer.erase_handovers(before timestamptz, max int) returns bigint
    language sql volatile security definer set search_path = lecturer, pg_temp
    as $$ with gone as (delete from lecturer.handover where id in (
              select id from lecturer.handover where ended < before and ended < now() - interval '1 month'
              order by ended limit max) returning 1)
          select count(*) from gone $$;
revoke all on function lecturer.union_moved(text, text, text), lecturer.union_ended(uuid, text, uuid, text),
    lecturer.due_handovers(timestamptz, int), lecturer.erase_handovers(timestamptz, int) from public;
grant execute on function lecturer.union_moved(text, text, text), lecturer.union_ended(uuid, text, uuid, text),
    lecturer.due_handovers(timestamptz, int), lecturer.erase_handovers(timestamptz, int) to ${application};
grant select, insert, delete, update (state, taken, taken_by, taken_by_name, ended, answer_sealed) on lecturer.handover
    to ${application};
