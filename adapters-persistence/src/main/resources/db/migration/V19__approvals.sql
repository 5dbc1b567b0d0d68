-- What another person has to agree to, and what came of it. Rows are kept: they are evidence.

CREATE TABLE pca.approval (
    id uuid NOT NULL,
    class text NOT NULL,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_id text NOT NULL,
    workspace text COLLATE "C",
    partner text COLLATE "C",
    hash text COLLATE "C" NOT NULL,
    items jsonb NOT NULL,
    workspaces text[] NOT NULL,
    partners text[] NOT NULL,
    requester_kind text NOT NULL,
    requester text NOT NULL,
    reason text NOT NULL,
    ticket text,
    requested_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    state text NOT NULL,
    ruled_by_kind text,
    ruled_by text,
    ruling text,
    ruled_at timestamptz,
    operation_id uuid,
    begun_at timestamptz,
    CONSTRAINT approval_pkey PRIMARY KEY (id),
    CONSTRAINT approval_state CHECK (
        state IN ('REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'EXPIRED', 'USED', 'GLASS_BROKEN', 'REVIEWED')
    ),
    CONSTRAINT approval_ruling CHECK (num_nulls(ruled_by_kind, ruled_by, ruling, ruled_at) IN (0, 4)),
    CONSTRAINT approval_ruled CHECK (
        (ruled_at IS NOT NULL) = (state IN ('APPROVED', 'REFUSED', 'WITHDRAWN', 'USED', 'REVIEWED')) OR state = 'EXPIRED'
    ),
    CONSTRAINT approval_begun CHECK (
        num_nulls(operation_id, begun_at) = CASE WHEN state IN ('USED', 'GLASS_BROKEN', 'REVIEWED') THEN 0 ELSE 2 END
    ),
    -- Of one's own nobody approves or refuses anything, whatever the service believes.
    CONSTRAINT approval_of_another CHECK (
        state NOT IN ('APPROVED', 'USED', 'REVIEWED') OR (ruled_by_kind, ruled_by) IS DISTINCT FROM (requester_kind, requester)
    )
);
COMMENT ON TABLE pca.approval IS 'That something may be done because another person agreed to it, or the question whether it may.';
COMMENT ON COLUMN pca.approval.hash IS 'Of exactly what will be done: a plan''s, or one of the terms and of all they select.';
COMMENT ON COLUMN pca.approval.items IS 'What an approver is shown.';
COMMENT ON COLUMN pca.approval.workspaces IS 'All it would be done in.';
COMMENT ON COLUMN pca.approval.partners IS 'All it would be done to; none: it is about what is not one partner''s alone.';
COMMENT ON COLUMN pca.approval.expires_at IS 'From then on it is good for nothing, whatever state is written here.';

-- At most one of a party for the same thing can still be used.
CREATE UNIQUE INDEX approval_open ON pca.approval (requester_kind, requester, action, hash) WHERE state IN ('REQUESTED', 'APPROVED');
CREATE INDEX approval_latest ON pca.approval (requester_kind, requester, action, hash, id);
CREATE INDEX approval_unreviewed ON pca.approval (id) WHERE state = 'GLASS_BROKEN';

GRANT SELECT, INSERT, UPDATE ON pca.approval TO pca_app;

CREATE VIEW audit_v1.approvals WITH (security_barrier) AS
SELECT
    id, class, action, workspace, partner, hash, requester, reason, ticket, requested_at, expires_at,
    CASE WHEN state IN ('REQUESTED', 'APPROVED') AND expires_at <= now() THEN 'EXPIRED' ELSE state END AS state,
    ruled_by, ruling, ruled_at, operation_id, begun_at
FROM pca.approval;

COMMENT ON VIEW audit_v1.approvals IS 'One row for each approval that was asked for, and for each time something was done without the one it needed.';
COMMENT ON COLUMN audit_v1.approvals.id IS 'The approval; events of the audit name it as their subject.';
COMMENT ON COLUMN audit_v1.approvals.class IS 'What kind of thing it is for, such as DISCONNECT_FULL.';
COMMENT ON COLUMN audit_v1.approvals.action IS 'What it is for, such as connection.disconnect.';
COMMENT ON COLUMN audit_v1.approvals.workspace IS 'Where, when it is one workspace.';
COMMENT ON COLUMN audit_v1.approvals.partner IS 'Which partner, when it is one.';
COMMENT ON COLUMN audit_v1.approvals.hash IS 'Of exactly what was to be done.';
COMMENT ON COLUMN audit_v1.approvals.requester IS 'Who asked for it, or did it without one.';
COMMENT ON COLUMN audit_v1.approvals.reason IS 'Why, in his words.';
COMMENT ON COLUMN audit_v1.approvals.ticket IS 'His own reference.';
COMMENT ON COLUMN audit_v1.approvals.requested_at IS 'When, by the clock of the service.';
COMMENT ON COLUMN audit_v1.approvals.expires_at IS 'Until when it could be used.';
COMMENT ON COLUMN audit_v1.approvals.state IS 'REQUESTED, APPROVED, REFUSED, WITHDRAWN, EXPIRED, USED; GLASS_BROKEN: done without one; REVIEWED: looked at since.';
COMMENT ON COLUMN audit_v1.approvals.ruled_by IS 'Who approved, refused, withdrew or reviewed it.';
COMMENT ON COLUMN audit_v1.approvals.ruling IS 'Why, in his words.';
COMMENT ON COLUMN audit_v1.approvals.ruled_at IS 'When, by the clock of the service.';
COMMENT ON COLUMN audit_v1.approvals.operation_id IS 'The operation it was used by, or that was begun without one.';
COMMENT ON COLUMN audit_v1.approvals.begun_at IS 'When that began, by the clock of the service.';

GRANT SELECT ON audit_v1.approvals TO pca_report;
