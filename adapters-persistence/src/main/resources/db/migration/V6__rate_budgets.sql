-- What all replicas together may still ask of the workspaces. Not logged: after a crash of the database it is empty, and a budget
-- nobody took from is full. That is no more than there would be anyhow: no turn was given while the database was down, and a budget is
-- full again after a second.

CREATE UNLOGGED TABLE pca.rate_budget (
    workspace text COLLATE "C" NOT NULL,
    family text COLLATE "C" NOT NULL,
    taken_until bigint NOT NULL,
    CONSTRAINT rate_budget_pkey PRIMARY KEY (workspace, family)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
COMMENT ON COLUMN pca.rate_budget.workspace IS 'The origin of its address.';
COMMENT ON COLUMN pca.rate_budget.taken_until IS
    'When the turns taken so far would be over, one after the other: microseconds of the epoch, by the clock of the database.';

GRANT SELECT, INSERT, UPDATE ON pca.rate_budget TO pca_app;
