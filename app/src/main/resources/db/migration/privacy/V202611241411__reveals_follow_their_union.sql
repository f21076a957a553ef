-- What a staff member may look at today stands where he works, also after his union moved.
create policy owner_follows on privacy.reveal_day for select to current_user using (true);
create policy owner_follows_union on privacy.reveal_day for update to current_user using (true) with check (true);
create function privacy.union_moved(old_path text, old_end text, new_path text) returns bigint
    language plpgsql volatile security definer set search_path = privacy, pg_temp
    as $$
        declare
            followed bigint;
        begin
            if not organisation.in_scope(old_path) or not organisation.in_scope(new_path) then
                raise insufficient_privilege using message = 'a move outside of the scope';
            end if;
            update privacy.reveal_day set union_path = new_path || substr(union_path, length(old_path) + 1)
                where union_path collate "C" >= old_path and union_path collate "C" < old_end;
            get diagnostics followed = row_count;
            return followed;
        end
    $$;
revoke all on function privacy.union_moved(text, text, text) from public;
grant execute on function privacy.union_moved(text, text, text) to ${application};
