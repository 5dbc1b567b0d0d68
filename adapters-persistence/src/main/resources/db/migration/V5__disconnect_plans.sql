-- What disconnects were planned on. Forgotten after a day, and no foreign key to the workspace: nothing depends on a plan.

CREATE TABLE pca.disconnect_plan (
    hash text COLLATE "C" NOT NULL,
    workspace text COLLATE "C" NOT NULL,
    partner text COLLATE "C" NOT NULL,
    mode text NOT NULL,
    quarantine_days integer NOT NULL,
    facts text[] NOT NULL,
    planned_at timestamptz NOT NULL,
    CONSTRAINT disconnect_plan_pkey PRIMARY KEY (hash)
);
COMMENT ON COLUMN pca.disconnect_plan.hash IS 'Of everything but the time: the SHA-256 a confirmation names.';
COMMENT ON COLUMN pca.disconnect_plan.facts IS 'One line each, sorted. Never a token''s value.';

CREATE INDEX disconnect_plan_planned_at ON pca.disconnect_plan (planned_at);
CREATE INDEX recorded_connection_partner ON pca.recorded_connection (partner, workspace);

GRANT SELECT, INSERT, UPDATE, DELETE ON pca.disconnect_plan TO pca_app;
