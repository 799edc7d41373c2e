-- Facts that are in no roll-up yet. How far the roll-ups reach is read first and handed on as a value, so that the planner knows
-- how few rows lie beyond it and goes by the writing transaction; it sees the same moment as the statement that asks.
CREATE FUNCTION measures.unfolded(of_area uuid, of_sources text[])
RETURNS TABLE (source text, counts_on date, known_at timestamptz, numerator bigint, denominator bigint)
LANGUAGE plpgsql STABLE ROWS 50 AS $$
DECLARE
    since xid8 := coalesce((SELECT horizon FROM measures.folded), '0');
BEGIN
    RETURN QUERY EXECUTE
        'SELECT source, counts_on, known_at, numerator, denominator FROM measures.fact '
        'WHERE written_in >= $1 AND area_id = $2 AND source = ANY ($3)'
        USING since, of_area, of_sources;
END $$;

-- Facts are added as they become known, so a month of them lies together on the disk.
CREATE INDEX fact_by_knowing ON measures.fact USING brin (known_at) WITH (pages_per_range = 32, autosummarize = on);

-- Recounts --------------------------------------------------------------------------------------------------------

CREATE TABLE measures.recount (
    area_id uuid NOT NULL,
    at timestamptz NOT NULL,
    sources int NOT NULL CHECK (sources >= 0),
    subjects bigint NOT NULL CHECK (subjects >= 0),
    rollups bigint NOT NULL CHECK (rollups >= 0),
    differences bigint NOT NULL CHECK (differences >= 0),
    PRIMARY KEY (area_id, at)
);
COMMENT ON TABLE measures.recount IS
    'No personal data. When the ledger was compared with the records, and the roll-ups with the ledger.';
CALL access.protect('measures.recount');

-- What did not agree. Of very many the first are kept, and the recount says how many there were.
CREATE TABLE measures.discrepancy (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    recounted_at timestamptz NOT NULL,
    between_what text NOT NULL CHECK (between_what IN ('records-and-facts', 'facts-and-roll-ups')),
    source text NOT NULL,
    -- The pseudonym of the record; absent for a roll-up.
    subject uuid CHECK ((subject IS NULL) = (between_what = 'facts-and-roll-ups')),
    counts_on date NOT NULL,
    bands jsonb NOT NULL,
    wanted_numerator bigint NOT NULL,
    wanted_denominator bigint NOT NULL,
    found_numerator bigint NOT NULL,
    found_denominator bigint NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, recounted_at) REFERENCES measures.recount ON DELETE CASCADE
);
CREATE INDEX discrepancy_by_recount ON measures.discrepancy (area_id, recounted_at);
COMMENT ON TABLE measures.discrepancy IS
    'No personal data. Where a recount found the ledger or its roll-ups to say something else than they should; subjects are pseudonyms.';
CALL access.protect('measures.discrepancy');
