-- API keys that were made over the API. Of a value only its hash is here.

CREATE TABLE pca.api_key (
    name text COLLATE "C" NOT NULL,
    grants text[] NOT NULL,
    hash text NOT NULL,
    outgoing_hash text,
    outgoing_until timestamptz,
    expires_at timestamptz NOT NULL,
    created_by_kind text NOT NULL,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL,
    revoked_by_kind text,
    revoked_by text,
    revoked_at timestamptz,
    last_used_at timestamptz,
    version bigint NOT NULL,
    CONSTRAINT api_key_pkey PRIMARY KEY (name),
    CONSTRAINT api_key_hash_key UNIQUE (hash),
    CONSTRAINT api_key_hash CHECK (hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT api_key_outgoing_hash CHECK (outgoing_hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT api_key_outgoing CHECK (num_nulls(outgoing_hash, outgoing_until) IN (0, 2)),
    CONSTRAINT api_key_grants CHECK (cardinality(grants) > 0),
    CONSTRAINT api_key_revoked CHECK (num_nulls(revoked_by_kind, revoked_by, revoked_at) IN (0, 3))
);
COMMENT ON COLUMN pca.api_key.name IS 'Given once: a key is never removed, so that the audit names the same caller for good.';
COMMENT ON COLUMN pca.api_key.hash IS 'SHA-256 of the value, in hexadecimal digits; the value is nowhere.';
COMMENT ON COLUMN pca.api_key.outgoing_hash IS 'That of the value before, which lets in until outgoing_until.';
COMMENT ON COLUMN pca.api_key.last_used_at IS 'By the clock of the service, about to the minute.';

CREATE INDEX api_key_alive ON pca.api_key (expires_at) WHERE revoked_at IS NULL;

GRANT SELECT, INSERT, UPDATE ON pca.api_key TO pca_app;
