GRANT USAGE ON SCHEMA children TO sidebyside_app, sidebyside_job;

CREATE TABLE children.record (
    area_id uuid NOT NULL,
    child_id uuid NOT NULL,
    submission uuid NOT NULL,
    reference text NOT NULL CHECK (length(reference) BETWEEN 1 AND 60),
    known_as text NOT NULL CHECK (length(known_as) BETWEEN 1 AND 160),
    born_on date NOT NULL,
    setting text NOT NULL CHECK (length(setting) <= 200),
    strengths text NOT NULL CHECK (length(strengths) <= 4000),
    interests text NOT NULL CHECK (length(interests) <= 4000),
    speaks text NOT NULL CHECK (length(speaks) <= 1000),
    opened_on date NOT NULL,
    closed_on date CHECK (closed_on >= opened_on),
    version int NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, child_id),
    UNIQUE (area_id, submission),
    CONSTRAINT one_record_of_a_reference UNIQUE (area_id, reference)
);
COMMENT ON TABLE children.record IS
    'Personal data. Subject: the child or young person. Retention: until 31 years after birth. Erasure: deleted. Export: the family''s page of the child.';
CALL access.protect_child('children.record');

-- Codes of the SEN2 return. The first is the primary need.
CREATE TABLE children.need (
    area_id uuid NOT NULL,
    child_id uuid NOT NULL,
    position int NOT NULL CHECK (position BETWEEN 1 AND 9),
    code text NOT NULL CHECK (code ~ '^[A-Z]{2,4}$'),
    PRIMARY KEY (area_id, child_id, position),
    CONSTRAINT a_need_is_named_once UNIQUE (area_id, child_id, code),
    FOREIGN KEY (area_id, child_id) REFERENCES children.record ON DELETE CASCADE
);
COMMENT ON TABLE children.need IS
    'Personal data. Subject: the child or young person. Retention: as children.record. Erasure: deleted with the record. Export: the family''s page of the child.';
CALL access.protect_child('children.need');

-- What to know before anybody writes to a family or calls it: asked once, shown everywhere.
CREATE TABLE children.contact_needs (
    area_id uuid NOT NULL,
    child_id uuid NOT NULL,
    person_id uuid NOT NULL,
    channels text NOT NULL CHECK (length(channels) <= 400),
    language text NOT NULL CHECK (length(language) <= 80),
    interpreter boolean NOT NULL,
    format text NOT NULL CHECK (length(format) <= 200),
    best_times text NOT NULL CHECK (length(best_times) <= 400),
    please_do_not text NOT NULL CHECK (length(please_do_not) <= 1000),
    version int NOT NULL,
    asked_on date NOT NULL,
    PRIMARY KEY (area_id, child_id, person_id),
    FOREIGN KEY (area_id, child_id) REFERENCES children.record ON DELETE CASCADE
);
COMMENT ON TABLE children.contact_needs IS
    'Personal data. Subject: the person to be written to or called. Retention: as children.record. Erasure: deleted. Export: the person''s own page.';
CALL access.protect_child('children.contact_needs');
