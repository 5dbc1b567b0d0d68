-- What repairs were planned on. Forgotten after a day, and no foreign key to the workspace: nothing depends on a plan.

CREATE TABLE pca.repair_plan (
    hash text COLLATE "C" NOT NULL,
    workspace text COLLATE "C" NOT NULL,
    partner text COLLATE "C" NOT NULL,
    application_id uuid NOT NULL,
    scope text NOT NULL,
    facts text[] NOT NULL,
    planned_at timestamptz NOT NULL,
    CONSTRAINT repair_plan_pkey PRIMARY KEY (hash),
    CONSTRAINT repair_plan_scope CHECK (scope IN ('MISSING', 'EXCESS', 'ALL'))
);
COMMENT ON COLUMN pca.repair_plan.hash IS 'Of everything but the time: the SHA-256 a confirmation names.';
COMMENT ON COLUMN pca.repair_plan.facts IS 'One line each, sorted. Never a token''s value.';

CREATE INDEX repair_plan_planned_at ON pca.repair_plan (planned_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON pca.repair_plan TO pca_app;
