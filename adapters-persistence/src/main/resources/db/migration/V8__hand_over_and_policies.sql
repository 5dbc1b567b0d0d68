-- Public keys new values of connections are sealed to, when a request names none.

CREATE TABLE pca.sealing_key (
    workspace text COLLATE "C" NOT NULL,
    partner text COLLATE "C" NOT NULL,
    jwk text NOT NULL,
    thumbprint text NOT NULL,
    registered_by_kind text NOT NULL,
    registered_by text NOT NULL,
    registered_at timestamptz NOT NULL,
    CONSTRAINT sealing_key_pkey PRIMARY KEY (workspace, partner),
    CONSTRAINT sealing_key_workspace_fkey FOREIGN KEY (workspace) REFERENCES pca.workspace ON DELETE CASCADE
);
COMMENT ON COLUMN pca.sealing_key.jwk IS 'The public part and the name of the key; never its private part.';

GRANT SELECT, INSERT, UPDATE, DELETE ON pca.sealing_key TO pca_app;

-- Sealed values that wait to be acknowledged are found without reading all steps there ever were.
CREATE INDEX operation_step_sealed ON pca.operation_step (ended_at)
WHERE result = 'DELIVERED' AND result_parameters ->> 'sealed' IS NOT NULL;
