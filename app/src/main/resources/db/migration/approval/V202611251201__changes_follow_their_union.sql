-- A proposal stands where its union stands, and so does the scope of who proposed it.
create policy owner_follows_reading on approval.change for select to current_user using (true);
create policy owner_follows on approval.change for update to current_user using (true) with check (true);

create function approval.union_moved(old_path text, old_end text, new_path text) returns void
    language plpgsql security definer set search_path = approval, pg_temp
    as $$
        begin
            if not organisation.in_scope(old_path) or not organisation.in_scope(new_path) then
                raise insufficient_privilege using message = 'a move outside of the scope';
            end if;
            update approval.change set union_path = new_path || substr(union_path, length(old_path) + 1)
                where union_path >= old_path and union_path < old_end;
            update approval.change set proposer_within = new_path || substr(proposer_within, length(old_path) + 1)
                where proposer_within >= old_path and proposer_within < old_end;
        end
    $$;
revoke all on function approval.union_moved(text, text, text) from public;
grant execute on function approval.union_moved(text, text, text) to ${application};
