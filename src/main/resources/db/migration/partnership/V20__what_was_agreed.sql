GRANT USAGE ON SCHEMA partnership TO sidebyside_app, sidebyside_job;

-- What joint partnership rests on in an area: definition, vision, principles, benefits and themes. A version never changes;
-- whoever changes a word writes the next one. What is marked with a key finds its words in every version.
CREATE TABLE partnership.foundation (
    area_id uuid NOT NULL,
    version int NOT NULL CHECK (version BETWEEN 1 AND 9999),
    content text NOT NULL CHECK (content IS JSON OBJECT AND length(content) <= 100000),
    note text NOT NULL CHECK (length(note) BETWEEN 1 AND 200),
    changed_on date NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, version)
);
COMMENT ON TABLE partnership.foundation IS
    'No personal data. Definition, vision, principles, benefits and themes of an area, in versions that are never rewritten.';
CALL access.protect_append_only('partnership.foundation');

CREATE TABLE partnership.term (
    area_id uuid NOT NULL,
    key text NOT NULL CHECK (key ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' AND length(key) <= 60),
    term text NOT NULL CHECK (length(term) BETWEEN 1 AND 120),
    written_out text NOT NULL CHECK (length(written_out) <= 200),
    meaning text NOT NULL CHECK (length(meaning) BETWEEN 1 AND 1000),
    found_as text[] NOT NULL CHECK (cardinality(found_as) <= 12),
    searched_as text[] NOT NULL CHECK (cardinality(searched_as) <= 12),
    version int NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, key)
);
COMMENT ON TABLE partnership.term IS
    'No personal data. A term of an area''s glossary: what it stands for, what it means, and how it stands in texts.';
CALL access.protect('partnership.term');
