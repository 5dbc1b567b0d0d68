-- Names sort as Java sorts them (COLLATE "C"), so that a page goes on where the last one ended.

CREATE TABLE pca.workspace (
    name text COLLATE "C" NOT NULL,
    url text NOT NULL,
    credential text NOT NULL,
    labels text[] NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT workspace_pkey PRIMARY KEY (name),
    CONSTRAINT workspace_url_key UNIQUE (url)
);
COMMENT ON COLUMN pca.workspace.credential IS 'The name of a configured credential, never the credential.';
COMMENT ON COLUMN pca.workspace.labels IS 'As key=value; a key holds no equals sign.';

CREATE TABLE pca.partner_override (
    key text COLLATE "C" NOT NULL,
    display_name text NOT NULL,
    category text NOT NULL,
    integration_type text NOT NULL,
    service_principal_name text,
    auth_options text[] NOT NULL,
    sign_in boolean NOT NULL,
    clouds text[] NOT NULL,
    docs_url text,
    support_url text,
    version bigint NOT NULL,
    CONSTRAINT partner_override_pkey PRIMARY KEY (key)
);

CREATE TABLE pca.recorded_connection (
    workspace text COLLATE "C" NOT NULL,
    partner text COLLATE "C" NOT NULL,
    recorded_by_kind text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT recorded_connection_pkey PRIMARY KEY (workspace, partner),
    CONSTRAINT recorded_connection_workspace_fkey FOREIGN KEY (workspace) REFERENCES pca.workspace ON DELETE CASCADE
);

CREATE TABLE pca.request_key (
    caller text NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    operation_id uuid NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT request_key_pkey PRIMARY KEY (caller, key)
);
CREATE INDEX request_key_expires_at ON pca.request_key (expires_at);

GRANT USAGE ON SCHEMA pca TO pca_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON pca.workspace, pca.partner_override, pca.recorded_connection, pca.request_key TO pca_app;
