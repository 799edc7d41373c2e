-- A SEN2 return that came in, by hand or at night, and what became of it.
CREATE TABLE assessments.sen2_import (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('reading', 'read', 'storing', 'stored', 'refused')),
    nightly boolean NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    size bigint NOT NULL CHECK (size >= 0),
    year int,
    census_on date,
    bytes_read bigint NOT NULL,
    persons int NOT NULL,
    fresh int NOT NULL,
    changed int NOT NULL,
    same int NOT NULL,
    refused int NOT NULL,
    kept_away int NOT NULL,
    queried int NOT NULL,
    not_read text NOT NULL CHECK (length(not_read) <= 4000),
    why text NOT NULL CHECK (length(why) <= 1000),
    mend text NOT NULL CHECK (length(mend) <= 1000),
    came_as text NOT NULL CHECK (length(came_as) <= 200),
    begun_at timestamptz NOT NULL,
    ended_at timestamptz,
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_import_of_a_submission UNIQUE (area_id, submission)
);
COMMENT ON TABLE assessments.sen2_import IS
    'No personal data. Which returns came in, under which post, how much of them was new, changed, the same or refused, and when.';
CALL access.protect('assessments.sen2_import');

-- What names children and hangs on no case yet: for whoever leads cases, and nobody besides.
CREATE PROCEDURE assessments.wall_of_officers(guarded regclass) LANGUAGE plpgsql AS $$
BEGIN
    CALL access.wall_of_children(guarded, 'SELECT, INSERT, UPDATE, DELETE',
        '(SELECT assessments.leads_cases())', '(SELECT assessments.leads_cases())');
END $$;

-- The file as it came, compressed, until it is stored or the next morning.
CREATE TABLE assessments.sen2_chunk (
    area_id uuid NOT NULL,
    import_id uuid NOT NULL,
    file int NOT NULL CHECK (file BETWEEN 1 AND 20),
    n int NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    bytes bytea NOT NULL,
    PRIMARY KEY (area_id, import_id, file, n),
    FOREIGN KEY (area_id, import_id) REFERENCES assessments.sen2_import ON DELETE CASCADE
);
COMMENT ON TABLE assessments.sen2_chunk IS
    'Personal data. Subject: children and young people whom a return names. Retention: until the return is stored, at most until the next morning. Erasure: deleted. Export: none, since it is gone the next day.';
CALL assessments.wall_of_officers('assessments.sen2_chunk');

-- What kept somebody out, as it came, until the next morning but one.
CREATE TABLE assessments.sen2_refused (
    area_id uuid NOT NULL,
    import_id uuid NOT NULL,
    n int NOT NULL,
    line bigint NOT NULL,
    rule text NOT NULL CHECK (length(rule) <= 10),
    part text NOT NULL CHECK (length(part) <= 40),
    field text NOT NULL CHECK (length(field) <= 60),
    value text NOT NULL CHECK (length(value) <= 200),
    request_on text NOT NULL CHECK (length(request_on) <= 40),
    surname text NOT NULL CHECK (length(surname) <= 80),
    forename text NOT NULL CHECK (length(forename) <= 80),
    born text NOT NULL CHECK (length(born) <= 40),
    upn text NOT NULL CHECK (length(upn) <= 40),
    PRIMARY KEY (area_id, import_id, n),
    FOREIGN KEY (area_id, import_id) REFERENCES assessments.sen2_import ON DELETE CASCADE
);
COMMENT ON TABLE assessments.sen2_refused IS
    'Personal data. Subject: children and young people whom a return names. Retention: two days. Erasure: deleted. Export: none, since it is gone in two days.';
CALL assessments.wall_of_officers('assessments.sen2_refused');

-- A rule that a stored case breaks, until it breaks it no more. Who says why it is right leaves the reason.
CREATE TABLE assessments.sen2_finding (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    rule text NOT NULL CHECK (rule ~ '^[A-Z][0-9]{2}$'),
    part text NOT NULL CHECK (length(part) <= 40),
    field text NOT NULL CHECK (length(field) <= 60),
    request_on date,
    value text NOT NULL CHECK (length(value) <= 200),
    reason text NOT NULL CHECK (length(reason) <= 1000),
    explained_as text NOT NULL CHECK (length(explained_as) <= 200),
    found_at timestamptz NOT NULL,
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES assessments.ehc_case ON DELETE CASCADE
);
CREATE INDEX sen2_finding_by_case ON assessments.sen2_finding (area_id, case_id);
CREATE INDEX sen2_finding_by_rule ON assessments.sen2_finding (area_id, rule, id);
COMMENT ON TABLE assessments.sen2_finding IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL assessments.wall_of_words('assessments.sen2_finding', 'SELECT, INSERT, UPDATE, DELETE');

-- What the header of the area's own return says, and the number of the next case that an import opens.
CREATE TABLE assessments.sen2_setting (
    area_id uuid NOT NULL PRIMARY KEY,
    next_number int NOT NULL,
    serial int NOT NULL CHECK (serial BETWEEN 1 AND 999),
    dmo text NOT NULL CHECK (dmo IN ('', 'Y', 'N', 'R')),
    dco text NOT NULL CHECK (dco IN ('', 'Y', 'N', 'R')),
    dsco text NOT NULL CHECK (dsco IN ('', 'Y', 'N', 'R')),
    version int NOT NULL
);
COMMENT ON TABLE assessments.sen2_setting IS
    'No personal data. What the header of the area''s return says, and the number of the next case that an import opens.';
CALL access.protect('assessments.sen2_setting');
