-- The log of the audit: each event of audit.event gets one place in a Merkle tree, and signed checkpoints say what the tree was. Rows are only
-- ever added. Whoever writes the log acts as pca_sealer; the service can act so and does it for nothing else.

DO $$
BEGIN
    IF NOT pg_has_role('pca_app', 'pca_sealer', 'SET') THEN
        RAISE EXCEPTION 'pca_app cannot act as pca_sealer' USING HINT = 'As a superuser, run db/bootstrap/roles.sql again.';
    END IF;
END
$$;

-- What the sealer reads by. Rows of one transaction have one xid; transactions end in another order than they begin.
CREATE INDEX event_xid ON audit.event (xid, event_id);

CREATE TABLE audit.epoch (
    epoch bigint NOT NULL,
    first_size bigint NOT NULL,
    database text NOT NULL,
    opened_at timestamptz NOT NULL,
    opened_by_kind text NOT NULL,
    opened_by text NOT NULL,
    CONSTRAINT epoch_pkey PRIMARY KEY (epoch),
    CONSTRAINT epoch_number CHECK (epoch > 0 AND first_size >= 0)
);

CREATE TABLE audit.leaf (
    log_index bigint NOT NULL,
    event_id uuid NOT NULL,
    leaf bytea NOT NULL,
    CONSTRAINT leaf_pkey PRIMARY KEY (log_index),
    CONSTRAINT leaf_event UNIQUE (event_id),
    CONSTRAINT leaf_length CHECK (log_index >= 0 AND length(leaf) = 32)
);

-- Hashes of the perfect subtrees over 256, 65,536 and so on leaves, so that a proof reads few rows.
CREATE TABLE audit.subtree (
    level smallint NOT NULL,
    position bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT subtree_pkey PRIMARY KEY (level, position),
    CONSTRAINT subtree_length CHECK (position >= 0 AND length(hash) = 32)
);

-- What the log was. swept_until: all events of transactions before that one have their place, once the epoch is not sweeping up what it
-- found any more.
CREATE TABLE audit.head (
    number bigint NOT NULL,
    epoch bigint NOT NULL,
    size bigint NOT NULL,
    frontier bytea NOT NULL,
    at timestamptz NOT NULL,
    swept_until xid8 NOT NULL,
    sweeping boolean NOT NULL,
    CONSTRAINT head_pkey PRIMARY KEY (number),
    CONSTRAINT head_epoch FOREIGN KEY (epoch) REFERENCES audit.epoch,
    CONSTRAINT head_numbers CHECK (number >= 0 AND size >= 0 AND length(frontier) = 32 * bit_count(int8send(size)))
);

-- A head once it was signed and published: the note says again what the head does, so that nobody has to compute it.
CREATE TABLE audit.checkpoint (
    number bigint NOT NULL,
    epoch bigint NOT NULL,
    size bigint NOT NULL,
    root bytea NOT NULL,
    at timestamptz NOT NULL,
    note text NOT NULL,
    CONSTRAINT checkpoint_pkey PRIMARY KEY (number),
    CONSTRAINT checkpoint_head FOREIGN KEY (number) REFERENCES audit.head,
    CONSTRAINT checkpoint_root CHECK (length(root) = 32)
);
CREATE INDEX checkpoint_size ON audit.checkpoint (size, number);

CREATE TRIGGER deny_change BEFORE UPDATE OR DELETE ON audit.epoch FOR EACH ROW EXECUTE FUNCTION audit.deny();
CREATE TRIGGER deny_truncate BEFORE TRUNCATE ON audit.epoch FOR EACH STATEMENT EXECUTE FUNCTION audit.deny();
CREATE TRIGGER deny_change BEFORE UPDATE OR DELETE ON audit.leaf FOR EACH ROW EXECUTE FUNCTION audit.deny();
CREATE TRIGGER deny_truncate BEFORE TRUNCATE ON audit.leaf FOR EACH STATEMENT EXECUTE FUNCTION audit.deny();
CREATE TRIGGER deny_change BEFORE UPDATE OR DELETE ON audit.subtree FOR EACH ROW EXECUTE FUNCTION audit.deny();
CREATE TRIGGER deny_truncate BEFORE TRUNCATE ON audit.subtree FOR EACH STATEMENT EXECUTE FUNCTION audit.deny();
CREATE TRIGGER deny_change BEFORE UPDATE OR DELETE ON audit.head FOR EACH ROW EXECUTE FUNCTION audit.deny();
CREATE TRIGGER deny_truncate BEFORE TRUNCATE ON audit.head FOR EACH STATEMENT EXECUTE FUNCTION audit.deny();
CREATE TRIGGER deny_change BEFORE UPDATE OR DELETE ON audit.checkpoint FOR EACH ROW EXECUTE FUNCTION audit.deny();
CREATE TRIGGER deny_truncate BEFORE TRUNCATE ON audit.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION audit.deny();

GRANT USAGE ON SCHEMA audit TO pca_sealer;
GRANT SELECT ON audit.event, audit.epoch, audit.leaf, audit.subtree, audit.head, audit.checkpoint TO pca_sealer;
GRANT INSERT ON audit.epoch, audit.leaf, audit.subtree, audit.head, audit.checkpoint TO pca_sealer;
GRANT SELECT ON audit.epoch, audit.leaf, audit.subtree, audit.head, audit.checkpoint TO pca_app;

CREATE VIEW audit_v1.log WITH (security_barrier) AS
SELECT l.log_index, l.event_id, l.leaf, e.canonical AS event
FROM audit.leaf AS l
LEFT JOIN audit.event AS e ON e.event_id = l.event_id;

COMMENT ON VIEW audit_v1.log IS 'The events in the order of the log, as they were hashed. More than one row for a place, or none, is a change.';
COMMENT ON COLUMN audit_v1.log.log_index IS 'The place of the event, from 0, without gaps.';
COMMENT ON COLUMN audit_v1.log.event_id IS 'The id of the event.';
COMMENT ON COLUMN audit_v1.log.leaf IS 'The hash that was sealed: SHA-256 of a zero byte and the event.';
COMMENT ON COLUMN audit_v1.log.event IS 'The exact text that was hashed; null when the event is not there any more.';

CREATE VIEW audit_v1.checkpoints WITH (security_barrier) AS
SELECT number, epoch, size, root, at, note
FROM audit.checkpoint;

COMMENT ON VIEW audit_v1.checkpoints IS 'What the log was, when, signed. Only checkpoints that are also kept elsewhere are evidence.';
COMMENT ON COLUMN audit_v1.checkpoints.number IS 'From 0, without gaps.';
COMMENT ON COLUMN audit_v1.checkpoints.epoch IS 'From 1; another one begins after the database was restored or moved.';
COMMENT ON COLUMN audit_v1.checkpoints.size IS 'How many events the log had.';
COMMENT ON COLUMN audit_v1.checkpoints.root IS 'The root of the Merkle tree of RFC 6962 over these events.';
COMMENT ON COLUMN audit_v1.checkpoints.at IS 'When, by the clock of the service.';
COMMENT ON COLUMN audit_v1.checkpoints.note IS 'The same as a C2SP checkpoint in a signed note.';

GRANT SELECT ON audit_v1.log, audit_v1.checkpoints TO pca_report;
