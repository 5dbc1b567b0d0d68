-- What people with SQL may rely on. A column may be added at the end; any other change is a new schema audit_v2.

CREATE VIEW audit_v1.events WITH (security_barrier) AS
SELECT
    event_id AS id, at, recorded_at, phase, action, actor, workspace, partner, subject_kind, subject_id, operation_id,
    settles AS settles_operation_id, reason, ticket, outcome, code, result
FROM audit.event;

COMMENT ON VIEW audit_v1.events IS 'The audit trail: one row for each thing that was about to be done, ended, or was refused.';
COMMENT ON COLUMN audit_v1.events.id IS 'The id of the event, a UUID of version 7.';
COMMENT ON COLUMN audit_v1.events.at IS 'When it happened, by the clock of the service.';
COMMENT ON COLUMN audit_v1.events.recorded_at IS 'When it was written, by the clock of the database; the service cannot choose it.';
COMMENT ON COLUMN audit_v1.events.phase IS 'INTENT: about to; OUTCOME: how it ended; DENIED: refused; READ: a sensitive read.';
COMMENT ON COLUMN audit_v1.events.action IS 'What, such as token.mint; for a refused request its method and route.';
COMMENT ON COLUMN audit_v1.events.actor IS 'Who: the name of the key, or of the service''s own job.';
COMMENT ON COLUMN audit_v1.events.workspace IS 'The workspace it is about, by its registered name; null when it is about none.';
COMMENT ON COLUMN audit_v1.events.partner IS 'The partner it is about, by its key; null when it is about none.';
COMMENT ON COLUMN audit_v1.events.subject_kind IS 'What kind of thing it was done to.';
COMMENT ON COLUMN audit_v1.events.subject_id IS 'The name or id of the thing it was done to.';
COMMENT ON COLUMN audit_v1.events.operation_id IS 'Joins an intent with its outcome; null for a refused request.';
COMMENT ON COLUMN audit_v1.events.settles_operation_id IS 'The operation whose unknown outcome this outcome settles.';
COMMENT ON COLUMN audit_v1.events.reason IS 'Why, in the words of the caller.';
COMMENT ON COLUMN audit_v1.events.ticket IS 'The caller''s own reference.';
COMMENT ON COLUMN audit_v1.events.outcome IS 'SUCCEEDED, FAILED or UNKNOWN; null unless the phase is OUTCOME.';
COMMENT ON COLUMN audit_v1.events.code IS 'Why it failed, was denied or is unknown; how an unknown one was settled.';
COMMENT ON COLUMN audit_v1.events.result IS 'The id of what was made; never a secret.';

CREATE VIEW audit_v1.operations WITH (security_barrier) AS
SELECT
    i.operation_id AS id, i.at AS intended_at, i.action, i.actor, i.workspace, i.partner, i.subject_kind, i.subject_id, i.reason,
    i.ticket, o.at AS concluded_at, o.outcome, o.code, o.result, s.at AS settled_at, s.code AS settlement,
    s.operation_id AS settled_by_operation_id
FROM audit.event AS i
LEFT JOIN audit.conclusion AS c ON c.operation_id = i.operation_id
LEFT JOIN audit.event AS o ON o.event_id = c.event_id
LEFT JOIN audit.settlement AS t ON t.operation_id = i.operation_id
LEFT JOIN audit.event AS s ON s.event_id = t.event_id
WHERE i.phase = 'INTENT';

COMMENT ON VIEW audit_v1.operations IS 'One row for each operation: who wanted what, how it ended, and how an unknown end was settled.';
COMMENT ON COLUMN audit_v1.operations.id IS 'The id of the operation, a UUID of version 7.';
COMMENT ON COLUMN audit_v1.operations.intended_at IS 'When it began, by the clock of the service.';
COMMENT ON COLUMN audit_v1.operations.action IS 'What, such as token.mint.';
COMMENT ON COLUMN audit_v1.operations.actor IS 'Who: the name of the key, or of the service''s own job.';
COMMENT ON COLUMN audit_v1.operations.workspace IS 'The workspace it is about; null when it is about none.';
COMMENT ON COLUMN audit_v1.operations.partner IS 'The partner it is about; null when it is about none.';
COMMENT ON COLUMN audit_v1.operations.subject_kind IS 'What kind of thing it was done to.';
COMMENT ON COLUMN audit_v1.operations.subject_id IS 'The name or id of the thing it was done to.';
COMMENT ON COLUMN audit_v1.operations.reason IS 'Why, in the words of the caller.';
COMMENT ON COLUMN audit_v1.operations.ticket IS 'The caller''s own reference.';
COMMENT ON COLUMN audit_v1.operations.concluded_at IS 'When its outcome was known or given up; null while it runs, or when it died.';
COMMENT ON COLUMN audit_v1.operations.outcome IS 'SUCCEEDED, FAILED or UNKNOWN; null while it runs, or when it died.';
COMMENT ON COLUMN audit_v1.operations.code IS 'Why it failed or is unknown.';
COMMENT ON COLUMN audit_v1.operations.result IS 'The id of what was made; never a secret.';
COMMENT ON COLUMN audit_v1.operations.settled_at IS 'When an unknown outcome was settled.';
COMMENT ON COLUMN audit_v1.operations.settlement IS 'How an unknown outcome came out: took-effect, had-no-effect, orphan-revoked, undetermined.';
COMMENT ON COLUMN audit_v1.operations.settled_by_operation_id IS 'The operation that settled it.';

GRANT USAGE ON SCHEMA audit_v1 TO pca_report;
GRANT SELECT ON audit_v1.events, audit_v1.operations TO pca_report;
