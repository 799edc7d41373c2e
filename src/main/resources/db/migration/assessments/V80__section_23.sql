-- Notices under section 23: a health body believes that a child under compulsory school age has, or probably has, special
-- educational needs or a disability. Parents hear of it first; then the council.

-- Days and bodies, without anything that names the child: whoever sees that health bodies keep the duty reads these.
CREATE TABLE assessments.health_notice (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    writer_seat uuid NOT NULL,
    body_id uuid NOT NULL,
    written_as text NOT NULL CHECK (length(written_as) <= 200),
    formed_on date NOT NULL,
    belief text NOT NULL CHECK (belief IN ('has', 'probably')),
    told_on date CHECK (told_on >= formed_on),
    talk text NOT NULL CHECK (talk IN ('', 'had', 'not-wanted')),
    helper text NOT NULL CHECK (helper IN ('', 'named', 'none')),
    voluntary text NOT NULL CHECK (length(voluntary) <= 200),
    sent_on date CHECK (sent_on >= told_on),
    acknowledged_on date CHECK (acknowledged_on >= sent_on),
    acknowledged_as text NOT NULL CHECK (length(acknowledged_as) <= 200),
    case_id uuid,
    child_id uuid,
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_notice_of_a_submission UNIQUE (area_id, submission),
    CONSTRAINT parents_hear_first CHECK (sent_on IS NULL OR (told_on IS NOT NULL AND talk <> '' AND helper <> '')),
    CONSTRAINT acknowledged_once_it_came CHECK (acknowledged_on IS NULL OR sent_on IS NOT NULL),
    CONSTRAINT a_case_once_it_came CHECK (case_id IS NULL OR sent_on IS NOT NULL),
    FOREIGN KEY (area_id, case_id) REFERENCES assessments.ehc_case ON DELETE SET NULL (case_id)
);
CREATE INDEX health_notice_by_case ON assessments.health_notice (area_id, case_id) WHERE case_id IS NOT NULL;
COMMENT ON TABLE assessments.health_notice IS
    'Personal data. Subject: the child, by the reference of the notice. Retention: as assessments.ehc_case. Erasure: deleted. Export: on request, from the page of the notice.';
CALL access.wall_of_children('assessments.health_notice', 'SELECT, INSERT, UPDATE, DELETE',
    '((SELECT access.principal_kind()) = ''account'' AND (child_id IS NULL OR child_id IN (SELECT assessments.not_kept_away()))
        AND (assessments.holds(writer_seat) OR (sent_on IS NOT NULL
            AND ((SELECT assessments.leads_cases()) OR (SELECT access.principal_has(''CLINICAL_OFFICER''))))))
        OR (sent_on IS NOT NULL AND child_id IS NOT NULL AND child_id IN (SELECT access.visible_children()))',
    '(SELECT access.principal_kind()) = ''account'' AND (child_id IS NULL OR child_id IN (SELECT assessments.not_kept_away()))
        AND (assessments.holds(writer_seat) OR (sent_on IS NOT NULL AND (SELECT assessments.leads_cases())))');
-- What reached the council stays: only what was never sent is thrown away.
CREATE POLICY health_notice_sent_is_kept ON assessments.health_notice AS RESTRICTIVE FOR DELETE TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator' OR sent_on IS NULL);

-- Who the child is and what is believed: for whoever wrote it, for those who lead cases, and for whoever may see the child.
CREATE TABLE assessments.health_notice_child (
    area_id uuid NOT NULL,
    notice_id uuid NOT NULL,
    forename text NOT NULL CHECK (length(forename) BETWEEN 1 AND 80),
    surname text NOT NULL CHECK (length(surname) BETWEEN 1 AND 80),
    born_on date NOT NULL,
    reach text NOT NULL CHECK (length(reach) <= 400),
    why text NOT NULL CHECK (length(why) <= 4000),
    next text NOT NULL CHECK (length(next) <= 2000),
    PRIMARY KEY (area_id, notice_id),
    FOREIGN KEY (area_id, notice_id) REFERENCES assessments.health_notice ON DELETE CASCADE
);
COMMENT ON TABLE assessments.health_notice_child IS
    'Personal data. Subject: the child. Retention: as assessments.ehc_case. Erasure: deleted with the notice. Export: on request, from the page of the notice.';
CALL access.wall_of_children('assessments.health_notice_child', 'SELECT, INSERT, UPDATE',
    'EXISTS (SELECT FROM assessments.health_notice n WHERE n.area_id = health_notice_child.area_id
        AND n.id = health_notice_child.notice_id AND (assessments.holds(n.writer_seat) OR (SELECT assessments.leads_cases())
            OR n.child_id IN (SELECT access.visible_children())))',
    'EXISTS (SELECT FROM assessments.health_notice n WHERE n.area_id = health_notice_child.area_id
        AND n.id = health_notice_child.notice_id AND (assessments.holds(n.writer_seat) OR (SELECT assessments.leads_cases())))');

-- What hangs on a case belongs to the child from the moment on which the case does: so an exclusion keeps somebody from that too.
CREATE FUNCTION assessments.follows_its_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE assessments.advice_request SET child_id = NEW.child_id WHERE area_id = NEW.area_id AND case_id = NEW.id;
    UPDATE assessments.health_notice SET child_id = NEW.child_id WHERE area_id = NEW.area_id AND case_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER what_hangs_on_it_follows AFTER UPDATE OF child_id ON assessments.ehc_case FOR EACH ROW
    WHEN (NEW.child_id IS DISTINCT FROM OLD.child_id) EXECUTE FUNCTION assessments.follows_its_case();
