-- Operations in steps: what was asked for, how far it is, and who may carry it out at the moment.

-- Rows written before hold null, and their canonical text is of version 1, which does not have it.
ALTER TABLE audit.event ADD COLUMN part_of uuid;
CREATE INDEX event_part_of ON audit.event (part_of) WHERE part_of IS NOT NULL;
GRANT INSERT (part_of) ON audit.event TO pca_app;

CREATE OR REPLACE VIEW audit_v1.events WITH (security_barrier) AS
SELECT
    event_id AS id, at, recorded_at, phase, action, actor, workspace, partner, subject_kind, subject_id, operation_id,
    settles AS settles_operation_id, reason, ticket, outcome, code, result, part_of AS part_of_operation_id
FROM audit.event;
COMMENT ON COLUMN audit_v1.events.part_of_operation_id IS 'The operation whose step this was; null when it stands alone.';

CREATE OR REPLACE VIEW audit_v1.operations WITH (security_barrier) AS
SELECT
    i.operation_id AS id, i.at AS intended_at, i.action, i.actor, i.workspace, i.partner, i.subject_kind, i.subject_id, i.reason,
    i.ticket, o.at AS concluded_at, o.outcome, o.code, o.result, s.at AS settled_at, s.code AS settlement,
    s.operation_id AS settled_by_operation_id, i.part_of AS part_of_operation_id
FROM audit.event AS i
LEFT JOIN audit.conclusion AS c ON c.operation_id = i.operation_id
LEFT JOIN audit.event AS o ON o.event_id = c.event_id
LEFT JOIN audit.settlement AS t ON t.operation_id = i.operation_id
LEFT JOIN audit.event AS s ON s.event_id = t.event_id
WHERE i.phase = 'INTENT';
COMMENT ON COLUMN audit_v1.operations.part_of_operation_id IS 'The operation whose step this was; null when it stands alone.';

-- No foreign key to the workspace: what was done stays known when the workspace is forgotten. That none is forgotten while something is
-- under way there is seen to by whoever begins an operation (it holds the workspace's row) and by whoever forgets (it looks here).
CREATE TABLE pca.operation (
    id uuid NOT NULL,
    kind text NOT NULL,
    workspace text COLLATE "C" NOT NULL,
    partner text COLLATE "C" NOT NULL,
    actor_kind text NOT NULL,
    actor text NOT NULL,
    reason text NOT NULL,
    ticket text,
    started_at timestamptz NOT NULL,
    state text NOT NULL,
    code text,
    waits_for text,
    due timestamptz,
    ended_at timestamptz,
    fence bigint NOT NULL DEFAULT 0,
    held_by text,
    held_until timestamptz,
    CONSTRAINT operation_pkey PRIMARY KEY (id),
    CONSTRAINT operation_state CHECK (state IN ('RUNNING', 'WAITING', 'UNDOING', 'HELD', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    CONSTRAINT operation_code CHECK ((code IS NOT NULL) = (state IN ('UNDOING', 'HELD', 'FAILED'))),
    CONSTRAINT operation_waits_for CHECK ((waits_for IS NOT NULL) = (state = 'WAITING')),
    CONSTRAINT operation_due CHECK ((due IS NOT NULL) = (state IN ('RUNNING', 'WAITING', 'UNDOING'))),
    CONSTRAINT operation_ended CHECK ((ended_at IS NOT NULL) = (state IN ('SUCCEEDED', 'FAILED', 'CANCELLED'))),
    CONSTRAINT operation_ended_is_free CHECK (ended_at IS NULL OR held_until IS NULL)
);
COMMENT ON COLUMN pca.operation.due IS 'By the clock of the service; null when there is nothing to do.';
COMMENT ON COLUMN pca.operation.fence IS 'Grows each time the operation is taken; what is written under an older one has no effect.';
COMMENT ON COLUMN pca.operation.held_by IS 'For people to see: what counts is the fence.';
COMMENT ON COLUMN pca.operation.held_until IS 'By the clock of the database.';

CREATE UNIQUE INDEX operation_open_key ON pca.operation (workspace, partner) WHERE ended_at IS NULL;
CREATE INDEX operation_due_index ON pca.operation (due, id) WHERE due IS NOT NULL;
CREATE INDEX operation_connection ON pca.operation (workspace, partner, id DESC);
CREATE INDEX operation_partner ON pca.operation (partner, id DESC);

CREATE TABLE pca.operation_step (
    operation_id uuid NOT NULL,
    position integer NOT NULL,
    effect text NOT NULL,
    parameters jsonb NOT NULL,
    state text NOT NULL,
    attempt uuid,
    result text,
    result_parameters jsonb,
    attempts integer NOT NULL,
    started_at timestamptz,
    ended_at timestamptz,
    error text,
    CONSTRAINT operation_step_pkey PRIMARY KEY (operation_id, position),
    CONSTRAINT operation_step_operation_fkey FOREIGN KEY (operation_id) REFERENCES pca.operation,
    CONSTRAINT operation_step_state CHECK (state IN ('READY', 'STARTED', 'UNSETTLED', 'DONE', 'SKIPPED', 'FAILED')),
    CONSTRAINT operation_step_attempt CHECK ((attempt IS NOT NULL) = (state IN ('STARTED', 'UNSETTLED'))),
    CONSTRAINT operation_step_result CHECK ((result IS NOT NULL) = (state = 'DONE')),
    CONSTRAINT operation_step_result_parameters CHECK ((result IS NULL) = (result_parameters IS NULL))
);
COMMENT ON COLUMN pca.operation_step.parameters IS 'What the effect needs; numbers and times as text. Never a token''s value.';
COMMENT ON COLUMN pca.operation_step.result_parameters IS 'What came of it. A value that was handed over sealed is encrypted to its receiver.';

GRANT SELECT, INSERT, UPDATE ON pca.operation TO pca_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON pca.operation_step TO pca_app;
