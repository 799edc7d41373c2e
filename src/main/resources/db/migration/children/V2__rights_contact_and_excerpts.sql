-- Migrations act as the operator: the owner's policies let nobody else through.
SELECT set_config('sidebyside.kind', 'operator', true);

-- Asked once of a person, whatever number of children they have.
DROP TABLE children.contact_needs;
CREATE TABLE children.contact_needs (
    area_id uuid NOT NULL,
    person_id uuid NOT NULL,
    channel text NOT NULL CHECK (channel IN ('email', 'phone', 'text', 'post', 'in-person', 'through-somebody')),
    language text NOT NULL CHECK (length(language) <= 80),
    interpreter boolean NOT NULL,
    how text NOT NULL CHECK (length(how) <= 1000),
    best_times text NOT NULL CHECK (length(best_times) <= 400),
    please_do_not text NOT NULL CHECK (length(please_do_not) <= 1000),
    version int NOT NULL,
    asked_on date NOT NULL,
    PRIMARY KEY (area_id, person_id)
);
COMMENT ON TABLE children.contact_needs IS
    'Personal data. Subject: the person to be written to or called. Retention: as access.person. Erasure: deleted. Export: the person''s own page.';
-- One's own, and those of whoever stands around a child that one may see: the circle's own wall decides which.
CALL access.wall_of_children('children.contact_needs', 'SELECT, INSERT, UPDATE, DELETE',
    'person_id = (SELECT access.principal_id()) OR person_id IN (SELECT m.person_id FROM access.circle m)
        OR person_id IN (SELECT c.person_id FROM access.child c)',
    'person_id = (SELECT access.principal_id()) OR person_id IN (SELECT m.person_id FROM access.circle m)
        OR person_id IN (SELECT c.person_id FROM access.child c)');

-- Where the EHC plan is, not the plan.
CREATE TABLE children.plan_reference (
    area_id uuid NOT NULL,
    child_id uuid NOT NULL,
    reference text NOT NULL CHECK (length(reference) <= 60),
    kept_at text NOT NULL CHECK (length(kept_at) <= 200),
    final_on date,
    version int NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, child_id),
    FOREIGN KEY (area_id, child_id) REFERENCES children.record ON DELETE CASCADE
);
COMMENT ON TABLE children.plan_reference IS
    'Personal data. Subject: the child or young person. Retention: as children.record. Erasure: gone with the record. Export: on request; the family''s page of the child shows it.';
CALL access.protect_child('children.plan_reference');

-- Words of a plan that a view shaped. Changing one ends it and begins the next, so that what stood there stays.
CREATE TABLE children.excerpt (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    child_id uuid NOT NULL,
    section text NOT NULL CHECK (section IN ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'I', 'J', 'K')),
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
    from_on date NOT NULL,
    until_on date CHECK (until_on >= from_on - 1),
    follows uuid,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    FOREIGN KEY (area_id, child_id) REFERENCES children.record ON DELETE CASCADE
);
CREATE INDEX excerpt_by_child ON children.excerpt (area_id, child_id);
COMMENT ON TABLE children.excerpt IS
    'Personal data. Subject: the child or young person. Retention: as children.record. Erasure: gone with the record. Export: on request; the family''s page of the child shows it.';
CALL access.protect_child('children.excerpt');

-- A decision for which somebody may lack capacity: each by itself, with what was done to help them decide.
CREATE TABLE children.capacity_decision (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    child_id uuid NOT NULL,
    decision text NOT NULL CHECK (length(decision) BETWEEN 1 AND 400),
    help_given text NOT NULL CHECK (length(help_given) BETWEEN 1 AND 2000),
    lacks boolean NOT NULL,
    assessed_on date NOT NULL,
    assessed_by text NOT NULL CHECK (length(assessed_by) BETWEEN 1 AND 200),
    acts_person_id uuid,
    member_id uuid,
    until_on date,
    outcome text NOT NULL DEFAULT '' CHECK (length(outcome) <= 2000),
    decided_on date,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    FOREIGN KEY (area_id, child_id) REFERENCES children.record ON DELETE CASCADE,
    CONSTRAINT somebody_acts_where_capacity_is_lacking CHECK (lacks = (acts_person_id IS NOT NULL)),
    CONSTRAINT acts_until_a_day CHECK (lacks = (until_on IS NOT NULL)),
    CONSTRAINT decided_with_an_outcome CHECK ((decided_on IS NULL) = (outcome = ''))
);
CREATE INDEX capacity_decision_by_child ON children.capacity_decision (area_id, child_id);
COMMENT ON TABLE children.capacity_decision IS
    'Personal data. Subject: the young person. Retention: as children.record. Erasure: gone with the record. Export: on request; the family''s page of the child shows it.';
CALL access.protect_child('children.capacity_decision');

COMMENT ON TABLE children.record IS
    'Personal data. Subject: the child or young person. Retention: until 31 years after birth. Erasure: gone when its time has run out. Export: on request; the family''s page of the child shows it.';
COMMENT ON TABLE children.need IS
    'Personal data. Subject: the child or young person. Retention: as children.record. Erasure: gone with the record. Export: on request; the family''s page of the child shows it.';
