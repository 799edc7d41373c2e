-- What the Department for Education publishes of every council belongs to no area: all read it, visitors too, and only the
-- operator, timed work and whoever is signed in may add to it (the facade asks for an administrator).

CREATE TABLE measures.published_load (
    id uuid PRIMARY KEY,
    -- The reporting year of the release.
    release int NOT NULL CHECK (release BETWEEN 2000 AND 2100),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    -- When it was published, or its files last corrected.
    dated_on date NOT NULL,
    licence text NOT NULL CHECK (length(licence) BETWEEN 1 AND 100),
    source text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
    file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
    loaded_at timestamptz NOT NULL
);
COMMENT ON TABLE measures.published_load IS
    'No personal data. Each time a release of published statistics was loaded: what, of when, under which licence.';

-- Figures as published. Nothing is overwritten: what a later load says otherwise is another row.
CREATE TABLE measures.published_value (
    measure text NOT NULL CHECK (length(measure) BETWEEN 1 AND 60),
    area_code text NOT NULL CHECK (area_code ~ '^[A-Z][0-9]{8}$'),
    year int NOT NULL CHECK (year BETWEEN 1990 AND 2100),
    load_id uuid NOT NULL REFERENCES measures.published_load,
    -- A number, or x for not available, or z for not applicable; empty where the measure has no such part.
    n text NOT NULL CHECK (n ~ '^(-?[0-9]{1,9}([.][0-9]{1,20})?|x|z|)$'),
    of_all text NOT NULL CHECK (of_all ~ '^(-?[0-9]{1,9}([.][0-9]{1,20})?|x|z|)$'),
    percent text NOT NULL CHECK (percent ~ '^(-?[0-9]{1,9}([.][0-9]{1,20})?|x|z|)$'),
    -- Why it does not count although it was published.
    left_out text CHECK (length(left_out) BETWEEN 1 AND 500),
    -- Why it counts although it was queried.
    taken_because text CHECK (length(taken_because) BETWEEN 1 AND 500),
    PRIMARY KEY (measure, area_code, year, load_id),
    CHECK (num_nonnulls(left_out, taken_because) <= 1)
);
COMMENT ON TABLE measures.published_value IS
    'No personal data. Published counts of councils, regions and England, with what was decided about those that look wrong.';

-- Which column of a published file is which measure: the last version counts; none means the program''s own.
CREATE TABLE measures.published_mapping (
    version int PRIMARY KEY CHECK (version >= 1),
    content text NOT NULL CHECK (length(content) BETWEEN 1 AND 20000),
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    changed_at timestamptz NOT NULL
);
COMMENT ON TABLE measures.published_mapping IS 'No personal data. How published files are read, as it was changed, and why.';

CREATE PROCEDURE measures.open_to_read(open regclass) LANGUAGE plpgsql AS $$
DECLARE
    bare text := (SELECT relname FROM pg_class WHERE oid = open);
    role text;
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', open);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', open);
    EXECUTE format('CREATE POLICY %I ON %s TO sidebyside_owner USING ((SELECT access.principal_kind()) = ''operator'')',
        bare || '_owner', open);
    FOREACH role IN ARRAY ARRAY['sidebyside_app', 'sidebyside_job'] LOOP
        EXECUTE format('GRANT SELECT, INSERT ON %s TO %I', open, role);
        EXECUTE format('CREATE POLICY %I ON %s FOR SELECT TO %I USING (true)', bare || '_read_' || role, open, role);
        EXECUTE format(
            'CREATE POLICY %I ON %s FOR INSERT TO %I WITH CHECK ((SELECT access.principal_kind()) IN (''account'', ''operator'', ''job''))',
            bare || '_add_' || role, open, role);
    END LOOP;
END $$;
CALL measures.open_to_read('measures.published_load');
CALL measures.open_to_read('measures.published_value');
CALL measures.open_to_read('measures.published_mapping');
DROP PROCEDURE measures.open_to_read(regclass);

-- A file that was uploaded and waits until somebody has looked at what would become of it.
CREATE TABLE measures.published_draft (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
    content bytea NOT NULL CHECK (octet_length(content) <= 33554432),
    release int NOT NULL,
    dated_on date NOT NULL,
    uploaded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id)
);
COMMENT ON TABLE measures.published_draft IS
    'No personal data. A published file between its upload and its loading; deleted when loaded, or the next time after a day.';
CALL access.protect('measures.published_draft');
