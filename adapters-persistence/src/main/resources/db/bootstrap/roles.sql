-- Run once by a superuser, in the database of the service, before the first start; running it again does no harm.
-- Plain SQL without psql commands, so that a program can run it too. It holds no passwords: set them afterwards with
--   ALTER ROLE pca_migrator PASSWORD '…';   (likewise pca_app and pca_report; the others cannot log in yet)

DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['pca_owner', 'pca_migrator', 'pca_app', 'pca_report', 'pca_sealer', 'pca_retention'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I', wanted);
        END IF;
        EXECUTE format('ALTER ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', wanted);
    END LOOP;
END
$$;

-- Owns every object; nobody logs in as it.
-- Runs the migrations, always in the owner's name.
ALTER ROLE pca_migrator LOGIN;
GRANT pca_owner TO pca_migrator;
ALTER ROLE pca_migrator SET role = 'pca_owner';

-- The service. The limits keep a stuck statement from holding up the sealing of the audit, and a process that stands still within a
-- transaction from keeping its operations past their lease, which is 20 s.
ALTER ROLE pca_app LOGIN;
ALTER ROLE pca_app SET statement_timeout = '10s';
ALTER ROLE pca_app SET lock_timeout = '5s';
ALTER ROLE pca_app SET idle_in_transaction_session_timeout = '10s';

-- Gives events their place in the log. The service acts as this role for that, by SET ROLE, and has none of its rights otherwise.
GRANT pca_sealer TO pca_app WITH INHERIT FALSE, SET TRUE;

-- Removes months of the audit that need not be kept any more, by the one function that does. The service acts as it for that alone.
GRANT pca_retention TO pca_app WITH INHERIT FALSE, SET TRUE;

-- People with SQL.
ALTER ROLE pca_report LOGIN CONNECTION LIMIT 10;
ALTER ROLE pca_report SET default_transaction_read_only = on;
ALTER ROLE pca_report SET statement_timeout = '60s';
ALTER ROLE pca_report SET idle_in_transaction_session_timeout = '60s';

DO $$
DECLARE
    reserved text;
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO pca_migrator, pca_app, pca_report', current_database());
    FOREACH reserved IN ARRAY ARRAY['pca', 'audit', 'audit_v1'] LOOP
        EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I AUTHORIZATION pca_owner', reserved);
    END LOOP;
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
