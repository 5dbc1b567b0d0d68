-- Events that leave the service, who gets them, and how far that is.

-- Webhooks and events are numbered together: an event is for the webhooks of smaller numbers, those that were there when it was written,
-- whatever any clock says.
CREATE SEQUENCE pca.event_position;

CREATE TABLE pca.webhook (
    id uuid NOT NULL,
    since bigint NOT NULL DEFAULT nextval('pca.event_position'),
    url text NOT NULL,
    event_types text[] NOT NULL,
    workspace text COLLATE "C",
    partner text COLLATE "C",
    signing_key text NOT NULL,
    state text NOT NULL,
    registered_by_kind text NOT NULL,
    registered_by text NOT NULL,
    registered_at timestamptz NOT NULL,
    version bigint NOT NULL,
    failures integer NOT NULL DEFAULT 0,
    next_turn timestamptz NOT NULL DEFAULT '-infinity',
    fence bigint NOT NULL DEFAULT 0,
    held_until timestamptz,
    CONSTRAINT webhook_pkey PRIMARY KEY (id),
    CONSTRAINT webhook_state CHECK (state IN ('ENABLED', 'PAUSED')),
    CONSTRAINT webhook_event_types CHECK (cardinality(event_types) > 0)
);
COMMENT ON COLUMN pca.webhook.signing_key IS 'The name of the configured key; never the key.';
COMMENT ON COLUMN pca.webhook.failures IS 'How many turns came to nothing, in a row.';
COMMENT ON COLUMN pca.webhook.next_turn IS 'By the clock of the service: until then its receiver is given a rest.';
COMMENT ON COLUMN pca.webhook.fence IS 'Grows each time it is somebody''s turn to deliver.';
COMMENT ON COLUMN pca.webhook.held_until IS 'By the clock of the database.';

-- Written in the transaction of what happened; while there is no webhook, nothing is written.
CREATE TABLE pca.outbound_event (
    id uuid NOT NULL,
    position bigint NOT NULL DEFAULT nextval('pca.event_position'),
    type text NOT NULL,
    at timestamptz NOT NULL,
    workspace text COLLATE "C",
    partner text COLLATE "C",
    facts jsonb NOT NULL,
    fanned_out boolean NOT NULL DEFAULT false,
    CONSTRAINT outbound_event_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE pca.outbound_event IS 'What receivers are told: names, ids and codes, and no words of anybody.';
COMMENT ON COLUMN pca.outbound_event.fanned_out IS 'Whether it has its deliveries.';

CREATE INDEX outbound_event_fresh ON pca.outbound_event (position) WHERE NOT fanned_out;
CREATE INDEX outbound_event_old ON pca.outbound_event (at) WHERE fanned_out;

CREATE TABLE pca.webhook_delivery (
    webhook_id uuid NOT NULL,
    event_id uuid NOT NULL,
    position bigint NOT NULL,
    since timestamptz NOT NULL,
    attempts integer NOT NULL,
    state text NOT NULL,
    due timestamptz,
    ended_at timestamptz,
    tried_at timestamptz,
    status integer,
    error text,
    CONSTRAINT webhook_delivery_pkey PRIMARY KEY (event_id, webhook_id),
    CONSTRAINT webhook_delivery_webhook_fkey FOREIGN KEY (webhook_id) REFERENCES pca.webhook ON DELETE CASCADE,
    CONSTRAINT webhook_delivery_event_fkey FOREIGN KEY (event_id) REFERENCES pca.outbound_event,
    CONSTRAINT webhook_delivery_state CHECK (state IN ('PENDING', 'DELIVERED', 'DEAD')),
    CONSTRAINT webhook_delivery_due CHECK ((due IS NOT NULL) = (state = 'PENDING')),
    CONSTRAINT webhook_delivery_ended CHECK ((ended_at IS NOT NULL) = (state <> 'PENDING'))
);
COMMENT ON COLUMN pca.webhook_delivery.status IS 'What the receiver answered last.';
COMMENT ON COLUMN pca.webhook_delivery.error IS 'What went wrong the last time, as a code.';

CREATE INDEX webhook_delivery_due_index ON pca.webhook_delivery (webhook_id, due, position) WHERE state = 'PENDING';
CREATE INDEX webhook_delivery_webhook ON pca.webhook_delivery (webhook_id, event_id DESC);
CREATE INDEX webhook_delivery_dead ON pca.webhook_delivery (ended_at, event_id) WHERE state = 'DEAD';
CREATE INDEX webhook_delivery_ended_index ON pca.webhook_delivery (ended_at) WHERE ended_at IS NOT NULL;

GRANT USAGE ON SEQUENCE pca.event_position TO pca_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON pca.webhook, pca.outbound_event, pca.webhook_delivery TO pca_app;
