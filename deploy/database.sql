-- Prepares a PostgreSQL server (15 or newer) for Niangjia, once, as its superuser:
--   psql -v owner_password=… -v app_password=… -f deploy/database.sql
-- The owner holds the tables and is used by the migrations only. The application's role owns nothing and is subject to
-- row-level security; what it may do, the migrations grant.
\set ON_ERROR_STOP on
create role niangjia_owner login nosuperuser nocreaterole nocreatedb nobypassrls password :'owner_password';
create role niangjia_app login nosuperuser nocreaterole nocreatedb nobypassrls password :'app_password';
create database niangjia owner niangjia_owner encoding 'UTF8' template template0;
\connect niangjia
revoke all on schema public from public;
revoke all on database niangjia from public;
grant connect on database niangjia to niangjia_app;
