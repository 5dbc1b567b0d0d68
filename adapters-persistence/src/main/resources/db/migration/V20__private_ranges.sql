-- What is registered can be allowed to be in ranges of the organisation's own network.

ALTER TABLE pca.workspace ADD COLUMN private_ranges text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN pca.workspace.private_ranges IS 'In CIDR notation; the service decides what they allow, and only ever of private addresses.';
ALTER TABLE pca.webhook ADD COLUMN private_ranges text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN pca.webhook.private_ranges IS 'As those of a workspace.';

-- What an intent says besides what is done to what. Rows written before hold null, and their canonical text is of version 1 or 2, which do
-- not have it.
ALTER TABLE audit.event ADD COLUMN details text;
GRANT INSERT (details) ON audit.event TO pca_app;

CREATE OR REPLACE VIEW audit_v1.events WITH (security_barrier) AS
SELECT
    event_id AS id, at, recorded_at, phase, action, actor, workspace, partner, subject_kind, subject_id, operation_id,
    settles AS settles_operation_id, reason, ticket, outcome, code, result, part_of AS part_of_operation_id, details
FROM audit.event;
COMMENT ON COLUMN audit_v1.events.details IS 'What an intent says besides, such as private_ranges=10.1.0.0/16; by an allow-list.';
