-- Outcomes of a population, and services with how well they do: two kinds of thing that one answers for, never mixed.
CREATE TABLE measures.curve (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    key text NOT NULL CHECK (key ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' AND length(key) <= 80),
    kind text NOT NULL CHECK (kind IN ('outcome', 'service')),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
    -- The population, or those whom a service is for.
    whose text NOT NULL CHECK (length(whose) BETWEEN 1 AND 200),
    statement text NOT NULL CHECK (length(statement) BETWEEN 1 AND 400),
    -- The measure on the chart.
    headline uuid,
    position int NOT NULL,
    version int NOT NULL CHECK (version >= 1),
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, key),
    FOREIGN KEY (area_id, headline) REFERENCES measures.measure
);
COMMENT ON TABLE measures.curve IS
    'No personal data. What a population should have, or what a service is for, in plain words; the key never changes.';
CALL access.protect('measures.curve');

CREATE TABLE measures.curve_measure (
    area_id uuid NOT NULL,
    curve_id uuid NOT NULL,
    measure_id uuid NOT NULL,
    PRIMARY KEY (area_id, curve_id, measure_id),
    FOREIGN KEY (area_id, curve_id) REFERENCES measures.curve,
    FOREIGN KEY (area_id, measure_id) REFERENCES measures.measure
);
COMMENT ON TABLE measures.curve_measure IS 'No personal data. By which measures one knows how an outcome or a service does.';
CALL access.protect('measures.curve_measure');

-- Each time that a report is saved it is a new version; those before stay as they were.
CREATE TABLE measures.curve_report (
    area_id uuid NOT NULL,
    curve_id uuid NOT NULL,
    version int NOT NULL CHECK (version >= 1),
    -- From when on we do something about it.
    began_on date,
    helping text NOT NULL CHECK (length(helping) <= 600),
    hindering text NOT NULL CHECK (length(hindering) <= 600),
    causes text NOT NULL CHECK (length(causes) <= 600),
    gaps text NOT NULL CHECK (length(gaps) <= 600),
    partners text NOT NULL CHECK (length(partners) <= 600),
    works text NOT NULL CHECK (length(works) <= 600),
    no_cost text NOT NULL CHECK (length(no_cost) <= 600),
    from_families text NOT NULL CHECK (length(from_families) <= 600),
    wanted text NOT NULL CHECK (length(wanted) <= 600),
    written_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, curve_id, version),
    FOREIGN KEY (area_id, curve_id) REFERENCES measures.curve
);
COMMENT ON TABLE measures.curve_report IS
    'No personal data. The story behind a curve, who helps and what works, as it was written each time.';
CALL access.protect_append_only('measures.curve_report');

-- Which version everybody could read from when on; none, where it was taken back.
CREATE TABLE measures.curve_publication (
    area_id uuid NOT NULL,
    curve_id uuid NOT NULL,
    number int NOT NULL CHECK (number >= 1),
    version int,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, curve_id, number),
    FOREIGN KEY (area_id, curve_id) REFERENCES measures.curve,
    FOREIGN KEY (area_id, curve_id, version) REFERENCES measures.curve_report
);
COMMENT ON TABLE measures.curve_publication IS 'No personal data. When which version of a report was made public or taken back.';
CALL access.protect_append_only('measures.curve_publication');

-- The one format in which impact is evidenced, of whatever was done: an action, a service, a project.
CREATE TABLE measures.impact (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    about_kind text NOT NULL CHECK (about_kind ~ '^[a-z]+(-[a-z]+)*$'),
    about_id uuid NOT NULL,
    PRIMARY KEY (area_id, id)
);
CREATE INDEX impact_about ON measures.impact (area_id, about_kind, about_id);
COMMENT ON TABLE measures.impact IS 'No personal data. Statements of impact, each about one thing of any room.';
CALL access.protect('measures.impact');

CREATE TABLE measures.impact_text (
    area_id uuid NOT NULL,
    impact_id uuid NOT NULL,
    version int NOT NULL CHECK (version >= 1),
    until_on date NOT NULL,
    did text NOT NULL CHECK (length(did) BETWEEN 1 AND 1000),
    how_much text NOT NULL CHECK (length(how_much) <= 1000),
    how_well text NOT NULL CHECK (length(how_well) <= 1000),
    better_off text NOT NULL CHECK (length(better_off) <= 1000),
    evidence text NOT NULL CHECK (length(evidence) <= 1000),
    what_next text NOT NULL CHECK (length(what_next) <= 1000),
    -- Whose figures are shown with it, the latest there is.
    measures uuid[] NOT NULL,
    published boolean NOT NULL,
    written_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, impact_id, version),
    FOREIGN KEY (area_id, impact_id) REFERENCES measures.impact,
    CHECK (NOT published OR (how_much <> '' AND how_well <> '' AND better_off <> '' AND evidence <> '' AND what_next <> ''))
);
COMMENT ON TABLE measures.impact_text IS
    'No personal data. What was done, how much, how well, who is better off, the evidence and what comes next, as it was written each time.';
CALL access.protect_append_only('measures.impact_text');
