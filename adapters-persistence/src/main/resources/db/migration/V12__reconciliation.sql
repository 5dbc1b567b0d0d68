-- What Databricks' own audit log says, and what came of holding it against ours.

-- By address: a name can be given to another workspace, an address keeps its number.
CREATE TABLE pca.workspace_number (
    url text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    CONSTRAINT workspace_number_pkey PRIMARY KEY (url)
);
COMMENT ON COLUMN pca.workspace_number.number IS 'By which Databricks knows the workspace, as it told it.';

-- Only ever added to. There is no column for the parameters of a request: they can hold anything.
CREATE TABLE pca.log_event (
    key text COLLATE "C" NOT NULL,
    at timestamptz NOT NULL,
    workspace_number bigint NOT NULL,
    service text NOT NULL,
    action text NOT NULL,
    identity text,
    address text,
    agent text,
    status integer,
    token text,
    principal text,
    partner text,
    CONSTRAINT log_event_pkey PRIMARY KEY (key)
);
COMMENT ON TABLE pca.log_event IS 'Entries of system.access.audit. Their texts are not trusted; they are cut, and without control characters.';
COMMENT ON COLUMN pca.log_event.key IS 'event_id, or a digest of the entry where it has none.';
COMMENT ON COLUMN pca.log_event.at IS 'By the clock of Databricks.';

CREATE INDEX log_event_workspace ON pca.log_event (workspace_number, at, key);

CREATE TABLE pca.reconciliation (
    id uuid NOT NULL,
    by_kind text NOT NULL,
    by_name text NOT NULL,
    begun_at timestamptz NOT NULL,
    completed_at timestamptz,
    period_from timestamptz,
    period_until timestamptz,
    digest text,
    lines bigint,
    added bigint,
    known bigint,
    ignored bigint,
    unregistered bigint,
    unreadable bigint,
    samples text[],
    verdicts text[],
    unnumbered text[],
    CONSTRAINT reconciliation_pkey PRIMARY KEY (id),
    CONSTRAINT reconciliation_completed CHECK (
        num_nulls(completed_at, period_from, period_until, digest, lines, added, known, ignored, unregistered, unreadable, samples,
            verdicts, unnumbered) IN (0, 13)
    )
);
COMMENT ON COLUMN pca.reconciliation.id IS 'Of the operation that imported it.';
COMMENT ON COLUMN pca.reconciliation.completed_at IS 'Null while it is imported, and for good when that did not come to its end.';
COMMENT ON COLUMN pca.reconciliation.samples IS 'The first unreadable lines, as number, space, reason.';
COMMENT ON COLUMN pca.reconciliation.verdicts IS 'How many of each, as verdict=count.';

CREATE INDEX reconciliation_begun_at ON pca.reconciliation (begun_at DESC, id DESC);

CREATE TABLE pca.reconciliation_entry (
    reconciliation_id uuid NOT NULL,
    position bigint NOT NULL,
    verdict text NOT NULL,
    workspace text COLLATE "C" NOT NULL,
    deed text NOT NULL,
    at timestamptz NOT NULL,
    event_key text COLLATE "C",
    evidence text,
    operation_id uuid,
    action text,
    actor_kind text,
    actor text,
    subject_kind text,
    subject_id text,
    partner text,
    intended_at timestamptz,
    concluded_at timestamptz,
    certainty text,
    result text,
    CONSTRAINT reconciliation_entry_pkey PRIMARY KEY (reconciliation_id, position),
    CONSTRAINT reconciliation_entry_reconciliation_fkey FOREIGN KEY (reconciliation_id) REFERENCES pca.reconciliation,
    CONSTRAINT reconciliation_entry_event_fkey FOREIGN KEY (event_key) REFERENCES pca.log_event,
    CONSTRAINT reconciliation_entry_verdict CHECK (verdict IN ('EXPLAINED', 'PLATFORM', 'UNEXPLAINED', 'MISSING', 'PENDING')),
    CONSTRAINT reconciliation_entry_theirs CHECK ((event_key IS NULL) = (verdict IN ('MISSING', 'PENDING'))),
    CONSTRAINT reconciliation_entry_ours CHECK ((operation_id IS NULL) = (verdict IN ('PLATFORM', 'UNEXPLAINED'))),
    CONSTRAINT reconciliation_entry_evidence CHECK ((evidence IS NULL) = (verdict <> 'EXPLAINED')),
    CONSTRAINT reconciliation_entry_act CHECK (
        num_nulls(operation_id, action, actor_kind, actor, subject_kind, subject_id, intended_at, certainty) IN (0, 8)
    )
);
-- Each of theirs once, and each of ours once for each thing it may have left there.
CREATE UNIQUE INDEX reconciliation_entry_event_key ON pca.reconciliation_entry (reconciliation_id, event_key) WHERE event_key IS NOT NULL;
CREATE UNIQUE INDEX reconciliation_entry_operation_key ON pca.reconciliation_entry (reconciliation_id, operation_id, deed)
WHERE operation_id IS NOT NULL;
CREATE INDEX reconciliation_entry_verdict_key ON pca.reconciliation_entry (reconciliation_id, verdict, position);
CREATE INDEX reconciliation_entry_event ON pca.reconciliation_entry (event_key) WHERE event_key IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON pca.workspace_number TO pca_app;
GRANT SELECT, INSERT ON pca.log_event, pca.reconciliation_entry TO pca_app;
GRANT SELECT, INSERT, UPDATE ON pca.reconciliation TO pca_app;

CREATE VIEW audit_v1.reconciliation_entries WITH (security_barrier) AS
SELECT
    e.reconciliation_id, r.completed_at AS judged_at, e.verdict, e.workspace, e.at, e.deed, e.evidence, e.operation_id, e.action, e.actor,
    e.subject_id, l.key AS event_id, l.service AS databricks_service, l.action AS databricks_action, l.identity AS databricks_identity,
    l.address AS source_ip, l.agent AS user_agent, l.status AS databricks_status, l.token AS token_id, l.principal, l.partner
FROM pca.reconciliation_entry AS e
JOIN pca.reconciliation AS r ON r.id = e.reconciliation_id
LEFT JOIN pca.log_event AS l ON l.key = e.event_key
WHERE r.completed_at IS NOT NULL;

COMMENT ON VIEW audit_v1.reconciliation_entries IS 'What came of holding Databricks'' audit log against ours: one row for each thing judged, in each reconciliation that came to its end.';
COMMENT ON COLUMN audit_v1.reconciliation_entries.reconciliation_id IS 'The operation that imported the log.';
COMMENT ON COLUMN audit_v1.reconciliation_entries.judged_at IS 'When it was judged; of the same thing judged twice, the later one counts.';
COMMENT ON COLUMN audit_v1.reconciliation_entries.verdict IS 'EXPLAINED, PLATFORM, UNEXPLAINED, MISSING or PENDING.';
COMMENT ON COLUMN audit_v1.reconciliation_entries.workspace IS 'The workspace, by its registered name.';
COMMENT ON COLUMN audit_v1.reconciliation_entries.at IS 'When it happened: by the clock of Databricks, or by ours where its log does not tell.';
COMMENT ON COLUMN audit_v1.reconciliation_entries.deed IS 'What was done, such as TOKEN_MINTED.';
COMMENT ON COLUMN audit_v1.reconciliation_entries.evidence IS 'By what it was recognised: TOKEN, SUBJECT or TIME; null unless explained.';
COMMENT ON COLUMN audit_v1.reconciliation_entries.operation_id IS 'Our operation; null when there is none.';
COMMENT ON COLUMN audit_v1.reconciliation_entries.action IS 'What we did, such as token.mint.';
COMMENT ON COLUMN audit_v1.reconciliation_entries.actor IS 'Who wanted it of us.';
COMMENT ON COLUMN audit_v1.reconciliation_entries.subject_id IS 'To what we did it.';
COMMENT ON COLUMN audit_v1.reconciliation_entries.event_id IS 'Databricks'' id of its entry, or a digest; null when there is none.';
COMMENT ON COLUMN audit_v1.reconciliation_entries.databricks_service IS 'The service, as Databricks calls it.';
COMMENT ON COLUMN audit_v1.reconciliation_entries.databricks_action IS 'The action, as Databricks calls it.';
COMMENT ON COLUMN audit_v1.reconciliation_entries.databricks_identity IS 'Who did it, as Databricks says.';
COMMENT ON COLUMN audit_v1.reconciliation_entries.source_ip IS 'From where.';
COMMENT ON COLUMN audit_v1.reconciliation_entries.user_agent IS 'With what.';
COMMENT ON COLUMN audit_v1.reconciliation_entries.databricks_status IS 'How Databricks answered, as an HTTP status.';
COMMENT ON COLUMN audit_v1.reconciliation_entries.token_id IS 'The token, as its log names it.';
COMMENT ON COLUMN audit_v1.reconciliation_entries.principal IS 'The service principal, as its log names it.';
COMMENT ON COLUMN audit_v1.reconciliation_entries.partner IS 'The partner, as its log names it.';

GRANT SELECT ON audit_v1.reconciliation_entries TO pca_report;
