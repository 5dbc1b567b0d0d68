-- What disconnects were planned on, for a day: a confirmation whose world has changed is told the difference.
CREATE TABLE pca.disconnect_plan (
    hash text NOT NULL,
    workspace text NOT NULL,
    partner text NOT NULL,
    mode text NOT NULL,
    quarantine_days integer NOT NULL,
    facts text[] NOT NULL,
    planned_at timestamptz NOT NULL,
    CONSTRAINT disconnect_plan_pkey PRIMARY KEY (hash)
);
CREATE INDEX disconnect_plan_planned_at ON pca.disconnect_plan (planned_at);
CREATE INDEX recorded_connection_partner ON pca.recorded_connection (partner);
GRANT SELECT, INSERT, UPDATE, DELETE ON pca.disconnect_plan TO pca_app;
