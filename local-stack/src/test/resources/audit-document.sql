-- Something that each query of docs/audit.md finds, written past the service: none of it is authentic.

CREATE TABLE audit.said (
    ago interval, late interval, phase text, action text, actor text, subject_kind text, subject_id text, workspace text, partner text,
    operation uuid, part_of uuid, settles uuid, outcome text, code text, result text, details text
);

-- One operation of each kind, with its outcome.
INSERT INTO audit.said
SELECT interval '10 seconds', interval '0', phase, o.action, 'alice', o.kind, o.id, o.workspace, o.partner, o.operation, o.part_of, NULL,
    CASE WHEN phase = 'OUTCOME' THEN 'SUCCEEDED' END, NULL, CASE WHEN phase = 'OUTCOME' THEN o.result END,
    CASE WHEN phase = 'INTENT' THEN o.details END
FROM (VALUES
    ('token.mint', 'SERVICE_PRINCIPAL', '97ab27fa-30e2-43e3-92a3-160e80f4c0d5', 'prod-eu', NULL, gen_random_uuid(), NULL::uuid, 'token-1', NULL),
    ('token.revoke', 'TOKEN', 'token-1', 'prod-eu', NULL, gen_random_uuid(), '01931f2e-7c00-7000-8000-000000000001', NULL, NULL),
    ('service-principal.remove', 'SERVICE_PRINCIPAL', '97ab27fa-30e2-43e3-92a3-160e80f4c0d5', 'prod-eu', NULL, gen_random_uuid(), NULL, NULL, NULL),
    ('partner-account.set-administrator', 'ACCOUNT_USER', 'ana@example.com', NULL, 'fivetran', gen_random_uuid(), NULL, NULL, NULL),
    ('connection.disconnect', 'CONNECTION', 'prod-eu/fivetran', 'prod-eu', 'fivetran', '01931f2e-7c00-7000-8000-000000000001', NULL, NULL, NULL),
    ('connection.revoke', 'CONNECTION', 'prod-eu/hex', 'prod-eu', 'hex', gen_random_uuid(), NULL, NULL, NULL),
    ('api-key.create', 'API_KEY', 'night-job', NULL, NULL, gen_random_uuid(), NULL, NULL, NULL),
    ('workspace.register', 'WORKSPACE', 'prod-eu', 'prod-eu', NULL, gen_random_uuid(), NULL, NULL, 'private_ranges=10.1.0.0/16')
) AS o (action, kind, id, workspace, partner, operation, part_of, result, details), (VALUES ('INTENT'), ('OUTCOME')) AS p (phase);

-- Many in one hour, without an end that is known, at night where the document's business hours are; one that was refused; one that was written late.
INSERT INTO audit.said (ago, late, phase, action, actor, subject_kind, subject_id, workspace, operation)
SELECT now() - (date_trunc('day', now(), 'Europe/Berlin') - interval '2 days' + interval '2 hours' + n * interval '1 second'), '0', 'INTENT', 'token.revoke', 'bob',
    'TOKEN', 'token-' || n, 'prod-eu', gen_random_uuid()
FROM generate_series(1, 30) AS n;
INSERT INTO audit.said (ago, late, phase, action, actor, code) VALUES ('1 hour', '5 minutes', 'DENIED', 'POST /api/v1/campaigns', 'carl', 'forbidden');

-- A few days ago may be last month.
DO $$
DECLARE
    month timestamptz := date_trunc('month', now(), 'UTC');
BEGIN
    EXECUTE format('CREATE TABLE audit.event_last_month PARTITION OF audit.event FOR VALUES FROM (%L) TO (%L)', month - interval '4 days', month);
END
$$;
INSERT INTO audit.event (recorded_at, event_id, at, phase, action, actor_kind, actor, subject_kind, subject_id, workspace, partner, operation_id,
    part_of, settles, reason, ticket, outcome, code, result, details, canonical, leaf, mac)
SELECT e.at + e.late, e.id, e.at, e.phase, e.action, 'API_KEY', e.actor, e.subject_kind, e.subject_id, e.workspace, e.partner, e.operation,
    e.part_of, e.settles, 'as agreed', 'T-1', e.outcome, e.code, e.result, e.details, e.text,
    sha256('\x00'::bytea || convert_to(e.text, 'UTF8')), sha256('')
FROM (
    SELECT *, json_build_object('id', id, 'at', at, 'phase', phase, 'action', action, 'actor', actor, 'subject_id', subject_id, 'workspace',
        workspace, 'partner', partner, 'operation_id', operation, 'reason', 'as agreed', 'ticket', 'T-1', 'outcome', outcome, 'code', code,
        'result', result)::text AS text
    FROM (SELECT *, gen_random_uuid() AS id, now() - ago AS at FROM audit.said) AS s) AS e;
DROP TABLE audit.said;
INSERT INTO audit.conclusion (operation_id, event_id, outcome)
SELECT operation_id, event_id, outcome FROM audit.event WHERE phase = 'OUTCOME';

-- Half of them have their places, in two checkpoints with an hour between.
INSERT INTO audit.epoch VALUES (1, 0, '1', now(), 'SERVICE', 'sealer');
INSERT INTO audit.leaf (log_index, event_id, leaf)
SELECT row_number() OVER (ORDER BY event_id) - 1, event_id, leaf FROM audit.event WHERE actor <> 'bob';
INSERT INTO audit.head (number, epoch, size, frontier, at, swept_until, sweeping)
SELECT n, 1, 0, '', now() - n * interval '1 hour', '3', false FROM generate_series(0, 1) AS n;
INSERT INTO audit.checkpoint (number, epoch, size, root, at, note)
SELECT n, 1, 0, sha256(''), now() - (1 - n) * interval '1 hour', 'not signed' FROM generate_series(0, 1) AS n;

INSERT INTO audit.removal (month, events, places, first_at, last_at, operation_id, removed_by_kind, removed_by, reason)
VALUES ('2019-11-01', 2, '{[0,2)}', '2019-11-02 00:00+00', '2019-11-03 00:00+00', gen_random_uuid(), 'API_KEY', 'alice', 'older than seven years');
INSERT INTO audit.hold (hold_id, first_at, until, reason, placed_by_kind, placed_by, placed_at)
VALUES (gen_random_uuid(), '2025-01-01 00:00+00', NULL, 'a lawsuit', 'API_KEY', 'alice', now());

INSERT INTO pca.approval (id, class, action, subject_kind, subject_id, workspace, partner, hash, items, workspaces, partners, requester_kind, requester,
    reason, requested_at, expires_at, state, operation_id, begun_at)
VALUES (gen_random_uuid(), 'DISCONNECT_FULL', 'connection.disconnect', 'CONNECTION', 'prod-eu/fivetran', 'prod-eu', 'fivetran', 'h', '[]',
    '{prod-eu}', '{fivetran}', 'API_KEY', 'alice', 'a breach', now(), now(), 'GLASS_BROKEN', '01931f2e-7c00-7000-8000-000000000001', now());

INSERT INTO pca.api_key (name, grants, hash, expires_at, created_by_kind, created_by, created_at, version)
VALUES ('night-job', '{operator@partner:fivetran,auditor}', repeat('0', 64), now() + interval '1 year', 'API_KEY', 'alice', now() - interval '1 year', 1);

INSERT INTO pca.workspace (name, url, credential, labels, version) VALUES ('prod-eu', 'https://example.cloud.databricks.com', 'prod-eu', '{}', 1);
INSERT INTO pca.inventory_token (workspace, token_id, comment, created_at, scopes, partner, first_seen)
VALUES ('prod-eu', 'token-2', '', now() - interval '1 year', '[]', 'fivetran', now());
INSERT INTO pca.known_connection (workspace, partner, since, state, connected, reaches, principals, tokens, findings)
VALUES ('prod-eu', 'fivetran', '2026-11-01 00:00+00', 'CONNECTED', true, true, '[]', '["token-2"]', '["TOKEN_NEVER_EXPIRES"]');
INSERT INTO pca.recorded_connection (workspace, partner, recorded_by_kind, recorded_by, recorded_at, version)
VALUES ('prod-eu', 'fivetran', 'API_KEY', 'alice', now(), 1);
INSERT INTO pca.policy_look (workspace, partner, next_look, policy_id, verdict, due, looked_at)
VALUES ('prod-eu', 'fivetran', now(), gen_random_uuid(), 'SEVERAL_TOKENS', now() - interval '3 days', now());

INSERT INTO pca.reconciliation (id, by_kind, by_name, begun_at, completed_at, period_from, period_until, digest, lines, added, known, ignored, unregistered,
    unreadable, samples, verdicts, unnumbered)
VALUES ('01931f2e-7c00-7000-8000-000000000002', 'API_KEY', 'alice', now(), now(), now(), now(), 'd', 1, 1, 0, 0, 0, 0, '{}', '{}', '{}');
INSERT INTO pca.log_event (key, at, workspace_number, service, action, identity, address)
VALUES ('e-1', now(), 1, 'accounts', 'generateDbToken', 'mallory@example.com', '192.0.2.7');
INSERT INTO pca.reconciliation_entry (reconciliation_id, position, verdict, workspace, deed, at, event_key)
VALUES ('01931f2e-7c00-7000-8000-000000000002', 1, 'UNEXPLAINED', 'prod-eu', 'TOKEN_MINTED', now(), 'e-1');
