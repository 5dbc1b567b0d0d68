-- Findings of accounts with partners, which are of no workspace.

ALTER TABLE pca.finding ALTER COLUMN workspace DROP NOT NULL;
COMMENT ON COLUMN pca.finding.workspace IS 'Null: it is about the account with the partner, which all workspaces share.';
COMMENT ON COLUMN pca.finding.since IS 'The first reading, or assessment of the accounts, that showed it.';
COMMENT ON COLUMN pca.finding.closed_at IS 'The first reading, or assessment of the accounts, that did not show it any more.';

-- What is so for no longer than a clock ticks is closed at the instant it was opened.
ALTER TABLE pca.finding DROP CONSTRAINT finding_closed;
ALTER TABLE pca.finding ADD CONSTRAINT finding_closed CHECK (closed_at >= since);

CREATE UNIQUE INDEX finding_open_of_account ON pca.finding (partner, kind, subject) WHERE workspace IS NULL AND closed_at IS NULL;

-- One row: all accounts are assessed together.
CREATE TABLE pca.account_assessment (
    is_the_only_one boolean NOT NULL DEFAULT true,
    turn bigint NOT NULL,
    assessed_at timestamptz,
    partners text[] NOT NULL DEFAULT '{}',
    CONSTRAINT account_assessment_pkey PRIMARY KEY (is_the_only_one),
    CONSTRAINT account_assessment_only CHECK (is_the_only_one)
);
COMMENT ON COLUMN pca.account_assessment.turn IS 'Grows each time an assessment is begun. Only the one begun last is kept.';
COMMENT ON COLUMN pca.account_assessment.assessed_at IS 'When the latest that was kept was made.';
COMMENT ON COLUMN pca.account_assessment.partners IS 'Those with an account that people can sign in to.';

GRANT SELECT, INSERT, UPDATE ON pca.account_assessment TO pca_app;
