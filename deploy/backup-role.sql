-- Makes the role that takes backups of a PostgreSQL server of your own, once, as the server's superuser:
--   psql -v backup_password=… -f deploy/backup-role.sql
-- It reads every row of every scope and changes nothing; its password belongs to whoever takes backups, and to no instance.
\set ON_ERROR_STOP on
create role niangjia_backup login nosuperuser nocreaterole nocreatedb bypassrls password :'backup_password'
    in role pg_read_all_data;
grant connect on database niangjia to niangjia_backup;
