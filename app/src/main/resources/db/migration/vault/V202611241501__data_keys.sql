-- The data keys, each wrapped by the master key that a file, a key management service or a hardware module holds.
-- A destroyed version keeps its row without the key.
drop table vault.key_check;

create table vault.data_key (
    purpose   text        not null check (purpose in ('SEAL', 'INDEX', 'SIGN')),
    version   int         not null check (version between 1 and 65535),
    wrapped   bytea,
    created   timestamptz not null default clock_timestamp(),
    destroyed timestamptz,
    primary key (purpose, version),
    check ((wrapped is null) = (destroyed is not null))
);
comment on table vault.data_key is 'The newest SEAL version seals; the others only open what they sealed';
grant select, insert on vault.data_key to ${application};

-- Rotations with their progress. One at a time.
create table vault.rotation (
    version    int primary key,
    started    timestamptz not null default clock_timestamp(),
    started_by uuid,
    total      bigint      not null default 0,
    resealed   bigint      not null default 0,
    unreadable bigint      not null default 0,
    finished   timestamptz
);
create unique index one_running_rotation on vault.rotation ((true)) where finished is null;
grant select, insert, update (total, resealed, unreadable, finished) on vault.rotation to ${application};

-- Every sealed column of the platform, found by the rule of the house: a bytea column whose name ends in "sealed", in a
-- table whose primary key is one uuid, which is the row that the value is bound to; or one uuid and one integer, which is
-- the number of a piece of something larger and is told with the column: schema.table.column.number.
create view vault.sealed_column as
select n.nspname as schema_name, c.relname as table_name, a.attname as column_name, k.attname as id_column,
       p.attname as piece_column
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_attribute a
    on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   and a.attname like '%sealed' and a.atttypid = 'pg_catalog.bytea'::pg_catalog.regtype
left join pg_catalog.pg_index i on i.indrelid = c.oid and i.indisprimary and i.indnkeyatts <= 2
left join pg_catalog.pg_attribute p
    on p.attrelid = c.oid and i.indnkeyatts = 2 and p.attnum = i.indkey[1]
   and p.atttypid = 'pg_catalog.int4'::pg_catalog.regtype
left join pg_catalog.pg_attribute k
    on k.attrelid = c.oid and k.attnum = i.indkey[0] and k.atttypid = 'pg_catalog.uuid'::pg_catalog.regtype
   and (i.indnkeyatts = 1 or p.attname is not null)
where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not like 'pg\_%';
grant select on vault.sealed_column to ${application};

create function vault.key_version(sealed bytea) returns int
    language sql immutable parallel safe
    as $$ select case when length(sealed) > 3 then get_byte(sealed, 1) * 256 + get_byte(sealed, 2) end $$;

-- The rotation sees rows of every scope, through these functions only: they take a column of the view above and give no
-- more than identifiers and sealed bytes. The policies that let the owner through stand on the tables (admit_rotation) and
-- hold only while such a function runs, so that other functions of the owner see no more than before.
create function vault.admit_rotation() returns void
    language plpgsql set search_path = pg_catalog, pg_temp
    as $$
    declare
        t record;
    begin
        for t in
            select distinct s.schema_name, s.table_name
            from vault.sealed_column s
            where not exists (
                select from pg_policies p
                where p.schemaname = s.schema_name and p.tablename = s.table_name and p.policyname = 'rotation_reads')
        loop
            execute format(
                'create policy rotation_reads on %1$I.%2$I for select to current_user
                     using ((select current_setting(''niangjia.resealing'', true)) = ''on'')',
                t.schema_name, t.table_name);
            execute format(
                'create policy rotation_reseals on %1$I.%2$I for update to current_user
                     using ((select current_setting(''niangjia.resealing'', true)) = ''on'')',
                t.schema_name, t.table_name);
        end loop;
    end $$;
revoke all on function vault.admit_rotation() from public;

create function vault.require_sealed(in_schema text, in_table text, in_column text, out id_column text)
    language plpgsql stable set search_path = pg_catalog, pg_temp
    as $$
    begin
        select s.id_column into id_column from vault.sealed_column s
        where s.schema_name = in_schema and s.table_name = in_table and s.column_name = in_column;
        if id_column is null then
            raise exception 'not a sealed column with a row identifier: %.%.%', in_schema, in_table, in_column;
        end if;
    end $$;

create function vault.count_sealed(in_schema text, in_table text, in_column text)
    returns table (key_version int, sealed_values bigint)
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    as $$
    begin
        perform vault.require_sealed(in_schema, in_table, in_column);
        perform set_config('niangjia.resealing', 'on', true);
        return query execute format(
            'select vault.key_version(%3$I), count(*) from %1$I.%2$I where %3$I is not null group by 1',
            in_schema, in_table, in_column);
        perform set_config('niangjia.resealing', '', true);
    end $$;

-- The text of a piece's number as it stands in a query; a row that is no piece counts as 0.
create function vault.piece_of(in_schema text, in_table text, in_column text) returns text
    language sql stable set search_path = pg_catalog, pg_temp
    as $$ select coalesce(quote_ident(s.piece_column), '0') from vault.sealed_column s
          where s.schema_name = in_schema and s.table_name = in_table and s.column_name = in_column $$;

-- The next values, by row and piece, that the given key did not seal; a value too short to name its key is one of them.
create function vault.sealed_before(
        in_schema text, in_table text, in_column text, current_version int, after_id uuid, after_piece int, count_max int)
    returns table (id uuid, piece int, sealed bytea)
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$
    declare
        key text := vault.require_sealed(in_schema, in_table, in_column);
        number text := vault.piece_of(in_schema, in_table, in_column);
    begin
        perform set_config('niangjia.resealing', 'on', true);
        return query execute format(
            'select %4$I, %5$s, %3$I from %1$I.%2$I
             where %4$I >= $1 and (%4$I, %5$s) > ($1, $4)
               and %3$I is not null and vault.key_version(%3$I) is distinct from $2 order by 1, 2 limit $3',
            in_schema, in_table, in_column, key, number)
            using after_id, current_version, least(count_max, 5000), after_piece;
        perform set_config('niangjia.resealing', '', true);
    end $$;

-- Puts the new value where the old one still stands. A row that somebody holds is passed over and comes again later, so
-- that nobody waits for the rotation longer than one batch, and it waits for nobody.
create function vault.reseal(
        in_schema text, in_table text, in_column text, ids uuid[], pieces int[], old_values bytea[], new_values bytea[])
    returns int
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$
    declare
        key text := vault.require_sealed(in_schema, in_table, in_column);
        number text := vault.piece_of(in_schema, in_table, in_column);
        done int;
    begin
        perform set_config('niangjia.resealing', 'on', true);
        execute format(
            'with given as (select * from unnest($1, $2, $3, $4) as g (id, piece, was, becomes)),
                  free as (select t.%4$I as id, given.piece, given.becomes
                           from given join %1$I.%2$I t on t.%4$I = given.id and %6$s = given.piece
                           where t.%3$I = given.was and length(given.becomes) = length(given.was)
                           for no key update of t skip locked)
             update %1$I.%2$I t set %3$I = free.becomes
             from free
             where t.%4$I = free.id and %6$s = free.piece',
            in_schema, in_table, in_column, key, number, case when number = '0' then '0' else 't.' || number end)
            using ids, pieces, old_values, new_values;
        get diagnostics done = row_count;
        perform set_config('niangjia.resealing', '', true);
        return done;
    end $$;

-- Destroys a replaced key, in one transaction with the proof that nothing needs it. False if something does.
create function vault.destroy_key(unused int, replaced_for interval) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    as $$
    declare
        c record;
        used boolean := false;
    begin
        if not exists (
            select from vault.data_key newer
            where newer.purpose = 'SEAL' and newer.version > unused
              and newer.created <= clock_timestamp() - replaced_for) then
            return false;
        end if;
        perform set_config('niangjia.resealing', 'on', true);
        for c in select * from vault.sealed_column loop
            exit when used;
            if c.id_column is null then
                used := true;
            else
                execute format(
                    'select exists (select from %1$I.%2$I where vault.key_version(%3$I) = $1)',
                    c.schema_name, c.table_name, c.column_name)
                    into used using unused;
            end if;
        end loop;
        perform set_config('niangjia.resealing', '', true);
        if used then
            return false;
        end if;
        update vault.data_key set wrapped = null, destroyed = clock_timestamp()
        where purpose = 'SEAL' and version = unused and wrapped is not null;
        return found;
    end $$;

revoke all on function vault.require_sealed(text, text, text), vault.piece_of(text, text, text),
    vault.count_sealed(text, text, text),
    vault.sealed_before(text, text, text, int, uuid, int, int), vault.reseal(text, text, text, uuid[], int[], bytea[], bytea[]),
    vault.destroy_key(int, interval) from public;
grant execute on function vault.count_sealed(text, text, text), vault.sealed_before(text, text, text, int, uuid, int, int),
    vault.reseal(text, text, text, uuid[], int[], bytea[], bytea[]), vault.destroy_key(int, interval) to ${application};
