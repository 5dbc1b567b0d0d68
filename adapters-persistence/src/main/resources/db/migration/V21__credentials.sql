-- What the service itself signs in to workspaces with, sealed: the values' own keys are encrypted with a key that is not in the database.

CREATE TABLE pca.credential (
    name text COLLATE "C" NOT NULL,
    kind text NOT NULL,
    client_id text,
    key_id text NOT NULL,
    wrapped_key bytea NOT NULL,
    sealed_value bytea NOT NULL,
    generation bigint NOT NULL,
    upstream_id text,
    created_at timestamptz NOT NULL,
    value_since timestamptz NOT NULL,
    expires_at timestamptz,
    rotation_operation uuid,
    rotation_workspace text,
    rotation_since timestamptz,
    obsolete_id text,
    version bigint NOT NULL,
    CONSTRAINT credential_pkey PRIMARY KEY (name),
    CONSTRAINT credential_kind CHECK (kind IN ('TOKEN', 'OAUTH_CLIENT')),
    CONSTRAINT credential_client CHECK ((kind = 'OAUTH_CLIENT') = (client_id IS NOT NULL)),
    CONSTRAINT credential_generation CHECK (generation > 0),
    CONSTRAINT credential_rotation CHECK (num_nulls(rotation_operation, rotation_workspace, rotation_since) IN (0, 3)),
    CONSTRAINT credential_obsolete CHECK (obsolete_id IS NULL OR rotation_operation IS NOT NULL)
);
COMMENT ON COLUMN pca.credential.key_id IS 'Which key wrapped_key is encrypted with; the key itself is in the configuration only.';
COMMENT ON COLUMN pca.credential.wrapped_key IS 'The key of sealed_value, encrypted: nonce, ciphertext and tag of AES-256-GCM.';
COMMENT ON COLUMN pca.credential.sealed_value IS 'The value, encrypted likewise. Both open only with this name, kind, client_id and generation.';
COMMENT ON COLUMN pca.credential.generation IS 'Counts the values under that name.';
COMMENT ON COLUMN pca.credential.upstream_id IS 'What Databricks calls it: the id of the token or OAuth secret, where that is known.';
COMMENT ON COLUMN pca.credential.obsolete_id IS 'What is still to be revoked before the rotation is over: the new one until it is sealed, then the old one.';

CREATE INDEX credential_key ON pca.credential (key_id, name);
CREATE INDEX credential_rotating ON pca.credential (rotation_since) WHERE rotation_operation IS NOT NULL;
CREATE INDEX workspace_credential ON pca.workspace (credential, name);

GRANT SELECT, INSERT, UPDATE, DELETE ON pca.credential TO pca_app;
