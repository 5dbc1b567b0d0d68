-- What is known of workspaces, and when they are read next. It stays when a workspace is forgotten: what could reach it then is asked later.

CREATE TABLE pca.inventory_workspace (
    workspace text COLLATE "C" NOT NULL,
    next_reading timestamptz NOT NULL,
    requested_at timestamptz,
    observed_at timestamptz,
    digest bytea,
    stale_code text,
    stale_since timestamptz,
    CONSTRAINT inventory_workspace_pkey PRIMARY KEY (workspace),
    CONSTRAINT inventory_workspace_stale CHECK (num_nulls(stale_code, stale_since) IN (0, 2))
);
COMMENT ON COLUMN pca.inventory_workspace.next_reading IS 'By the clock of the service. Put off by whoever reads it, before he does.';
COMMENT ON COLUMN pca.inventory_workspace.observed_at IS 'When its latest reading was begun.';
COMMENT ON COLUMN pca.inventory_workspace.digest IS 'SHA-256 of what its latest reading showed and meant; null while something is missing.';
COMMENT ON COLUMN pca.inventory_workspace.stale_since IS 'The first of the attempts in a row to read it that failed.';

CREATE INDEX inventory_workspace_next_reading ON pca.inventory_workspace (next_reading, workspace);

CREATE TABLE pca.inventory_principal (
    workspace text COLLATE "C" NOT NULL,
    scim_id bigint NOT NULL,
    application_id uuid NOT NULL,
    display_name text NOT NULL,
    active boolean NOT NULL,
    entitlements jsonb NOT NULL,
    groups jsonb NOT NULL,
    partner text,
    first_seen timestamptz NOT NULL,
    missed_since timestamptz,
    gone_at timestamptz,
    CONSTRAINT inventory_principal_pkey PRIMARY KEY (workspace, scim_id),
    CONSTRAINT inventory_principal_gone CHECK (gone_at IS NULL OR missed_since IS NOT NULL)
);
COMMENT ON COLUMN pca.inventory_principal.missed_since IS 'The first of the latest readings in a row that did not show it.';
COMMENT ON COLUMN pca.inventory_principal.gone_at IS 'As missed_since, once another reading has confirmed it.';

CREATE TABLE pca.inventory_token (
    workspace text COLLATE "C" NOT NULL,
    token_id text COLLATE "C" NOT NULL,
    owner bigint,
    comment text NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text,
    expires_at timestamptz,
    last_used_on date,
    scopes jsonb NOT NULL,
    application_id uuid,
    partner text,
    first_seen timestamptz NOT NULL,
    missed_since timestamptz,
    gone_at timestamptz,
    CONSTRAINT inventory_token_pkey PRIMARY KEY (workspace, token_id),
    CONSTRAINT inventory_token_gone CHECK (gone_at IS NULL OR missed_since IS NOT NULL)
);
COMMENT ON COLUMN pca.inventory_token.owner IS 'The SCIM id of who holds it.';
COMMENT ON COLUMN pca.inventory_token.expires_at IS 'Null: never.';
COMMENT ON COLUMN pca.inventory_token.last_used_on IS 'A day in UTC. Null: not reported, which is not the same as never used.';

COMMENT ON COLUMN pca.inventory_token.application_id IS 'Whose it is, when that is a service principal of the workspace.';

-- Lists go through the tokens in one of these orders, whichever leaves the fewest to look at. The rest of an order, the id of a token, is
-- sorted as it comes: an index with it would be as large as the table, and cost a reading as much.
CREATE INDEX inventory_token_partner ON pca.inventory_token (partner, workspace) WHERE partner IS NOT NULL AND gone_at IS NULL;
CREATE INDEX inventory_token_expires ON pca.inventory_token (expires_at) WHERE expires_at IS NOT NULL AND gone_at IS NULL;
CREATE INDEX inventory_token_last_used ON pca.inventory_token (last_used_on, workspace) WHERE last_used_on IS NOT NULL AND gone_at IS NULL;
CREATE INDEX inventory_token_created ON pca.inventory_token (created_at) WHERE gone_at IS NULL;
CREATE INDEX inventory_token_endless ON pca.inventory_token (workspace) WHERE expires_at IS NULL AND gone_at IS NULL;
CREATE INDEX inventory_token_gone ON pca.inventory_token (workspace) WHERE gone_at IS NOT NULL;
CREATE INDEX inventory_token_id ON pca.inventory_token USING hash (token_id);

-- A connection as it was from one reading to another: never changed but for its end.
CREATE TABLE pca.known_connection (
    workspace text COLLATE "C" NOT NULL,
    partner text COLLATE "C" NOT NULL,
    since timestamptz NOT NULL,
    until timestamptz,
    state text NOT NULL,
    connected boolean NOT NULL,
    reaches boolean NOT NULL,
    principals jsonb NOT NULL,
    tokens jsonb NOT NULL,
    findings jsonb NOT NULL,
    discovery jsonb,
    CONSTRAINT known_connection_pkey PRIMARY KEY (workspace, partner, since),
    CONSTRAINT known_connection_until CHECK (until > since)
);
COMMENT ON COLUMN pca.known_connection.since IS 'The first reading that showed it so.';
COMMENT ON COLUMN pca.known_connection.until IS 'The first reading that showed it otherwise; null while it is so.';
COMMENT ON COLUMN pca.known_connection.reaches IS
    'Whether the partner could reach the workspace: an active service principal of its name held a token that had not expired.';
COMMENT ON COLUMN pca.known_connection.tokens IS 'Ids of the tokens that had not expired.';

CREATE UNIQUE INDEX known_connection_now ON pca.known_connection (workspace, partner) WHERE until IS NULL;
CREATE INDEX known_connection_of_partner ON pca.known_connection (partner, workspace) WHERE until IS NULL;

CREATE TABLE pca.finding (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    workspace text COLLATE "C" NOT NULL,
    partner text COLLATE "C" NOT NULL,
    kind text NOT NULL,
    subject text COLLATE "C" NOT NULL,
    severity smallint NOT NULL,
    evidence jsonb NOT NULL,
    since timestamptz NOT NULL,
    closed_at timestamptz,
    acknowledged_by_kind text,
    acknowledged_by text,
    acknowledged_at timestamptz,
    acknowledged_until timestamptz,
    acknowledged_reason text,
    CONSTRAINT finding_pkey PRIMARY KEY (id),
    CONSTRAINT finding_severity CHECK (severity BETWEEN 1 AND 4),
    CONSTRAINT finding_closed CHECK (closed_at > since),
    CONSTRAINT finding_acknowledged CHECK (num_nulls(acknowledged_by_kind, acknowledged_by, acknowledged_at, acknowledged_until,
        acknowledged_reason) IN (0, 5))
);
COMMENT ON COLUMN pca.finding.severity IS '1 low, 2 medium, 3 high, 4 critical.';
COMMENT ON COLUMN pca.finding.since IS 'The first reading that showed it.';
COMMENT ON COLUMN pca.finding.closed_at IS 'The first reading that did not show it any more.';

CREATE UNIQUE INDEX finding_open ON pca.finding (workspace, partner, kind, subject) WHERE closed_at IS NULL;
CREATE INDEX finding_since ON pca.finding (since, id) WHERE closed_at IS NULL;
CREATE INDEX finding_of_workspace ON pca.finding (workspace, since, id);
CREATE INDEX finding_of_partner ON pca.finding (partner, since, id);
CREATE INDEX finding_of_kind ON pca.finding (kind, since, id);
CREATE INDEX finding_closed_since ON pca.finding (since, id) WHERE closed_at IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON pca.inventory_workspace, pca.inventory_principal, pca.inventory_token, pca.known_connection, pca.finding
    TO pca_app;
