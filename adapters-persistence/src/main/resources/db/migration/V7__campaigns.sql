-- Campaigns: one thing to be done to many connections. How far an item is follows from its operation.

-- No foreign key: an operation is begun without looking at its campaign, and neither is ever removed.
ALTER TABLE pca.operation ADD COLUMN campaign_id uuid;
COMMENT ON COLUMN pca.operation.campaign_id IS 'The campaign it is part of; null when it stands alone.';

CREATE TABLE pca.campaign (
    id uuid NOT NULL,
    action text NOT NULL,
    terms jsonb NOT NULL,
    actor_kind text NOT NULL,
    actor text NOT NULL,
    reason text NOT NULL,
    ticket text,
    started_at timestamptz NOT NULL,
    state text NOT NULL,
    code text,
    seen_rested bigint NOT NULL DEFAULT 0,
    seen_failed bigint NOT NULL DEFAULT 0,
    ended_at timestamptz,
    looked_at timestamptz NOT NULL,
    fence bigint NOT NULL DEFAULT 0,
    held_by text,
    held_until timestamptz,
    CONSTRAINT campaign_pkey PRIMARY KEY (id),
    CONSTRAINT campaign_state CHECK (state IN ('RUNNING', 'PAUSED', 'COMPLETED', 'CANCELLED')),
    CONSTRAINT campaign_code CHECK ((code IS NOT NULL) = (state = 'PAUSED')),
    CONSTRAINT campaign_ended CHECK ((ended_at IS NOT NULL) = (state IN ('COMPLETED', 'CANCELLED')))
);
COMMENT ON COLUMN pca.campaign.terms IS 'What it is to do; numbers and times as text. Never a token''s value.';
COMMENT ON COLUMN pca.campaign.seen_rested IS 'How many items had come to rest when somebody last let it go on.';
COMMENT ON COLUMN pca.campaign.seen_failed IS 'How many of those had failed: they do not make it pause again.';
COMMENT ON COLUMN pca.campaign.looked_at IS 'When a replica last took it: the one that was left alone longest is next.';
COMMENT ON COLUMN pca.campaign.fence IS 'Grows each time it is taken or steered; what is written under an older one has no effect.';

CREATE INDEX campaign_running ON pca.campaign (looked_at) WHERE state = 'RUNNING';

CREATE TABLE pca.campaign_item (
    campaign_id uuid NOT NULL,
    position integer NOT NULL,
    wave integer NOT NULL,
    workspace text COLLATE "C" NOT NULL,
    partner text COLLATE "C" NOT NULL,
    operation_id uuid NOT NULL,
    state text NOT NULL DEFAULT 'PENDING',
    code text,
    tried_since timestamptz,
    next_try timestamptz,
    CONSTRAINT campaign_item_pkey PRIMARY KEY (campaign_id, position),
    CONSTRAINT campaign_item_campaign_fkey FOREIGN KEY (campaign_id) REFERENCES pca.campaign,
    CONSTRAINT campaign_item_state CHECK (state IN ('PENDING', 'BEGUN', 'REFUSED', 'SKIPPED'))
);
COMMENT ON COLUMN pca.campaign_item.operation_id IS 'Fixed from the start: beginning it a second time finds it.';

GRANT SELECT, INSERT, UPDATE ON pca.campaign TO pca_app;
GRANT SELECT, INSERT, UPDATE ON pca.campaign_item TO pca_app;
