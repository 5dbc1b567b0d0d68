-- What the partner of a recorded connection answered to somebody who opened the tile, as he reported it: nobody else is told.
ALTER TABLE pca.recorded_connection
    ADD COLUMN answer text,
    ADD COLUMN answer_by_kind text,
    ADD COLUMN answer_by text,
    ADD COLUMN answer_at timestamptz,
    ADD CONSTRAINT recorded_connection_answer CHECK (num_nulls(answer, answer_by_kind, answer_by, answer_at) IN (0, 4));
COMMENT ON COLUMN pca.recorded_connection.answer IS 'The latest that was reported; null when none was.';
