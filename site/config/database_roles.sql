-- Foyer's database roles, and what they may do in the database this runs in.
--
-- Needs PostgreSQL 17 or later and a superuser. May be run again at any time: it creates what is missing and
-- puts back what was changed. It gives no passwords; on a server that asks for them, set them afterwards:
--
--     createdb foyer
--     psql --dbname=foyer --set=ON_ERROR_STOP=1 --single-transaction --file=site/config/database_roles.sql
--
-- Plain SQL without psql's own commands, because the embedded server is set up with the same file.

-- Roles belong to the whole server, and CREATE ROLE has no IF NOT EXISTS.
DO $$
DECLARE
    role_name text;
BEGIN
    FOREACH role_name IN ARRAY ARRAY[
        'portal_owner', 'portal_app', 'portal_web', 'portal_tenant', 'portal_observer', 'portal_staff',
        'portal_viewer', 'portal_backup'
    ] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
            EXECUTE format('CREATE ROLE %I', role_name);
        END IF;
    END LOOP;
END
$$;

-- Owns the tables: migrations and the making of test databases. No superuser, so row-level security can bind it.
ALTER ROLE portal_owner LOGIN NOSUPERUSER NOBYPASSRLS CREATEDB NOCREATEROLE NOREPLICATION;
-- What web, worker and tests sign in as.
ALTER ROLE portal_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
-- What a web server for customers alone signs in as: it can become no member of staff.
ALTER ROLE portal_web LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
-- The contexts: who the database is working for. Entered with SET LOCAL ROLE, never by signing in.
ALTER ROLE portal_tenant NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
-- Sees what portal_tenant sees and changes nothing: staff who look at the portal as a customer does.
ALTER ROLE portal_observer NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
ALTER ROLE portal_staff NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
ALTER ROLE portal_viewer NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
-- Reads every row for pg_dump and writes none.
ALTER ROLE portal_backup LOGIN NOSUPERUSER BYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
GRANT pg_read_all_data TO portal_backup;

-- INHERIT FALSE carries the wall: a policy "TO portal_staff" also binds every role that inherits portal_staff,
-- so an inheriting login would read all accounts without ever entering a context.
GRANT portal_tenant, portal_observer, portal_staff, portal_viewer TO portal_app, portal_owner
    WITH INHERIT FALSE, SET TRUE, ADMIN FALSE;
GRANT portal_tenant TO portal_web WITH INHERIT FALSE, SET TRUE, ADMIN FALSE;
REVOKE portal_observer, portal_staff, portal_viewer, portal_app, portal_owner, portal_backup FROM portal_web;

-- From here on: the database this runs in. Only our logins may connect; tables are granted one by one by migrations.
DO $$
BEGIN
    EXECUTE format('ALTER DATABASE %I OWNER TO portal_owner', current_database());
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO portal_app, portal_web, portal_backup', current_database());
END
$$;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public
    TO portal_owner, portal_app, portal_web, portal_tenant, portal_observer, portal_staff, portal_viewer, portal_backup;

-- All four are trusted extensions: on an outside server the database's owner could create them as well.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE EXTENSION IF NOT EXISTS citext;
