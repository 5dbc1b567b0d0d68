-- What auditors ask of what the service knows, beside what was done: who is let in, what tokens there are, what partners could reach, and what
-- policies are behind with. Texts that people outside of the service write, such as comments of tokens, are not part of it.

CREATE VIEW audit_v1.api_keys WITH (security_barrier) AS
SELECT
    name, grants, created_by, created_at, expires_at, last_used_at, revoked_by, revoked_at,
    CASE WHEN outgoing_until > now() THEN outgoing_until END AS former_value_until
FROM pca.api_key;

COMMENT ON VIEW audit_v1.api_keys IS 'One row for each API key that was made over the API, for good. Keys of the configuration are not among them.';
COMMENT ON COLUMN audit_v1.api_keys.name IS 'What the audit calls the caller.';
COMMENT ON COLUMN audit_v1.api_keys.grants IS 'Roles with their scopes, such as operator@partner:fivetran.';
COMMENT ON COLUMN audit_v1.api_keys.created_by IS 'Who made it.';
COMMENT ON COLUMN audit_v1.api_keys.created_at IS 'When, by the clock of the service.';
COMMENT ON COLUMN audit_v1.api_keys.expires_at IS 'Until when it lets in.';
COMMENT ON COLUMN audit_v1.api_keys.last_used_at IS 'When it last let in, about to the minute; null: never.';
COMMENT ON COLUMN audit_v1.api_keys.revoked_by IS 'Who revoked it; null while it was not.';
COMMENT ON COLUMN audit_v1.api_keys.revoked_at IS 'When, by the clock of the service.';
COMMENT ON COLUMN audit_v1.api_keys.former_value_until IS 'Until when the value before the last rotation lets in too; null when it does not.';

CREATE VIEW audit_v1.tokens WITH (security_barrier) AS
SELECT
    workspace, token_id, partner, application_id, created_at, created_by, expires_at, last_used_on, first_seen, gone_at
FROM pca.inventory_token;

COMMENT ON VIEW audit_v1.tokens IS 'One row for each token of a workspace that a reading showed, whoever made it.';
COMMENT ON COLUMN audit_v1.tokens.workspace IS 'The workspace, by its registered name.';
COMMENT ON COLUMN audit_v1.tokens.token_id IS 'The id of the token; never its value.';
COMMENT ON COLUMN audit_v1.tokens.partner IS 'The partner it is of, when it is of one.';
COMMENT ON COLUMN audit_v1.tokens.application_id IS 'The service principal whose it is, when it is of one.';
COMMENT ON COLUMN audit_v1.tokens.created_at IS 'When it was made, as Databricks says.';
COMMENT ON COLUMN audit_v1.tokens.created_by IS 'Who made it, as Databricks says.';
COMMENT ON COLUMN audit_v1.tokens.expires_at IS 'Until when it can be used; null: without an end.';
COMMENT ON COLUMN audit_v1.tokens.last_used_on IS 'The day it was last used, as Databricks says; null: not told.';
COMMENT ON COLUMN audit_v1.tokens.first_seen IS 'The first reading that showed it.';
COMMENT ON COLUMN audit_v1.tokens.gone_at IS 'The first reading that did not show it any more; null while it is there.';

CREATE VIEW audit_v1.connections WITH (security_barrier) AS
SELECT
    workspace, partner, since, until, state, reaches, jsonb_array_length(tokens) AS tokens,
    ARRAY(SELECT jsonb_array_elements_text(findings)) AS findings
FROM pca.known_connection;

COMMENT ON VIEW audit_v1.connections IS 'What is known of each connection, from when to when: one row for each time it was otherwise than before.';
COMMENT ON COLUMN audit_v1.connections.workspace IS 'The workspace, by its registered name.';
COMMENT ON COLUMN audit_v1.connections.partner IS 'The partner, by its key.';
COMMENT ON COLUMN audit_v1.connections.since IS 'The first reading that showed it so.';
COMMENT ON COLUMN audit_v1.connections.until IS 'The first reading that showed it otherwise; null while it is so.';
COMMENT ON COLUMN audit_v1.connections.state IS 'NOT_CONNECTED, CONNECTED, DEGRADED, QUARANTINED or PRINCIPAL_REMOVED.';
COMMENT ON COLUMN audit_v1.connections.reaches IS 'Whether the partner could reach the workspace: an active service principal of its name held a token that had not expired.';
COMMENT ON COLUMN audit_v1.connections.tokens IS 'How many tokens had not expired.';
COMMENT ON COLUMN audit_v1.connections.findings IS 'What was wrong with it, such as TOKEN_NEVER_EXPIRES.';

CREATE VIEW audit_v1.rotations WITH (security_barrier) AS
SELECT
    l.workspace, l.partner, l.policy_id, p.interval_days, p.enabled, l.verdict, l.due, l.operation_id, l.code, l.looked_at, l.next_look
FROM pca.policy_look AS l
LEFT JOIN pca.rotation_policy AS p ON p.id = l.policy_id
WHERE l.policy_id IS NOT NULL;

COMMENT ON VIEW audit_v1.rotations IS 'What came of the latest look at each connection that a rotation policy is for.';
COMMENT ON COLUMN audit_v1.rotations.workspace IS 'The workspace, by its registered name.';
COMMENT ON COLUMN audit_v1.rotations.partner IS 'The partner, by its key.';
COMMENT ON COLUMN audit_v1.rotations.policy_id IS 'The policy it went by.';
COMMENT ON COLUMN audit_v1.rotations.interval_days IS 'How old a credential may get by that policy as it is now; null when it was removed.';
COMMENT ON COLUMN audit_v1.rotations.enabled IS 'Whether that policy is in force now; null when it was removed.';
COMMENT ON COLUMN audit_v1.rotations.verdict IS 'NOT_DUE, BEGUN, BUSY: something else is under way there; NO_TOKEN, SEVERAL_TOKENS: it cannot tell which to replace; FAILED.';
COMMENT ON COLUMN audit_v1.rotations.due IS 'When its token is due; null when that could not be told.';
COMMENT ON COLUMN audit_v1.rotations.operation_id IS 'The rotation that was begun, or what was under way already; null when there is none.';
COMMENT ON COLUMN audit_v1.rotations.code IS 'Why none was begun, where that is a failure.';
COMMENT ON COLUMN audit_v1.rotations.looked_at IS 'When it was looked at, by the clock of the service.';
COMMENT ON COLUMN audit_v1.rotations.next_look IS 'When it is looked at next.';

GRANT SELECT ON audit_v1.api_keys, audit_v1.tokens, audit_v1.connections, audit_v1.rotations TO pca_report;
