-- Staff whose union moves keep their scope at its new place. Their sessions, which hold the old one, end.
create policy owner_moves on identity.account for update to current_user
    using (union_path is not null) with check (union_path is not null);

create function identity.union_moved(old_path text, old_end text, new_path text) returns bigint
    language plpgsql security definer set search_path = identity, pg_temp
    as $$
        declare
            followed bigint;
        begin
            if not organisation.in_scope(old_path) or not organisation.in_scope(new_path) then
                raise insufficient_privilege using message = 'a move outside of the scope';
            end if;
            perform identity.sign_out_below(old_path, old_end);
            update identity.account set union_path = new_path || substr(union_path, length(old_path) + 1)
                where union_path collate "C" >= old_path and union_path collate "C" < old_end;
            get diagnostics followed = row_count;
            return followed;
        end
    $$;

create function identity.sign_out_below(old_path text, old_end text) returns void
    language plpgsql security definer set search_path = identity, pg_temp
    as $$
        begin
            if not organisation.in_scope(old_path) then
                raise insufficient_privilege using message = 'a sign-out outside of the scope';
            end if;
            delete from identity.spring_session where principal_name in (
                select id::text from identity.account
                where union_path collate "C" >= old_path and union_path collate "C" < old_end);
        end
    $$;
revoke all on function identity.union_moved(text, text, text), identity.sign_out_below(text, text) from public;
grant execute on function identity.union_moved(text, text, text), identity.sign_out_below(text, text) to ${application};
