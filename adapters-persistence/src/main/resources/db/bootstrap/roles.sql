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

-- Guards against the owner of the audit, and thus against who runs migrations. Whatever he does, at the end of each statement that changes
-- the schema the tables of the audit must be as they were: there, attached, with their triggers and no others, without rules and row security;
-- else the statement is refused. So a migration can add columns, indexes, tables and views, and take nothing away. What is watched is what
-- has both triggers, from when it got them. A superuser is not held back; what he leaves is taken as it is.
CREATE SCHEMA IF NOT EXISTS audit_guard;
REVOKE ALL ON SCHEMA audit_guard FROM PUBLIC;

CREATE TABLE IF NOT EXISTS audit_guard.kept (
    relation oid NOT NULL,
    name text NOT NULL,
    parent oid,
    month date,
    until timestamptz,
    CONSTRAINT kept_pkey PRIMARY KEY (relation)
);
CREATE TABLE IF NOT EXISTS audit_guard.denial (
    function oid NOT NULL,
    definition text NOT NULL,
    CONSTRAINT denial_pkey PRIMARY KEY (function)
);

-- Tables of schema audit that have what they need.
CREATE OR REPLACE FUNCTION audit_guard.guarded() RETURNS TABLE (relation oid) LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
    SELECT c.oid
    FROM pg_class AS c
    JOIN pg_trigger AS t ON t.tgrelid = c.oid AND (NOT t.tgisinternal OR t.tgparentid <> 0)
    WHERE c.relnamespace = to_regnamespace('audit') AND c.relkind IN ('r', 'p') AND NOT c.relrowsecurity AND NOT c.relhasrules
        AND NOT EXISTS (SELECT FROM pg_inherits AS i WHERE i.inhrelid = c.oid AND i.inhdetachpending)
    GROUP BY c.oid
    -- before UPDATE or DELETE for each row; before TRUNCATE
    HAVING array_agg(t.tgname || ' ' || t.tgtype ORDER BY t.tgname) = ARRAY['deny_change 27', 'deny_truncate 34']
        AND bool_and(t.tgfoid = to_regprocedure('audit.deny()') AND t.tgenabled IN ('O', 'A') AND t.tgqual IS NULL AND t.tgattr = ''::int2vector)
$$;

-- Takes what there is as what there has to be.
CREATE OR REPLACE FUNCTION audit_guard.take_stock() RETURNS void LANGUAGE sql SET search_path = pg_catalog AS $$
    INSERT INTO audit_guard.denial
    SELECT p.oid, pg_get_functiondef(p.oid) FROM pg_proc AS p WHERE p.oid = to_regprocedure('audit.deny()')
    ON CONFLICT DO NOTHING;
    INSERT INTO audit_guard.kept
    SELECT g.relation, g.relation::regclass::text, i.inhparent,
        (substring(pg_get_expr(c.relpartbound, c.oid) FROM 'FROM \(''([^'']+)''')::timestamptz AT TIME ZONE 'UTC')::date,
        substring(pg_get_expr(c.relpartbound, c.oid) FROM 'TO \(''([^'']+)''')::timestamptz
    FROM audit_guard.guarded() AS g
    JOIN pg_class AS c ON c.oid = g.relation
    LEFT JOIN pg_inherits AS i ON i.inhrelid = g.relation
    ON CONFLICT DO NOTHING;
$$;

-- What was watched and is not as it has to be.
CREATE OR REPLACE FUNCTION audit_guard.missing() RETURNS TABLE (relation oid, name text, month date, until timestamptz)
    LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
    SELECT k.relation, k.name, k.month, k.until
    FROM audit_guard.kept AS k
    WHERE NOT EXISTS (SELECT FROM audit_guard.guarded() AS g WHERE g.relation = k.relation)
        OR k.parent IS DISTINCT FROM (SELECT i.inhparent FROM pg_inherits AS i WHERE i.inhrelid = k.relation)
        OR k.name <> k.relation::regclass::text
    UNION ALL
    SELECT d.function, 'audit.deny()', NULL, NULL
    FROM audit_guard.denial AS d
    WHERE d.definition IS DISTINCT FROM (SELECT pg_get_functiondef(p.oid) FROM pg_proc AS p WHERE p.oid = d.function)
$$;

-- A month may go in the transaction that writes down that it goes, by an operation whose intent is part of the history, a year after its end.
CREATE OR REPLACE FUNCTION audit_guard.is_removed(month date, until timestamptz) RETURNS boolean
    LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
BEGIN
    RETURN until + interval '1 year' < clock_timestamp() AND EXISTS (
        SELECT FROM audit.removal AS r
        JOIN audit.event AS e ON e.operation_id = r.operation_id AND e.phase = 'INTENT' AND e.action = 'audit.remove-partition'
        JOIN audit.leaf AS l ON l.event_id = e.event_id AND l.leaf = e.leaf
        WHERE r.month = is_removed.month AND r.xmin = pg_current_xact_id()::xid);
END
$$;

CREATE OR REPLACE FUNCTION audit_guard.check_schema() RETURNS event_trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    lost record;
BEGIN
    IF current_setting('transaction_read_only') = 'on' THEN
        RETURN; -- what is made then is made for the session alone
    END IF;
    IF (SELECT rolsuper FROM pg_roles WHERE rolname = session_user) THEN
        DELETE FROM audit_guard.kept WHERE relation IN (SELECT m.relation FROM audit_guard.missing() AS m);
        DELETE FROM audit_guard.denial;
    END IF;
    FOR lost IN SELECT * FROM audit_guard.missing() LOOP
        IF lost.month IS NULL OR to_regclass(lost.name) IS NOT NULL OR NOT audit_guard.is_removed(lost.month, lost.until) THEN
            RAISE EXCEPTION '% takes a guard of % away', TG_TAG, lost.name USING ERRCODE = 'insufficient_privilege',
                HINT = 'The audit is only ever added to. What has to be all the same, a superuser does; see docs/operations.md.';
        END IF;
        DELETE FROM audit_guard.kept WHERE relation = lost.relation;
    END LOOP;
    PERFORM audit_guard.take_stock();
END
$$;

CREATE OR REPLACE FUNCTION audit_guard.check_columns() RETURNS event_trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF EXISTS (
        SELECT FROM pg_event_trigger_dropped_objects() AS d JOIN audit_guard.kept AS k ON k.relation = d.objid
        WHERE d.object_type = 'table column') AND NOT (SELECT rolsuper FROM pg_roles WHERE rolname = session_user) THEN
        RAISE EXCEPTION '% takes a column of the audit away', TG_TAG USING ERRCODE = 'insufficient_privilege';
    END IF;
END
$$;

-- A table that is written anew is so without its triggers.
CREATE OR REPLACE FUNCTION audit_guard.check_rewrite() RETURNS event_trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF EXISTS (SELECT FROM audit_guard.kept WHERE relation = pg_event_trigger_table_rewrite_oid())
        AND NOT (SELECT rolsuper FROM pg_roles WHERE rolname = session_user) THEN
        RAISE EXCEPTION '% writes rows of the audit anew', TG_TAG USING ERRCODE = 'insufficient_privilege';
    END IF;
END
$$;

DO $$
DECLARE
    wanted text[];
BEGIN
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        RAISE WARNING 'without a superuser the owner of the audit is not guarded; the service will say so';
        RETURN;
    END IF;
    FOREACH wanted SLICE 1 IN ARRAY ARRAY[
        ['audit_guard_schema', 'ddl_command_end', 'check_schema'],
        ['audit_guard_columns', 'sql_drop', 'check_columns'],
        ['audit_guard_rewrite', 'table_rewrite', 'check_rewrite']
    ] LOOP
        EXECUTE format('DROP EVENT TRIGGER IF EXISTS %I', wanted[1]);
        EXECUTE format('CREATE EVENT TRIGGER %I ON %s EXECUTE FUNCTION audit_guard.%I()', wanted[1], wanted[2], wanted[3]);
        EXECUTE format('ALTER EVENT TRIGGER %I ENABLE ALWAYS', wanted[1]);
    END LOOP;
END
$$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA audit_guard FROM PUBLIC;
SELECT audit_guard.take_stock();
