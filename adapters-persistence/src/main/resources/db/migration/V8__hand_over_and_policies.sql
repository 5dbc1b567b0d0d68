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

-- What is left to do with new tokens after their values left the service. Opened in the transaction that says that a value was given away.
CREATE TABLE pca.hand_over (
    operation_id uuid NOT NULL,
    workspace text COLLATE "C" NOT NULL,
    partner text COLLATE "C" NOT NULL,
    token_id text NOT NULL,
    since timestamptz NOT NULL,
    confirmed_by_kind text,
    confirmed_by text,
    confirmed_at timestamptz,
    next_look timestamptz NOT NULL,
    closed_as text,
    closed_at timestamptz,
    CONSTRAINT hand_over_pkey PRIMARY KEY (operation_id),
    CONSTRAINT hand_over_operation_fkey FOREIGN KEY (operation_id) REFERENCES pca.operation,
    CONSTRAINT hand_over_workspace_fkey FOREIGN KEY (workspace) REFERENCES pca.workspace ON DELETE CASCADE,
    CONSTRAINT hand_over_confirmed CHECK (num_nulls(confirmed_by_kind, confirmed_by, confirmed_at) IN (0, 3)),
    CONSTRAINT hand_over_closed CHECK (num_nulls(closed_as, closed_at) IN (0, 2)),
    CONSTRAINT hand_over_closed_as CHECK (closed_as IN ('USED', 'GONE'))
);
COMMENT ON COLUMN pca.hand_over.next_look IS 'By the clock of the service. Put off by whoever looks, before he does.';

CREATE INDEX hand_over_next_look ON pca.hand_over (next_look, operation_id) WHERE closed_at IS NULL;
CREATE INDEX hand_over_since ON pca.hand_over (since, operation_id) WHERE closed_at IS NULL;
CREATE INDEX hand_over_workspace ON pca.hand_over (workspace);

GRANT SELECT, INSERT, UPDATE ON pca.hand_over TO pca_app;

CREATE TABLE pca.rotation_policy (
    id uuid NOT NULL,
    workspace text COLLATE "C",
    partner text COLLATE "C",
    labels text[],
    interval_days integer NOT NULL,
    days text[] NOT NULL,
    from_hour integer NOT NULL,
    to_hour integer NOT NULL,
    freezes text[] NOT NULL,
    overlap_seconds bigint,
    on_deadline text NOT NULL,
    quiet_days integer NOT NULL,
    lifetime_seconds bigint,
    secret_scope text,
    secret_key text,
    enabled boolean NOT NULL,
    reason text NOT NULL,
    created_at timestamptz NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT rotation_policy_pkey PRIMARY KEY (id),
    CONSTRAINT rotation_policy_scope CHECK ((labels IS NULL) = (partner IS NOT NULL) AND (workspace IS NULL OR partner IS NOT NULL)),
    CONSTRAINT rotation_policy_secret CHECK (num_nulls(secret_scope, secret_key) IN (0, 2))
);
COMMENT ON COLUMN pca.rotation_policy.labels IS 'As key=value. Null where it is for a partner, or for one connection.';
COMMENT ON COLUMN pca.rotation_policy.freezes IS 'As from/to, both days included.';
COMMENT ON COLUMN pca.rotation_policy.secret_scope IS 'Null: the value is sealed to the key that is registered for the connection.';

-- When policies look at a connection next, and what came of the last look.
CREATE TABLE pca.policy_look (
    workspace text COLLATE "C" NOT NULL,
    partner text COLLATE "C" NOT NULL,
    next_look timestamptz NOT NULL,
    policy_id uuid,
    verdict text,
    due timestamptz,
    operation_id uuid,
    code text,
    words text,
    looked_at timestamptz,
    CONSTRAINT policy_look_pkey PRIMARY KEY (workspace, partner),
    CONSTRAINT policy_look_connection_fkey FOREIGN KEY (workspace, partner) REFERENCES pca.recorded_connection ON DELETE CASCADE,
    CONSTRAINT policy_look_run CHECK (num_nulls(policy_id, verdict, looked_at) IN (0, 3))
);
COMMENT ON COLUMN pca.policy_look.next_look IS 'By the clock of the service. Put off by whoever looks, before he does.';

CREATE INDEX policy_look_next_look ON pca.policy_look (next_look, workspace, partner);
CREATE INDEX policy_look_policy ON pca.policy_look (policy_id, workspace, partner);

GRANT SELECT, INSERT, UPDATE, DELETE ON pca.rotation_policy TO pca_app;
GRANT SELECT, INSERT, UPDATE ON pca.policy_look TO pca_app;
