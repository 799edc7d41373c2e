-- How a measure is shown in public.
CREATE TABLE measures.publication (
    area_id uuid NOT NULL,
    measure_id uuid NOT NULL,
    -- Whether it counts people, so that small numbers are hidden; without a row it does.
    of_people boolean NOT NULL,
    -- The bands by which its public table is told apart, one at a time.
    bands text[] NOT NULL CHECK (cardinality(bands) <= 6),
    -- Whose work it is, as families know it.
    sector text NOT NULL CHECK (sector IN ('education', 'health', 'care', 'together')),
    -- Its place on the first screen; null where it is not on it.
    first_screen int CHECK (first_screen BETWEEN 1 AND 10),
    version int NOT NULL CHECK (version >= 1),
    PRIMARY KEY (area_id, measure_id),
    FOREIGN KEY (area_id, measure_id) REFERENCES measures.measure
);
CREATE UNIQUE INDEX one_measure_a_place ON measures.publication (area_id, first_screen);
COMMENT ON TABLE measures.publication IS
    'No personal data. Whether a measure counts people, by which bands it is told apart in public, and its place on the first screen.';
CALL access.protect('measures.publication');

-- Figures that were reported by the values of a band: they add up to the reading of the same day.
CREATE TABLE measures.banded_reading (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    measure_id uuid NOT NULL,
    on_day date NOT NULL,
    band text NOT NULL CHECK (band ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' AND length(band) <= 40),
    label text NOT NULL CHECK (length(label) BETWEEN 1 AND 120),
    numerator bigint NOT NULL CHECK (numerator >= 0),
    denominator bigint NOT NULL CHECK (denominator >= 0),
    known_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, measure_id) REFERENCES measures.measure,
    CHECK (denominator = 0 OR numerator <= denominator)
);
CREATE INDEX banded_reading_of_measure ON measures.banded_reading (area_id, measure_id, on_day);
COMMENT ON TABLE measures.banded_reading IS
    'No personal data. Counts by need, setting, age or provider, as somebody reported them; small ones are here, and never published.';
CALL access.protect_append_only('measures.banded_reading');

-- All that the public may have of a measure, one row per version: what is published once stays.
CREATE TABLE measures.public_table (
    area_id uuid NOT NULL,
    measure_id uuid NOT NULL,
    version_on date NOT NULL,
    content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object'),
    published_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, measure_id, version_on),
    FOREIGN KEY (area_id, measure_id) REFERENCES measures.measure
);
COMMENT ON TABLE measures.public_table IS
    'No personal data. The public table of a measure, with small numbers hidden; dated versions stay as they were published.';
CALL access.protect_append_only('measures.public_table');
