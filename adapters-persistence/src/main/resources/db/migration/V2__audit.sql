-- Rows are only ever added. The service may give neither recorded_at nor xid: it has INSERT on the other columns only.

CREATE TABLE audit.event (
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    event_id uuid NOT NULL,
    at timestamptz NOT NULL,
    phase text NOT NULL,
    action text NOT NULL,
    actor_kind text NOT NULL,
    actor text NOT NULL,
    subject_kind text,
    subject_id text,
    workspace text,
    partner text,
    operation_id uuid,
    settles uuid,
    reason text,
    ticket text,
    outcome text,
    code text,
    result text,
    suppressed bigint,
    canonical text NOT NULL,
    leaf bytea NOT NULL,
    mac bytea NOT NULL,
    CONSTRAINT event_pkey PRIMARY KEY (event_id, recorded_at),
    CONSTRAINT event_phase CHECK (phase IN ('INTENT', 'OUTCOME', 'DENIED', 'READ')),
    CONSTRAINT event_outcome CHECK ((phase = 'OUTCOME') = (outcome IS NOT NULL)),
    CONSTRAINT event_outcome_word CHECK (outcome IN ('SUCCEEDED', 'FAILED', 'UNKNOWN')),
    CONSTRAINT event_leaf CHECK (leaf = sha256('\x00'::bytea || convert_to(canonical, 'UTF8'))),
    CONSTRAINT event_mac CHECK (length(mac) = 32)
) PARTITION BY RANGE (recorded_at);

CREATE INDEX event_at ON audit.event (at DESC, event_id DESC);
CREATE INDEX event_workspace ON audit.event (workspace, at DESC, event_id DESC) WHERE workspace IS NOT NULL;
CREATE INDEX event_partner ON audit.event (partner, at DESC, event_id DESC) WHERE partner IS NOT NULL;
CREATE INDEX event_actor ON audit.event (actor, at DESC, event_id DESC);
CREATE INDEX event_action ON audit.event (action, at DESC, event_id DESC);
CREATE INDEX event_operation ON audit.event (operation_id) WHERE operation_id IS NOT NULL;
CREATE INDEX event_intent ON audit.event (at, event_id) WHERE phase = 'INTENT';
CREATE INDEX event_refused ON audit.event (phase, at DESC, event_id DESC) WHERE phase IN ('DENIED', 'READ');

-- A unique index of a partitioned table cannot leave the partition key out, so that "one outcome for each operation" needs tables of
-- its own. They are written in the transaction that writes the event.
CREATE TABLE audit.conclusion (
    operation_id uuid NOT NULL,
    event_id uuid NOT NULL,
    outcome text NOT NULL,
    CONSTRAINT conclusion_pkey PRIMARY KEY (operation_id)
);
CREATE TABLE audit.settlement (
    operation_id uuid NOT NULL,
    event_id uuid NOT NULL,
    CONSTRAINT settlement_pkey PRIMARY KEY (operation_id)
);

CREATE FUNCTION audit.deny() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    RAISE EXCEPTION 'rows of %.% are only ever added', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;

-- Row triggers are passed on to partitions; those on TRUNCATE are not.
CREATE TRIGGER deny_change BEFORE UPDATE OR DELETE ON audit.event FOR EACH ROW EXECUTE FUNCTION audit.deny();
CREATE TRIGGER deny_truncate BEFORE TRUNCATE ON audit.event FOR EACH STATEMENT EXECUTE FUNCTION audit.deny();
CREATE TRIGGER deny_change BEFORE UPDATE OR DELETE ON audit.conclusion FOR EACH ROW EXECUTE FUNCTION audit.deny();
CREATE TRIGGER deny_truncate BEFORE TRUNCATE ON audit.conclusion FOR EACH STATEMENT EXECUTE FUNCTION audit.deny();
CREATE TRIGGER deny_change BEFORE UPDATE OR DELETE ON audit.settlement FOR EACH ROW EXECUTE FUNCTION audit.deny();
CREATE TRIGGER deny_truncate BEFORE TRUNCATE ON audit.settlement FOR EACH STATEMENT EXECUTE FUNCTION audit.deny();

-- Makes the partitions of this month (UTC) and of so many after it. There is no default partition: rows in it would be in the way of
-- the partition they belong to. The lock lets replicas that start at once wait for each other.
CREATE FUNCTION audit.ensure_partitions(months integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET timezone = 'UTC' AS $$
DECLARE
    first timestamptz;
    partition text;
    made integer := 0;
BEGIN
    IF months NOT BETWEEN 0 AND 24 THEN
        RAISE EXCEPTION 'months must be from 0 to 24' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('audit.ensure_partitions', 0));
    FOR ahead IN 0..months LOOP
        first := date_trunc('month', clock_timestamp()) + make_interval(months => ahead);
        partition := 'event_' || to_char(first, 'YYYY_MM');
        CONTINUE WHEN to_regclass(format('audit.%I', partition)) IS NOT NULL;
        EXECUTE format('CREATE TABLE audit.%I PARTITION OF audit.event FOR VALUES FROM (%L) TO (%L)',
            partition, first, first + interval '1 month');
        EXECUTE format('CREATE TRIGGER deny_truncate BEFORE TRUNCATE ON audit.%I FOR EACH STATEMENT EXECUTE FUNCTION audit.deny()',
            partition);
        made := made + 1;
    END LOOP;
    RETURN made;
END
$$;
SELECT audit.ensure_partitions(2);

REVOKE ALL ON FUNCTION audit.deny(), audit.ensure_partitions(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.ensure_partitions(integer) TO pca_app;
GRANT USAGE ON SCHEMA audit TO pca_app;
GRANT SELECT ON audit.event, audit.conclusion, audit.settlement TO pca_app;
GRANT INSERT (
    event_id, at, phase, action, actor_kind, actor, subject_kind, subject_id, workspace, partner, operation_id, settles, reason, ticket,
    outcome, code, result, suppressed, canonical, leaf, mac
) ON audit.event TO pca_app;
GRANT INSERT ON audit.conclusion, audit.settlement TO pca_app;
