-- Migrations act as the operator: the owner's policies let nobody else through.
SELECT set_config('sidebyside.kind', 'operator', true);

-- The day in London and what the principal may be, as the program's transaction manager says at the start of each
-- transaction. A transaction that does not say them sees no child.
CREATE FUNCTION access.today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('sidebyside.today', true), '')::date;
CREATE FUNCTION access.principal_has(role text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN role = ANY (string_to_array(coalesce(current_setting('sidebyside.roles', true), ''), ','));

-- Roles that work with children. Families hold no seat: their rights come from circles.
ALTER TABLE access.seat DROP CONSTRAINT seat_role_check;
ALTER TABLE access.seat ADD CONSTRAINT seat_role_check CHECK (role IN ('ACTION_OWNER', 'WORKSTREAM_LEAD', 'BOARD_MEMBER',
    'FAMILY_SEAT', 'CHAIR', 'SCRUTINEER', 'INSPECTOR', 'ADMINISTRATOR', 'CASE_OFFICER', 'COORDINATOR',
    'SAFEGUARDING_LEAD', 'PRACTITIONER'));

-- Walls what guards children: whoever is at work in the area passes by the condition, timed work sees its area, and the
-- owner, in whose name the one published function below runs, reads the area that is being visited.
CREATE PROCEDURE access.wall_of_children(guarded regclass, privileges text, reading text, writing text) LANGUAGE plpgsql AS $$
DECLARE
    bare text := (SELECT relname FROM pg_class WHERE oid = guarded);
    operator text := '(SELECT access.principal_kind()) = ''operator''';
    here text := 'area_id = (SELECT access.principal_area())';
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', guarded);
    EXECUTE format('CREATE POLICY %I ON %s TO sidebyside_owner USING (%s)', bare || '_owner', guarded, operator);
    EXECUTE format('CREATE POLICY %I ON %s TO sidebyside_app USING (%s OR (%s AND (%s))) WITH CHECK (%s OR (%s AND (%s)))',
        bare || '_app', guarded, operator, here, reading, operator, here, writing);
    EXECUTE format('CREATE POLICY %I ON %s TO sidebyside_job USING (%s OR %s) WITH CHECK (%s OR %s)',
        bare || '_job', guarded, operator, here, operator, here);
    EXECUTE format('GRANT %s ON %s TO sidebyside_app, sidebyside_job', privileges, guarded);
END $$;

-- A child or young person as access knows them: an id, whose account is their own, and from when the rights are theirs.
CREATE TABLE access.child (
    area_id uuid NOT NULL REFERENCES access.area,
    id uuid NOT NULL,
    person_id uuid REFERENCES access.person,
    own_from_on date NOT NULL,
    opened_by uuid,
    opened_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_record_of_a_person UNIQUE (area_id, person_id)
);
CREATE INDEX child_by_opener ON access.child (area_id, opened_by);
COMMENT ON TABLE access.child IS
    'Personal data. Subject: the child or young person. Retention: as children.record. Erasure: deleted with the record. Export: the person''s own page.';

-- Who is around a child, as what, from when and until when; both days are included.
CREATE TABLE access.circle (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    child_id uuid NOT NULL,
    person_id uuid NOT NULL REFERENCES access.person,
    relationship text NOT NULL CHECK (relationship ~ '^[A-Z_]{2,40}$'),
    organisation_id uuid REFERENCES access.organisation,
    says text NOT NULL CHECK (length(says) <= 80),
    from_on date NOT NULL,
    until_on date,
    ended_because text NOT NULL DEFAULT '' CHECK (length(ended_because) <= 400),
    joined_by uuid,
    joined_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, child_id) REFERENCES access.child ON DELETE CASCADE,
    CONSTRAINT ends_after_it_began CHECK (until_on >= from_on - 1),
    CONSTRAINT in_a_circle_once_at_a_time EXCLUDE USING gist (area_id WITH =, child_id WITH =, person_id WITH =,
        relationship WITH =, daterange(from_on, until_on, '[]') WITH &&)
);
CREATE INDEX circle_by_person ON access.circle (area_id, person_id);
CREATE INDEX circle_by_child ON access.circle (area_id, child_id);
COMMENT ON TABLE access.circle IS
    'Personal data. Subject: the person in the circle. Retention: as children.record. Erasure: the person''s name is replaced; deleted with the record. Export: the person''s own page.';

-- Who is kept away from a child, whatever else they may: a person, everybody of a relationship, or everybody of an
-- organisation.
CREATE TABLE access.exclusion (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    child_id uuid NOT NULL,
    person_id uuid REFERENCES access.person,
    relationship text CHECK (relationship ~ '^[A-Z_]{2,40}$'),
    organisation_id uuid REFERENCES access.organisation,
    ground text NOT NULL CHECK (ground IN ('court-order', 'restricted-address', 'adoption', 'safety', 'own-wish')),
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 1000),
    from_on date NOT NULL,
    until_on date CHECK (until_on >= from_on - 1),
    decided_by uuid,
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, child_id) REFERENCES access.child ON DELETE CASCADE,
    CONSTRAINT excludes_one_thing CHECK (num_nonnulls(person_id, relationship, organisation_id) = 1)
);
CREATE INDEX exclusion_by_child ON access.exclusion (area_id, child_id);
COMMENT ON TABLE access.exclusion IS
    'Personal data. Subject: the child. Retention: as children.record. Erasure: deleted with the record. Export: none while it stands, since it protects somebody; the words are given by the safeguarding lead.';

-- What a young person lets their parents see, once the rights are theirs. The newest counts; without one, nothing.
CREATE TABLE access.shared_with_parents (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    child_id uuid NOT NULL,
    parts text[] NOT NULL CHECK (parts <@ ARRAY['STEPS', 'VIEWS', 'STRENGTHS', 'PLAN', 'CONTACT']),
    chosen_by uuid,
    chosen_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, child_id) REFERENCES access.child ON DELETE CASCADE
);
CREATE INDEX shared_by_child ON access.shared_with_parents (area_id, child_id, chosen_at DESC);
COMMENT ON TABLE access.shared_with_parents IS
    'Personal data. Subject: the young person. Retention: as children.record. Erasure: deleted with the record. Export: the person''s own page.';

-- Whom the principal may see. The second wall of every table that holds something about a child, and the only function
-- of ours that runs with its owner's rights.
--   Account: their own record; those in whose circle they are today, parents only while the rights are not the young
--   person's or the young person shares something; as safeguarding lead those of the area; a record that they opened and
--   around which nobody stands yet. Minus those from whom they are excluded today.
--   Job: those of its area. Operator: all. Everybody else, an administrator too: none.
CREATE FUNCTION access.visible_children() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
    SELECT id FROM access.child
        WHERE access.principal_kind() = 'operator'
            OR (access.principal_kind() = 'job' AND area_id = access.principal_area())
    UNION ALL
    SELECT id FROM (
        SELECT c.id FROM access.child c
            WHERE c.area_id = access.principal_area() AND c.person_id = access.principal_id()
        UNION
        SELECT c.id FROM access.child c
            WHERE c.area_id = access.principal_area() AND access.principal_has('SAFEGUARDING_LEAD')
        UNION
        SELECT c.id FROM access.child c
            WHERE c.area_id = access.principal_area() AND c.opened_by = access.principal_id()
                AND NOT EXISTS (SELECT FROM access.circle m WHERE m.area_id = c.area_id AND m.child_id = c.id)
        UNION
        SELECT c.id FROM access.circle m JOIN access.child c ON c.area_id = m.area_id AND c.id = m.child_id
            WHERE m.area_id = access.principal_area() AND m.person_id = access.principal_id()
                AND m.from_on <= access.today() AND (m.until_on IS NULL OR m.until_on >= access.today())
                AND (m.relationship NOT IN ('PARENT', 'CARER', 'FAMILY', 'BIRTH_FAMILY')
                    OR c.own_from_on > access.today()
                    OR coalesce((SELECT cardinality(s.parts) > 0 FROM access.shared_with_parents s
                        WHERE s.area_id = c.area_id AND s.child_id = c.id
                        ORDER BY s.chosen_at DESC, s.id DESC LIMIT 1), false))
        ) around
        WHERE access.principal_kind() = 'account' AND access.today() IS NOT NULL
            AND NOT EXISTS (SELECT FROM access.exclusion e
                WHERE e.area_id = access.principal_area() AND e.child_id = around.id
                    AND e.from_on <= access.today() AND (e.until_on IS NULL OR e.until_on >= access.today())
                    AND (e.person_id = access.principal_id()
                        OR EXISTS (SELECT FROM access.circle m
                            WHERE m.area_id = e.area_id AND m.child_id = e.child_id
                                AND m.person_id = access.principal_id()
                                AND (m.relationship = e.relationship OR m.organisation_id = e.organisation_id))))
$$;

-- For a table with the columns area_id and child_id: seen and written by whoever may see the child, and nobody else.
CREATE PROCEDURE access.protect_child(guarded regclass) LANGUAGE plpgsql AS $$
BEGIN
    CALL access.wall_of_children(guarded, 'SELECT, INSERT, UPDATE, DELETE',
        'child_id IN (SELECT access.visible_children())', 'child_id IN (SELECT access.visible_children())');
END $$;

-- The same for what may be added to and never rewritten.
CREATE PROCEDURE access.protect_child_append_only(guarded regclass) LANGUAGE plpgsql AS $$
BEGIN
    CALL access.wall_of_children(guarded, 'SELECT, INSERT',
        'child_id IN (SELECT access.visible_children())', 'child_id IN (SELECT access.visible_children())');
END $$;

CALL access.wall_of_children('access.child', 'SELECT, INSERT, UPDATE',
    'id IN (SELECT access.visible_children())',
    '(SELECT access.principal_kind()) = ''account'' AND (opened_by = (SELECT access.principal_id()) OR id IN (SELECT access.visible_children()))');
CALL access.protect_child('access.circle');
CALL access.protect_child('access.exclusion');
CALL access.protect_child_append_only('access.shared_with_parents');
-- Only the operator's erasure takes a record away.
GRANT DELETE ON access.child TO sidebyside_app;
CREATE POLICY child_deleted ON access.child AS RESTRICTIVE FOR DELETE TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator');

-- The published function reads these in the owner's name: the area that is being visited, nothing of another.
ALTER POLICY child_owner ON access.child
    USING ((SELECT access.principal_kind()) = 'operator' OR area_id = (SELECT access.principal_area()));
ALTER POLICY circle_owner ON access.circle
    USING ((SELECT access.principal_kind()) = 'operator' OR area_id = (SELECT access.principal_area()));
ALTER POLICY exclusion_owner ON access.exclusion
    USING ((SELECT access.principal_kind()) = 'operator' OR area_id = (SELECT access.principal_area()));
ALTER POLICY shared_with_parents_owner ON access.shared_with_parents
    USING ((SELECT access.principal_kind()) = 'operator' OR area_id = (SELECT access.principal_area()));

-- Names. An account reads those of whoever holds or held a post, of the circles that it may see, and its own; an
-- administrator, who looks after accounts, all of the area. A family reads no other family's.
ALTER POLICY area_person_app ON access.area_person
    USING ((SELECT access.principal_kind()) = 'operator'
        OR (area_id = (SELECT access.principal_area())
            AND (person_id = (SELECT access.principal_id())
                OR (SELECT access.principal_has('ADMINISTRATOR'))
                OR person_id IN (SELECT h.person_id FROM access.holding h)
                OR person_id IN (SELECT m.person_id FROM access.circle m)
                OR person_id IN (SELECT c.person_id FROM access.child c))));
