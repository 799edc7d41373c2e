-- Advice: asked once, through one point of access of each body; written in one structure; looked over; used.

-- Whether the principal holds a post today.
CREATE FUNCTION assessments.holds(seat uuid) RETURNS boolean LANGUAGE sql STABLE
    RETURN EXISTS (SELECT FROM access.holding h
        WHERE h.area_id = access.principal_area() AND h.seat_id = seat AND h.person_id = access.principal_id()
            AND h.from_on <= access.today() AND (h.to_on IS NULL OR h.to_on >= access.today()));

-- Where a body takes in requests for advice of one profession, what it can write, and whom to turn to when advice is late.
CREATE TABLE assessments.advice_point (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    letter text NOT NULL CHECK (letter IN ('b', 'c', 'd', 'e', 'f', 'g', 'h')),
    body_id uuid NOT NULL,
    service_id uuid,
    profession text NOT NULL CHECK (length(profession) BETWEEN 1 AND 120),
    health boolean NOT NULL,
    receives_seat uuid,
    manager_seat uuid,
    a_week int NOT NULL CHECK (a_week BETWEEN 0 AND 500),
    closed_on date,
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_point_of_a_profession UNIQUE (area_id, body_id, letter, profession)
);
COMMENT ON TABLE assessments.advice_point IS
    'No personal data. Where a body takes in requests for advice, how many a week it can answer, and which post answers for lateness.';
CALL access.protect('assessments.advice_point');

CREATE TABLE assessments.advice_request (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    request_id uuid,
    reference text NOT NULL CHECK (length(reference) BETWEEN 1 AND 60),
    child_id uuid,
    point_id uuid NOT NULL,
    letter text NOT NULL CHECK (letter IN ('b', 'c', 'd', 'e', 'f', 'g', 'h')),
    body_id uuid NOT NULL,
    profession text NOT NULL CHECK (length(profession) BETWEEN 1 AND 120),
    health boolean NOT NULL,
    writer_seat uuid,
    officer_seat uuid,
    asks text NOT NULL CHECK (length(asks) <= 2000),
    asked_on date NOT NULL,
    received_on date NOT NULL CHECK (received_on >= asked_on),
    due_on date NOT NULL CHECK (due_on > received_on),
    state text NOT NULL CHECK (state IN ('asked', 'sent', 'returned', 'accepted', 'not-asked-again')),
    answered_on date CHECK (answered_on >= received_on),
    excused boolean NOT NULL,
    chased_on date,
    escalated_on date,
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES assessments.ehc_case ON DELETE CASCADE,
    FOREIGN KEY (area_id, point_id) REFERENCES assessments.advice_point
);
CREATE INDEX advice_by_case ON assessments.advice_request (area_id, case_id);
CREATE INDEX advice_by_due_day ON assessments.advice_request (area_id, due_on, id) WHERE state IN ('asked', 'sent', 'returned');
COMMENT ON TABLE assessments.advice_request IS
    'Personal data. Subject: the child or young person, by the reference of the case. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL access.wall_of_children('assessments.advice_request', 'SELECT, INSERT, UPDATE',
    '((SELECT access.principal_kind()) = ''account'' AND (child_id IS NULL OR child_id IN (SELECT assessments.not_kept_away()))
        AND ((SELECT assessments.leads_cases()) OR (health AND (SELECT access.principal_has(''CLINICAL_OFFICER'')))
            OR (SELECT access.principal_has(''PRACTITIONER'')) OR assessments.holds(writer_seat)))
        OR (child_id IS NOT NULL AND child_id IN (SELECT access.visible_children()))',
    '(SELECT access.principal_kind()) = ''account'' AND (child_id IS NULL OR child_id IN (SELECT assessments.not_kept_away()))
        AND ((SELECT assessments.leads_cases()) OR (health AND (SELECT access.principal_has(''CLINICAL_OFFICER'')))
            OR (SELECT access.principal_has(''PRACTITIONER'')) OR assessments.holds(writer_seat))');

-- What hangs on a request and has words in it: for whoever leads cases, for clinical officers, and for whoever writes it.
CREATE PROCEDURE assessments.wall_of_advice(guarded regclass, privileges text, drafts text) LANGUAGE plpgsql AS $$
DECLARE
    of_request text := format('EXISTS (SELECT FROM assessments.advice_request q WHERE q.area_id = %1$s.area_id AND q.id = %1$s.advice_id
        AND ((%2$s AND ((SELECT assessments.leads_cases()) OR (q.health AND (SELECT access.principal_has(''CLINICAL_OFFICER'')))))
            OR assessments.holds(q.writer_seat)))', (SELECT relname FROM pg_class WHERE oid = guarded), drafts);
BEGIN
    CALL access.wall_of_children(guarded, privileges, of_request, of_request);
END $$;

-- What happened to a request, the first first. Its words stand without anything about the child.
CREATE TABLE assessments.advice_move (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    advice_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind ~ '^[a-z][a-z-]{2,39}$'),
    words text NOT NULL CHECK (length(words) <= 2000),
    on_day date NOT NULL,
    recorded_as text NOT NULL CHECK (length(recorded_as) <= 200),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, advice_id) REFERENCES assessments.advice_request ON DELETE CASCADE
);
CREATE INDEX advice_move_by_request ON assessments.advice_move (area_id, advice_id);
COMMENT ON TABLE assessments.advice_move IS
    'Personal data. Subject: the child or young person, by the reference of the case. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL access.wall_of_children('assessments.advice_move', 'SELECT, INSERT',
    'EXISTS (SELECT FROM assessments.advice_request q WHERE q.area_id = advice_move.area_id AND q.id = advice_move.advice_id)',
    'EXISTS (SELECT FROM assessments.advice_request q WHERE q.area_id = advice_move.area_id AND q.id = advice_move.advice_id)');

-- Advice as it is being written (n = 0, its writer's alone) and as it was sent (n = 1 and on).
CREATE TABLE assessments.advice_text (
    area_id uuid NOT NULL,
    advice_id uuid NOT NULL,
    n int NOT NULL CHECK (n BETWEEN 0 AND 99),
    answer text NOT NULL CHECK (answer IN ('known', 'no-need', 'not-known')),
    because text NOT NULL CHECK (length(because) <= 4000),
    seen text NOT NULL CHECK (length(seen) <= 4000),
    on_framework boolean NOT NULL,
    writing uuid NOT NULL,
    version int NOT NULL,
    saved_as text NOT NULL CHECK (length(saved_as) <= 200),
    saved_at timestamptz NOT NULL,
    sent_on date,
    PRIMARY KEY (area_id, advice_id, n),
    CONSTRAINT a_draft_was_not_sent CHECK ((n = 0) = (sent_on IS NULL)),
    FOREIGN KEY (area_id, advice_id) REFERENCES assessments.advice_request ON DELETE CASCADE
);
COMMENT ON TABLE assessments.advice_text IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL assessments.wall_of_advice('assessments.advice_text', 'SELECT, INSERT, UPDATE, DELETE', 'n > 0');

CREATE TABLE assessments.advice_line (
    area_id uuid NOT NULL,
    advice_id uuid NOT NULL,
    n int NOT NULL,
    kind text NOT NULL CHECK (kind IN ('need', 'strategy', 'outcome', 'provision')),
    position int NOT NULL CHECK (position BETWEEN 1 AND 40),
    words text NOT NULL CHECK (length(words) <= 4000),
    impact text NOT NULL CHECK (length(impact) <= 4000),
    measured text NOT NULL CHECK (length(measured) <= 1000),
    by_when text NOT NULL CHECK (length(by_when) <= 200),
    aspiration text NOT NULL CHECK (length(aspiration) <= 2000),
    who text NOT NULL CHECK (length(who) <= 400),
    expertise text NOT NULL CHECK (length(expertise) <= 400),
    often text NOT NULL CHECK (length(often) <= 400),
    how_long text NOT NULL CHECK (length(how_long) <= 400),
    reviewed text NOT NULL CHECK (length(reviewed) <= 400),
    strand text CHECK (strand IN ('education', 'health', 'care')),
    meets int NOT NULL CHECK (meets BETWEEN 0 AND 40),
    PRIMARY KEY (area_id, advice_id, n, kind, position),
    CONSTRAINT provision_has_its_strand CHECK ((kind = 'provision') = (strand IS NOT NULL)),
    FOREIGN KEY (area_id, advice_id, n) REFERENCES assessments.advice_text ON DELETE CASCADE
);
COMMENT ON TABLE assessments.advice_line IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL assessments.wall_of_advice('assessments.advice_line', 'SELECT, INSERT, DELETE', 'n > 0');
-- What was sent is never rewritten.
CREATE POLICY advice_text_sent_stays ON assessments.advice_text AS RESTRICTIVE FOR UPDATE TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator' OR n = 0);
CREATE POLICY advice_text_sent_is_kept ON assessments.advice_text AS RESTRICTIVE FOR DELETE TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator' OR n = 0);
CREATE POLICY advice_line_sent_is_kept ON assessments.advice_line AS RESTRICTIVE FOR DELETE TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator' OR n = 0);

-- How advice was looked over against the framework.
CREATE TABLE assessments.advice_check (
    area_id uuid NOT NULL,
    advice_id uuid NOT NULL,
    n int NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('accept', 'return')),
    needs text NOT NULL CHECK (needs IN ('yes', 'partly', 'no')),
    strategies text NOT NULL CHECK (strategies IN ('yes', 'partly', 'no')),
    outcomes text NOT NULL CHECK (outcomes IN ('yes', 'partly', 'no')),
    quantified text NOT NULL CHECK (quantified IN ('yes', 'partly', 'no')),
    plain text NOT NULL CHECK (plain IN ('yes', 'partly', 'no')),
    comment text NOT NULL CHECK (length(comment) <= 4000),
    checked_as text NOT NULL CHECK (length(checked_as) <= 200),
    checked_on date NOT NULL,
    PRIMARY KEY (area_id, advice_id, n),
    CONSTRAINT a_return_says_why CHECK (outcome = 'accept' OR comment <> ''),
    FOREIGN KEY (area_id, advice_id, n) REFERENCES assessments.advice_text ON DELETE CASCADE
);
COMMENT ON TABLE assessments.advice_check IS
    'Personal data. Subject: the child or young person, by the reference of the case. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL assessments.wall_of_advice('assessments.advice_check', 'SELECT, INSERT', 'true');

-- Where each need and provision that was advised went: a section of the plan, or a reason why not.
CREATE TABLE assessments.advice_use (
    area_id uuid NOT NULL,
    advice_id uuid NOT NULL,
    n int NOT NULL,
    kind text NOT NULL CHECK (kind IN ('need', 'provision')),
    position int NOT NULL,
    section text NOT NULL CHECK (section IN ('', 'B', 'C', 'D', 'F', 'G', 'H1', 'H2')),
    reason text NOT NULL CHECK (length(reason) <= 1000),
    said_as text NOT NULL CHECK (length(said_as) <= 200),
    said_on date NOT NULL,
    PRIMARY KEY (area_id, advice_id, n, kind, position),
    CONSTRAINT a_section_or_a_reason CHECK (section <> '' OR reason <> ''),
    FOREIGN KEY (area_id, advice_id, n, kind, position) REFERENCES assessments.advice_line ON DELETE CASCADE
);
COMMENT ON TABLE assessments.advice_use IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL assessments.wall_of_advice('assessments.advice_use', 'SELECT, INSERT, UPDATE', 'true');

-- Why a body could not keep its six weeks (regulation 8(2)). The day on which it was due stays.
CREATE TABLE assessments.advice_exemption (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    advice_id uuid NOT NULL,
    ground text NOT NULL CHECK (ground IN ('PERSONAL_CIRCUMSTANCES', 'ABSENT_FOUR_WEEKS', 'MISSED_APPOINTMENT')),
    from_on date NOT NULL,
    to_on date NOT NULL CHECK (to_on >= from_on),
    evidence text NOT NULL CHECK (length(evidence) BETWEEN 1 AND 1000),
    approved_as text NOT NULL CHECK (length(approved_as) BETWEEN 1 AND 200),
    approved_on date NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, advice_id) REFERENCES assessments.advice_request ON DELETE CASCADE
);
CREATE INDEX advice_exemption_by_request ON assessments.advice_exemption (area_id, advice_id);
COMMENT ON TABLE assessments.advice_exemption IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL assessments.wall_of_advice('assessments.advice_exemption', 'SELECT, INSERT', 'true');

-- Three agreed that earlier advice is enough, so that it is not asked for again (regulation 6(4)).
CREATE TABLE assessments.advice_enough (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    request_id uuid,
    letter text NOT NULL CHECK (letter IN ('b', 'c', 'd', 'e', 'f', 'g', 'h')),
    what text NOT NULL CHECK (length(what) BETWEEN 1 AND 1000),
    written_on date NOT NULL,
    writer_agreed_on date NOT NULL CHECK (writer_agreed_on >= written_on),
    council_agreed_on date NOT NULL CHECK (council_agreed_on >= written_on),
    family_agreed_on date NOT NULL CHECK (family_agreed_on >= written_on),
    recorded_as text NOT NULL CHECK (length(recorded_as) <= 200),
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES assessments.ehc_case ON DELETE CASCADE
);
CREATE INDEX advice_enough_by_case ON assessments.advice_enough (area_id, case_id);
COMMENT ON TABLE assessments.advice_enough IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL assessments.wall_of_words('assessments.advice_enough', 'SELECT, INSERT');

-- Health agreed to section G of a plan (regulation 12(2)).
CREATE TABLE assessments.agreed_g (
    area_id uuid NOT NULL,
    case_id uuid NOT NULL,
    request_id uuid NOT NULL,
    body_id uuid NOT NULL,
    agreed_by text NOT NULL CHECK (length(agreed_by) BETWEEN 1 AND 200),
    agreed_on date NOT NULL,
    recorded_as text NOT NULL CHECK (length(recorded_as) <= 200),
    PRIMARY KEY (area_id, request_id),
    FOREIGN KEY (area_id, case_id) REFERENCES assessments.ehc_case ON DELETE CASCADE
);
COMMENT ON TABLE assessments.agreed_g IS
    'Personal data. Subject: the child or young person, by the reference of the case. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL assessments.wall_of_words('assessments.agreed_g', 'SELECT, INSERT');
