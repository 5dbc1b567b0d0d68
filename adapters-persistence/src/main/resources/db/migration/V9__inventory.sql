-- What is known of workspaces, and when they are read next. It stays when a workspace is forgotten: what could reach it then is asked later.

CREATE TABLE pca.inventory_workspace (
    workspace text COLLATE "C" NOT NULL,
    next_reading timestamptz NOT NULL,
    requested_at timestamptz,
    observed_at timestamptz,
    stale_code text,
    stale_since timestamptz,
    CONSTRAINT inventory_workspace_pkey PRIMARY KEY (workspace),
    CONSTRAINT inventory_workspace_stale CHECK (num_nulls(stale_code, stale_since) IN (0, 2))
);
COMMENT ON COLUMN pca.inventory_workspace.next_reading IS 'By the clock of the service. Put off by whoever reads it, before he does.';
COMMENT ON COLUMN pca.inventory_workspace.observed_at IS 'When its latest reading was begun.';
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
    first_seen timestamptz NOT NULL,
    missed_since timestamptz,
    gone_at timestamptz,
    CONSTRAINT inventory_token_pkey PRIMARY KEY (workspace, token_id),
    CONSTRAINT inventory_token_gone CHECK (gone_at IS NULL OR missed_since IS NOT NULL)
);
COMMENT ON COLUMN pca.inventory_token.owner IS 'The SCIM id of who holds it.';
COMMENT ON COLUMN pca.inventory_token.expires_at IS 'Null: never.';
COMMENT ON COLUMN pca.inventory_token.last_used_on IS 'A day in UTC. Null: not reported, which is not the same as never used.';

GRANT SELECT, INSERT, UPDATE ON pca.inventory_workspace, pca.inventory_principal, pca.inventory_token TO pca_app;
