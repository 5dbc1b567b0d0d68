-- Retention and legal hold of the audit. What goes is a whole month's partition of audit.event, sealed and published, by one function that one
-- role may call. The leaves, the checkpoints, and which event had which place stay, so that what was proved stays provable.

DO $$
BEGIN
    IF NOT pg_has_role('pca_app', 'pca_retention', 'SET') THEN
        RAISE EXCEPTION 'pca_app cannot act as pca_retention' USING HINT = 'As a superuser, run db/bootstrap/roles.sql again.';
    END IF;
END
$$;

-- Which checkpoints a place outside of the database told that it has. A checkpoint is in audit.checkpoint also where none is published.
CREATE TABLE audit.publication (
    number bigint NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT publication_pkey PRIMARY KEY (number),
    CONSTRAINT publication_checkpoint FOREIGN KEY (number) REFERENCES audit.checkpoint
);

-- While a hold touches a month nothing of it is removed. Months are cut by recorded_at, and so is what a hold is of. Null: without an end.
CREATE TABLE audit.hold (
    hold_id uuid NOT NULL,
    first_at timestamptz,
    until timestamptz,
    reason text NOT NULL,
    ticket text,
    placed_by_kind text NOT NULL,
    placed_by text NOT NULL,
    placed_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT hold_pkey PRIMARY KEY (hold_id),
    CONSTRAINT hold_order CHECK (first_at < until)
);
CREATE TABLE audit.hold_release (
    hold_id uuid NOT NULL,
    reason text NOT NULL,
    ticket text,
    released_by_kind text NOT NULL,
    released_by text NOT NULL,
    released_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT hold_release_pkey PRIMARY KEY (hold_id),
    CONSTRAINT hold_release_hold FOREIGN KEY (hold_id) REFERENCES audit.hold
);

-- What is not there any more. places: which leaves have no event since.
CREATE TABLE audit.removal (
    month date NOT NULL,
    events bigint NOT NULL,
    places int8multirange NOT NULL,
    first_at timestamptz,
    last_at timestamptz,
    operation_id uuid NOT NULL,
    removed_by_kind text NOT NULL,
    removed_by text NOT NULL,
    reason text NOT NULL,
    removed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT removal_pkey PRIMARY KEY (month),
    CONSTRAINT removal_operation UNIQUE (operation_id)
);

CREATE TRIGGER deny_change BEFORE UPDATE OR DELETE ON audit.publication FOR EACH ROW EXECUTE FUNCTION audit.deny();
CREATE TRIGGER deny_truncate BEFORE TRUNCATE ON audit.publication FOR EACH STATEMENT EXECUTE FUNCTION audit.deny();
CREATE TRIGGER deny_change BEFORE UPDATE OR DELETE ON audit.hold FOR EACH ROW EXECUTE FUNCTION audit.deny();
CREATE TRIGGER deny_truncate BEFORE TRUNCATE ON audit.hold FOR EACH STATEMENT EXECUTE FUNCTION audit.deny();
CREATE TRIGGER deny_change BEFORE UPDATE OR DELETE ON audit.hold_release FOR EACH ROW EXECUTE FUNCTION audit.deny();
CREATE TRIGGER deny_truncate BEFORE TRUNCATE ON audit.hold_release FOR EACH STATEMENT EXECUTE FUNCTION audit.deny();
CREATE TRIGGER deny_change BEFORE UPDATE OR DELETE ON audit.removal FOR EACH ROW EXECUTE FUNCTION audit.deny();
CREATE TRIGGER deny_truncate BEFORE TRUNCATE ON audit.removal FOR EACH STATEMENT EXECUTE FUNCTION audit.deny();

-- As before; a partition that somebody made without its trigger on TRUNCATE gets it.
CREATE OR REPLACE FUNCTION audit.ensure_partitions(months integer) RETURNS integer
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
        IF to_regclass(format('audit.%I', partition)) IS NULL THEN
            EXECUTE format('CREATE TABLE audit.%I PARTITION OF audit.event FOR VALUES FROM (%L) TO (%L)',
                partition, first, first + interval '1 month');
            made := made + 1;
        END IF;
        CONTINUE WHEN EXISTS (
            SELECT FROM pg_trigger WHERE tgrelid = to_regclass(format('audit.%I', partition)) AND tgname = 'deny_truncate');
        EXECUTE format('CREATE TRIGGER deny_truncate BEFORE TRUNCATE ON audit.%I FOR EACH STATEMENT EXECUTE FUNCTION audit.deny()',
            partition);
    END LOOP;
    RETURN made;
END
$$;

-- Younger ones are kept whatever the service is told. Only a migration changes it.
CREATE FUNCTION audit.retention_floor() RETURNS interval LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
    AS $$ SELECT interval '1 year' $$;

-- When a month began and ended; UTC.
CREATE FUNCTION audit.month_span(month date) RETURNS tstzrange LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
    SELECT tstzrange(date_trunc('month', month::timestamp) AT TIME ZONE 'UTC', (date_trunc('month', month::timestamp) + interval '1 month') AT TIME ZONE 'UTC')
$$;

-- How places are written in the audit: 0-71,73, or none.
CREATE FUNCTION audit.places_text(places int8multirange) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
    SELECT coalesce(string_agg(
        CASE WHEN upper(r) - lower(r) = 1 THEN lower(r)::text ELSE lower(r) || '-' || (upper(r) - 1) END, ',' ORDER BY lower(r)), 'none')
    FROM unnest(places) AS r
$$;

-- How many holds are in force for a month.
CREATE FUNCTION audit.holds_of(month date) RETURNS bigint LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
    SELECT count(*) FROM audit.hold AS h
    WHERE tstzrange(h.first_at, h.until) && audit.month_span(month)
        AND NOT EXISTS (SELECT FROM audit.hold_release AS r WHERE r.hold_id = h.hold_id)
$$;

-- What is in a month, and what keeps it there. unsealed: events without a place, with another hash than was sealed, or there twice.
-- unsettled: events of operations of which it is not known how they ended. older: outcomes and steps of operations that began in
-- an older month that is kept.
CREATE FUNCTION audit.month_contents(
    month date, OUT events bigint, OUT unsealed bigint, OUT first_at timestamptz, OUT last_at timestamptz, OUT places int8multirange,
    OUT covered boolean, OUT unsettled bigint, OUT older bigint
) LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
DECLARE
    first timestamptz := lower(audit.month_span(month));
    ended timestamptz := upper(audit.month_span(month));
BEGIN
    SELECT count(*), count(*) FILTER (WHERE l.leaf IS DISTINCT FROM e.leaf) + count(*) - count(DISTINCT e.event_id), min(e.recorded_at), max(e.recorded_at)
    INTO events, unsealed, first_at, last_at
    FROM audit.event AS e LEFT JOIN audit.leaf AS l ON l.event_id = e.event_id
    WHERE e.recorded_at >= first AND e.recorded_at < ended;

    SELECT coalesce(range_agg(int8range(stretch.low, stretch.high + 1)), '{}') INTO places
    FROM (
        SELECT min(log_index) AS low, max(log_index) AS high
        FROM (
            SELECT l.log_index, l.log_index - row_number() OVER (ORDER BY l.log_index) AS island
            FROM audit.event AS e JOIN audit.leaf AS l ON l.event_id = e.event_id
            WHERE e.recorded_at >= first AND e.recorded_at < ended
        ) AS placed
        GROUP BY island
    ) AS stretch;

    SELECT coalesce(upper(places), 0) <= coalesce(max(c.size), -1) INTO covered
    FROM audit.publication AS p JOIN audit.checkpoint AS c ON c.number = p.number;

    SELECT count(*) INTO unsettled
    FROM audit.event AS e
    LEFT JOIN audit.conclusion AS c ON c.operation_id = e.operation_id
    WHERE e.recorded_at >= first AND e.recorded_at < ended AND (
        e.phase = 'INTENT' AND c.operation_id IS NULL
        OR c.outcome = 'UNKNOWN' AND NOT EXISTS (SELECT FROM audit.settlement AS s WHERE s.operation_id = e.operation_id)
        OR e.part_of IS NOT NULL AND NOT EXISTS (SELECT FROM audit.conclusion AS w WHERE w.operation_id = e.part_of));

    SELECT count(*) INTO older
    FROM (
        SELECT unnest(ARRAY[e.operation_id, e.part_of, e.settles]) AS id FROM audit.event AS e
        WHERE e.recorded_at >= first AND e.recorded_at < ended AND (e.phase = 'OUTCOME' OR e.part_of IS NOT NULL)
        EXCEPT
        SELECT e.operation_id FROM audit.event AS e
        WHERE e.recorded_at >= first AND e.recorded_at < ended AND e.phase = 'INTENT'
    ) AS elsewhere
    WHERE EXISTS (SELECT FROM audit.event AS i WHERE i.operation_id = elsewhere.id AND i.phase = 'INTENT' AND i.recorded_at < first);
END
$$;

-- Removes a month's events. It does so only once it is part of the sealed and published history that just this is going to be done, by an
-- operation of which nobody has said yet how it ended. Answers 'removed', also when the same operation asks again, or what keeps it:
-- 'no-such-month', 'removed-before', 'too-young', 'held', 'unsealed', 'unsettled', 'older-kept', 'not-published', 'other-places', 'intent-not-published'.
-- kept_for: how long events are kept, if that is longer than the floor.
CREATE FUNCTION audit.remove_partition(month date, removing text, operation uuid, kept_for interval) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET timezone = 'UTC' AS $$
DECLARE
    span tstzrange := audit.month_span(month);
    partition text := 'event_' || to_char(lower(span), 'YYYY_MM');
    inside record;
    intent record;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('audit.remove_partition', 0));
    SELECT r.operation_id INTO inside FROM audit.removal AS r WHERE r.month = lower(span)::date;
    IF FOUND THEN
        RETURN CASE WHEN inside.operation_id = operation THEN 'removed' ELSE 'removed-before' END;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_inherits WHERE inhparent = 'audit.event'::regclass AND inhrelid = to_regclass(format('audit.%I', partition))) THEN
        RETURN 'no-such-month';
    END IF;
    IF clock_timestamp() < upper(span) + greatest(kept_for, audit.retention_floor()) THEN
        RETURN 'too-young';
    END IF;
    IF audit.holds_of(month) > 0 THEN
        RETURN 'held';
    END IF;

    -- Nobody adds to it from here on; nobody does anyway.
    EXECUTE format('LOCK TABLE audit.%I IN SHARE MODE', partition);
    SELECT * INTO inside FROM audit.month_contents(month);
    IF inside.unsealed > 0 THEN
        RETURN 'unsealed';
    ELSIF inside.unsettled > 0 THEN
        RETURN 'unsettled';
    ELSIF inside.older > 0 THEN
        RETURN 'older-kept';
    ELSIF NOT inside.covered THEN
        RETURN 'not-published';
    ELSIF audit.places_text(inside.places) IS DISTINCT FROM removing THEN
        RETURN 'other-places';
    END IF;

    SELECT e.actor_kind, e.actor, e.reason INTO intent
    FROM audit.event AS e JOIN audit.leaf AS l ON l.event_id = e.event_id AND l.leaf = e.leaf
    WHERE e.operation_id = operation AND e.phase = 'INTENT' AND e.action = 'audit.remove-partition'
        AND e.subject_id = to_char(lower(span), 'YYYY-MM') AND e.details = 'places=' || removing
        AND l.log_index < (SELECT max(c.size) FROM audit.publication AS p JOIN audit.checkpoint AS c ON c.number = p.number)
        AND NOT EXISTS (SELECT FROM audit.conclusion AS c WHERE c.operation_id = operation);
    IF NOT FOUND THEN
        RETURN 'intent-not-published';
    END IF;

    -- A hold is placed before this, and seen, or after it has ended.
    LOCK TABLE audit.hold IN SHARE MODE;
    IF audit.holds_of(month) > 0 THEN
        RETURN 'held';
    END IF;
    INSERT INTO audit.removal (month, events, places, first_at, last_at, operation_id, removed_by_kind, removed_by, reason)
    VALUES (lower(span)::date, inside.events, inside.places, inside.first_at, inside.last_at, operation, intent.actor_kind, intent.actor, intent.reason);

    -- Whoever writes an event waits for this, and this waits for whoever reads: not for long.
    PERFORM set_config('lock_timeout', '2s', true);
    EXECUTE format('DROP TABLE audit.%I', partition);
    RETURN 'removed';
END
$$;

REVOKE ALL ON FUNCTION audit.retention_floor(), audit.month_span(date), audit.places_text(int8multirange), audit.holds_of(date),
    audit.month_contents(date), audit.remove_partition(date, text, uuid, interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.retention_floor(), audit.month_span(date), audit.places_text(int8multirange), audit.holds_of(date),
    audit.month_contents(date) TO pca_app;
GRANT EXECUTE ON FUNCTION audit.places_text(int8multirange) TO pca_report;
GRANT USAGE ON SCHEMA audit TO pca_retention;
GRANT EXECUTE ON FUNCTION audit.remove_partition(date, text, uuid, interval) TO pca_retention;
GRANT SELECT ON audit.publication, audit.hold, audit.hold_release, audit.removal TO pca_app;
GRANT SELECT (number), INSERT (number) ON audit.publication TO pca_sealer;
GRANT INSERT (hold_id, first_at, until, reason, ticket, placed_by_kind, placed_by, placed_at) ON audit.hold TO pca_app;
GRANT INSERT (hold_id, reason, ticket, released_by_kind, released_by, released_at) ON audit.hold_release TO pca_app;

CREATE VIEW audit_v1.removals WITH (security_barrier) AS
SELECT month, events, audit.places_text(places) AS places, first_at, last_at, operation_id, removed_by, reason, removed_at
FROM audit.removal;

COMMENT ON VIEW audit_v1.removals IS 'The months whose events were removed by retention. Their leaves and the checkpoints are still there.';
COMMENT ON COLUMN audit_v1.removals.month IS 'Its first day; months are cut by recorded_at, in UTC.';
COMMENT ON COLUMN audit_v1.removals.events IS 'How many events it had.';
COMMENT ON COLUMN audit_v1.removals.places IS 'Which places in the log have no event since, such as 0-71,73.';
COMMENT ON COLUMN audit_v1.removals.first_at IS 'When its first event was recorded.';
COMMENT ON COLUMN audit_v1.removals.last_at IS 'When its last event was recorded.';
COMMENT ON COLUMN audit_v1.removals.operation_id IS 'The operation that removed them; its events are part of the history.';
COMMENT ON COLUMN audit_v1.removals.removed_by IS 'Who.';
COMMENT ON COLUMN audit_v1.removals.reason IS 'Why, in his words.';
COMMENT ON COLUMN audit_v1.removals.removed_at IS 'When, by the clock of the database.';

CREATE VIEW audit_v1.holds WITH (security_barrier) AS
SELECT
    h.hold_id AS id, h.first_at AS "from", h.until, h.reason, h.ticket, h.placed_by, h.placed_at, r.released_by, r.reason AS release_reason,
    r.released_at
FROM audit.hold AS h
LEFT JOIN audit.hold_release AS r ON r.hold_id = h.hold_id;

COMMENT ON VIEW audit_v1.holds IS 'Legal holds: while one is in force nothing of the months it touches is removed.';
COMMENT ON COLUMN audit_v1.holds.id IS 'The hold; events of the audit name it as their subject.';
COMMENT ON COLUMN audit_v1.holds."from" IS 'From when on events are held; null: from the first.';
COMMENT ON COLUMN audit_v1.holds.until IS 'Until before when; null: without an end.';
COMMENT ON COLUMN audit_v1.holds.reason IS 'Why, in the words of who placed it.';
COMMENT ON COLUMN audit_v1.holds.ticket IS 'His own reference.';
COMMENT ON COLUMN audit_v1.holds.placed_by IS 'Who placed it.';
COMMENT ON COLUMN audit_v1.holds.placed_at IS 'When, by the clock of the service.';
COMMENT ON COLUMN audit_v1.holds.released_by IS 'Who released it; null while it is in force.';
COMMENT ON COLUMN audit_v1.holds.release_reason IS 'Why, in his words.';
COMMENT ON COLUMN audit_v1.holds.released_at IS 'When, by the clock of the service.';

GRANT SELECT ON audit_v1.removals, audit_v1.holds TO pca_report;
