-- How the service's own credentials do, and what is found of that.

CREATE TABLE pca.credential_check (
    name text COLLATE "C" NOT NULL,
    known_at timestamptz NOT NULL,
    next_check timestamptz NOT NULL,
    taken_until timestamptz,
    source text,
    checked_at timestamptz,
    trouble text,
    detail text,
    value_since timestamptz,
    expires_at timestamptz,
    answers jsonb NOT NULL DEFAULT '[]',
    CONSTRAINT credential_check_pkey PRIMARY KEY (name),
    CONSTRAINT credential_check_source CHECK (source IN ('CONFIGURATION', 'FILE', 'VAULT', 'SEALED')),
    CONSTRAINT credential_check_checked CHECK (num_nulls(source, checked_at) IN (0, 2)),
    CONSTRAINT credential_check_trouble CHECK (num_nulls(trouble, detail) IN (0, 2))
);
COMMENT ON TABLE pca.credential_check IS 'The latest look at each credential of the service. Names no secret.';
COMMENT ON COLUMN pca.credential_check.known_at IS 'When a replica said last, give or take a minute, that its configuration names it.';
COMMENT ON COLUMN pca.credential_check.taken_until IS 'Until then a replica is looking.';
COMMENT ON COLUMN pca.credential_check.trouble IS 'Why it could not be had, as a code; null when it could.';
COMMENT ON COLUMN pca.credential_check.value_since IS 'How long there has been that value, where that is told.';
COMMENT ON COLUMN pca.credential_check.answers IS 'What each workspace registered with it said.';

CREATE INDEX credential_check_next ON pca.credential_check (next_check, name);

-- One row: all credentials are assessed together.
CREATE TABLE pca.credential_assessment (
    is_the_only_one boolean NOT NULL DEFAULT true,
    turn bigint NOT NULL,
    assessed_at timestamptz,
    CONSTRAINT credential_assessment_pkey PRIMARY KEY (is_the_only_one),
    CONSTRAINT credential_assessment_only CHECK (is_the_only_one)
);
COMMENT ON COLUMN pca.credential_assessment.turn IS 'Grows each time an assessment is begun. Only the one begun last is kept.';
COMMENT ON COLUMN pca.credential_assessment.assessed_at IS 'When the latest that was kept was made.';

-- A finding is of a connection, of an account, or of a credential, which is of no partner.
ALTER TABLE pca.finding ADD COLUMN credential text COLLATE "C";
ALTER TABLE pca.finding ALTER COLUMN partner DROP NOT NULL;
ALTER TABLE pca.finding ADD CONSTRAINT finding_scope CHECK ((partner IS NULL) = (credential IS NOT NULL) AND (workspace IS NULL OR partner IS NOT NULL));
COMMENT ON COLUMN pca.finding.workspace IS 'Null: it is about the account with the partner, which all workspaces share, or about a credential.';
COMMENT ON COLUMN pca.finding.partner IS 'Null: it is about a credential.';
COMMENT ON COLUMN pca.finding.credential IS 'Which credential of the service it is about; null: about none.';

CREATE UNIQUE INDEX finding_open_of_credential ON pca.finding (credential, kind, subject) WHERE credential IS NOT NULL AND closed_at IS NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON pca.credential_check TO pca_app;
GRANT SELECT, INSERT, UPDATE ON pca.credential_assessment TO pca_app;
