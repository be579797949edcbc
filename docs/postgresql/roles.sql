-- Run once by psql as an administrator of the server, with both passwords in the environment:
--
--   STET_DB_OWNER_PASSWORD=… STET_DB_RUNTIME_PASSWORD=… psql --file docs/postgresql/roles.sql postgres
--
-- stet_owner owns the tables and runs the migrations; stet is what the desk signs in as, and owns
-- nothing. What stet may do with each table is granted after every migration, to stet_runtime.

\set ON_ERROR_STOP on
\getenv owner_password STET_DB_OWNER_PASSWORD
\getenv runtime_password STET_DB_RUNTIME_PASSWORD

create role stet_owner login password :'owner_password';
create role stet_runtime nologin;
create role stet login password :'runtime_password' in role stet_runtime;

create database stet owner stet_owner encoding 'UTF8' template template0;
revoke all on database stet from public;
grant connect on database stet to stet_runtime;

\connect stet
revoke all on schema public from public;
grant all on schema public to stet_owner;
grant usage on schema public to stet_runtime;
