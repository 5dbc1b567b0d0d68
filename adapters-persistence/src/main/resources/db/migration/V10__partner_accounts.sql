-- Whether a partner lets the administrator of its account delegate. Overrides made before did not say so.
ALTER TABLE pca.partner_override ADD COLUMN allows_delegation boolean NOT NULL DEFAULT false;

-- What is recorded of the organisation's accounts with partners. No foreign key to a partner: the shipped ones are in no table.
CREATE TABLE pca.partner_account (
    partner text COLLATE "C" NOT NULL,
    since timestamptz NOT NULL,
    vacated_at timestamptz,
    attested_by_kind text,
    attested_by text,
    attested_at timestamptz,
    version bigint NOT NULL,
    CONSTRAINT partner_account_pkey PRIMARY KEY (partner),
    CONSTRAINT partner_account_attested CHECK (num_nulls(attested_by_kind, attested_by, attested_at) IN (0, 3))
);
COMMENT ON COLUMN pca.partner_account.vacated_at IS 'When the last administrator was removed: who connected before does not become one again.';

CREATE TABLE pca.account_user (
    partner text COLLATE "C" NOT NULL,
    email text COLLATE "C" NOT NULL,
    role text NOT NULL,
    recorded_by_kind text NOT NULL,
    recorded_by text NOT NULL,
    since timestamptz NOT NULL,
    CONSTRAINT account_user_pkey PRIMARY KEY (partner, email),
    CONSTRAINT account_user_account_fkey FOREIGN KEY (partner) REFERENCES pca.partner_account,
    CONSTRAINT account_user_role CHECK (role IN ('ADMINISTRATOR', 'DELEGATE', 'USER'))
);
CREATE UNIQUE INDEX account_user_administrator ON pca.account_user (partner) WHERE role = 'ADMINISTRATOR';

-- When to look next whether an administrator is an active user somewhere, and what came of the last look.
CREATE TABLE pca.administrator_look (
    partner text COLLATE "C" NOT NULL,
    email text COLLATE "C" NOT NULL,
    next_look timestamptz NOT NULL,
    found text,
    workspace text COLLATE "C",
    workspaces integer,
    unanswered integer,
    looked_at timestamptz,
    CONSTRAINT administrator_look_pkey PRIMARY KEY (partner, email),
    CONSTRAINT administrator_look_user_fkey FOREIGN KEY (partner, email) REFERENCES pca.account_user ON DELETE CASCADE,
    CONSTRAINT administrator_look_found CHECK (found IN ('ACTIVE', 'NOT_FOUND', 'MISSED', 'UNKNOWN')),
    CONSTRAINT administrator_look_looked CHECK (num_nulls(found, looked_at) IN (0, 2)),
    CONSTRAINT administrator_look_workspace CHECK ((workspace IS NOT NULL) = (found IS NOT DISTINCT FROM 'ACTIVE')),
    CONSTRAINT administrator_look_workspaces CHECK ((workspaces IS NOT NULL) = (coalesce(found, 'ACTIVE') <> 'ACTIVE')),
    CONSTRAINT administrator_look_unanswered CHECK ((unanswered IS NOT NULL) = (found IS NOT DISTINCT FROM 'UNKNOWN'))
);
COMMENT ON COLUMN pca.administrator_look.next_look IS 'By the clock of the service. Put off by whoever looks, before he does.';
COMMENT ON COLUMN pca.administrator_look.looked_at IS 'Where he was missed once and is to be missed again: when that was the first time.';

CREATE INDEX administrator_look_next_look ON pca.administrator_look (next_look, partner);

-- Who had a partner connected is found without reading all operations there ever were.
CREATE INDEX operation_connected ON pca.operation (partner, actor_kind, actor, ended_at, id)
WHERE kind = 'CONNECT' AND state = 'SUCCEEDED';

GRANT SELECT, INSERT, UPDATE ON pca.partner_account, pca.administrator_look TO pca_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON pca.account_user TO pca_app;
