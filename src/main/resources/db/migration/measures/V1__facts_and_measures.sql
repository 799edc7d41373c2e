GRANT USAGE ON SCHEMA measures TO sidebyside_app, sidebyside_job;

-- The ledger of facts ---------------------------------------------------------------------------------------------

-- What the work leaves behind, as signed rows that are only ever added. A correction is the old row with its signs
-- turned, and the new one.
CREATE TABLE measures.fact (
    area_id uuid NOT NULL,
    source text NOT NULL CHECK (length(source) BETWEEN 3 AND 60),
    counts_on date NOT NULL,
    id uuid NOT NULL,
    -- True: it counts from that day on. False: it counts in the month of that day.
    standing boolean NOT NULL,
    subject uuid NOT NULL,
    numerator bigint NOT NULL,
    denominator bigint NOT NULL,
    bands jsonb NOT NULL CHECK (jsonb_typeof(bands) = 'object'),
    known_at timestamptz NOT NULL,
    -- The transaction that wrote it: what is not in the roll-ups yet is found by it. It means nothing on another server.
    written_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
    PRIMARY KEY (area_id, source, counts_on, id)
);
CREATE INDEX fact_by_writing ON measures.fact (written_in, area_id);
COMMENT ON TABLE measures.fact IS
    'No personal data. One row per change of what is counted; subjects are pseudonyms that the owning module resolves, erasure drops that mapping and the counts stay.';
CALL access.protect_append_only('measures.fact');

CREATE TABLE measures.rollup (
    area_id uuid NOT NULL,
    source text NOT NULL,
    counted_in date NOT NULL CHECK (extract(day FROM counted_in) = 1),
    known_in date NOT NULL CHECK (extract(day FROM known_in) = 1),
    numerator bigint NOT NULL,
    denominator bigint NOT NULL,
    facts bigint NOT NULL,
    PRIMARY KEY (area_id, source, counted_in, known_in)
) WITH (fillfactor = 70);
COMMENT ON TABLE measures.rollup IS
    'No personal data. Facts added up by the month in which they count and the month in which they became known (London time); made again from the facts at any time.';
CALL access.protect('measures.rollup');

CREATE TABLE measures.due (
    area_id uuid NOT NULL,
    source text NOT NULL,
    counts_on date NOT NULL,
    known_in date NOT NULL CHECK (extract(day FROM known_in) = 1),
    numerator bigint NOT NULL,
    denominator bigint NOT NULL,
    PRIMARY KEY (area_id, source, counts_on, known_in)
) WITH (fillfactor = 70);
COMMENT ON TABLE measures.due IS
    'No personal data. Standing facts added up by the day from which they count, so that what falls due by the passing of a day needs no writing; made again from the facts at any time.';
CALL access.protect('measures.due');

-- One row: every fact written by an earlier transaction than this one is in the roll-ups.
CREATE TABLE measures.folded (
    only_one boolean PRIMARY KEY CHECK (only_one),
    horizon xid8 NOT NULL
);
COMMENT ON TABLE measures.folded IS 'No personal data. How far the ledger has been folded into the roll-ups.';
GRANT SELECT, INSERT, UPDATE ON measures.folded TO sidebyside_app, sidebyside_job;

-- Measures and their targets --------------------------------------------------------------------------------------

CREATE TABLE measures.measure (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    key text NOT NULL CHECK (key ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' AND length(key) <= 80),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
    definition text NOT NULL CHECK (length(definition) <= 2000),
    numerator_words text NOT NULL CHECK (length(numerator_words) <= 300),
    denominator_words text NOT NULL CHECK (length(denominator_words) <= 300),
    unit text NOT NULL CHECK (unit IN ('percent', 'count', 'change', 'milestone')),
    direction text NOT NULL CHECK (direction IN ('higher', 'lower', 'neither')),
    fed_by text NOT NULL CHECK (fed_by IN ('counted', 'typed', 'imported')),
    -- The source of facts that it is counted from.
    source text CHECK (length(source) BETWEEN 3 AND 60),
    source_words text NOT NULL CHECK (length(source_words) <= 200),
    owner_seat_id uuid,
    refresh text NOT NULL CHECK (refresh IN ('daily', 'monthly', 'quarterly', 'termly', 'yearly', 'once')),
    quality_note text NOT NULL CHECK (length(quality_note) <= 2000),
    legal_basis text NOT NULL CHECK (length(legal_basis) <= 300),
    accountability text NOT NULL CHECK (accountability IN ('population', 'how-much', 'how-well', 'better-off')),
    audience text NOT NULL CHECK (audience IN ('public', 'members')),
    story text NOT NULL CHECK (length(story) <= 4000),
    position int NOT NULL,
    retired_on date,
    version int NOT NULL CHECK (version >= 1),
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, key),
    CHECK ((fed_by = 'counted') = (source IS NOT NULL))
);
COMMENT ON TABLE measures.measure IS
    'No personal data. What is measured, in plain words, with where its figures come from; the key never changes.';
CALL access.protect('measures.measure');

-- A target that was changed stays, with the day on which it was replaced.
CREATE TABLE measures.target (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    measure_id uuid NOT NULL,
    level text NOT NULL CHECK (level IN ('core', 'stretch')),
    kind text NOT NULL CHECK (kind IN ('at-least', 'more-than', 'all', 'count', 'in-place', 'relative-change', 'words')),
    value numeric,
    course text NOT NULL CHECK (course IN ('once', 'sustained', 'rising', 'rising-then-sustained')),
    -- How many reporting points in a row a course asks for.
    points int NOT NULL CHECK (points BETWEEN 1 AND 24),
    words text NOT NULL CHECK (length(words) <= 200),
    from_on date,
    from_words text NOT NULL CHECK (length(from_words) <= 60),
    due_on date,
    due_words text NOT NULL CHECK (length(due_words) <= 60),
    reason text NOT NULL CHECK (length(reason) <= 1000),
    set_at timestamptz NOT NULL,
    replaced_at timestamptz CHECK (replaced_at >= set_at),
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, measure_id) REFERENCES measures.measure,
    CHECK ((value IS NULL) = (kind IN ('all', 'in-place', 'words')))
);
CREATE UNIQUE INDEX one_target_of_a_level ON measures.target (area_id, measure_id, level) WHERE replaced_at IS NULL;
COMMENT ON TABLE measures.target IS
    'No personal data. What a measure should reach and by when; changed targets are kept with the reason.';
CALL access.protect('measures.target');

CREATE TABLE measures.baseline (
    area_id uuid NOT NULL,
    measure_id uuid NOT NULL,
    on_day date NOT NULL,
    value numeric NOT NULL,
    source text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, measure_id, recorded_at),
    FOREIGN KEY (area_id, measure_id) REFERENCES measures.measure
);
COMMENT ON TABLE measures.baseline IS
    'No personal data. Where a measure stood before; of several the one recorded last counts.';
CALL access.protect_append_only('measures.baseline');

-- Figures that somebody typed or imported: of two for one day, the one known last counts.
CREATE TABLE measures.reading (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    measure_id uuid NOT NULL,
    -- The last day of the time that it speaks of; the first, where it speaks of a time.
    on_day date NOT NULL,
    from_on date CHECK (from_on <= on_day),
    value numeric,
    numerator bigint CHECK (numerator >= 0),
    denominator bigint CHECK (denominator >= 0),
    words text NOT NULL CHECK (length(words) <= 500),
    source text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
    load_id uuid,
    known_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, measure_id) REFERENCES measures.measure,
    CHECK (value IS NOT NULL OR words <> ''),
    CHECK (num_nonnulls(numerator, denominator) <> 1),
    CHECK (numerator <= denominator)
);
CREATE INDEX reading_of_measure ON measures.reading (area_id, measure_id, on_day);
COMMENT ON TABLE measures.reading IS
    'No personal data. What a measure stood at, as somebody reported it, with its source; nothing is overwritten.';
CALL access.protect_append_only('measures.reading');

-- From a day on, a chart's limits are worked out anew.
CREATE TABLE measures.rebase (
    area_id uuid NOT NULL,
    measure_id uuid NOT NULL,
    on_day date NOT NULL,
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    approved_by text NOT NULL CHECK (length(approved_by) BETWEEN 1 AND 160),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, measure_id, on_day),
    FOREIGN KEY (area_id, measure_id) REFERENCES measures.measure
);
COMMENT ON TABLE measures.rebase IS
    'No personal data. Where limits begin anew: the day, why, and the post that approved it.';
CALL access.protect_append_only('measures.rebase');
