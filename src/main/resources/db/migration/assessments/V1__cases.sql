GRANT USAGE ON SCHEMA assessments TO sidebyside_app, sidebyside_job;

-- Whoever leads the process of assessments and plans.
CREATE FUNCTION assessments.leads_cases() RETURNS boolean LANGUAGE sql STABLE
    RETURN access.principal_kind() = 'account' AND access.principal_has('CASE_OFFICER');

-- The children of the area from whom the principal is not kept away: what the one published function answers to whoever may
-- open any record. An officer leads cases of children in whose circle they are not; an exclusion beats that too. The roles are
-- as they were when it ends, and it tells ids alone.
CREATE FUNCTION assessments.not_kept_away() RETURNS SETOF uuid LANGUAGE plpgsql STABLE AS $$
DECLARE
    roles text := coalesce(current_setting('sidebyside.roles', true), '');
BEGIN
    PERFORM set_config('sidebyside.roles', 'SAFEGUARDING_LEAD', true);
    RETURN QUERY SELECT access.visible_children();
    PERFORM set_config('sidebyside.roles', roles, true);
END $$;

-- A child or young person as the council's SEN team knows them: who they are as module 1 of the SEN2 return has it, and who
-- leads their case. A family sees it once it is linked to the record of the child.
CREATE TABLE assessments.ehc_case (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    reference text NOT NULL CHECK (length(reference) BETWEEN 1 AND 60),
    person_key text NOT NULL CHECK (length(person_key) BETWEEN 1 AND 80),
    child_id uuid,
    surname text NOT NULL CHECK (length(surname) BETWEEN 1 AND 80),
    forename text NOT NULL CHECK (length(forename) BETWEEN 1 AND 80),
    born_on date NOT NULL,
    sex text CHECK (sex ~ '^[A-Z]$'),
    ethnicity text CHECK (ethnicity ~ '^[A-Z]{4}$'),
    postcode text CHECK (length(postcode) <= 10),
    upn text CHECK (length(upn) <= 13),
    uln text CHECK (length(uln) <= 10),
    upn_unknown text CHECK (upn_unknown ~ '^UN[0-9]{1,2}$'),
    officer_seat uuid,
    cover_seat uuid,
    source text NOT NULL CHECK (source IN ('typed', 'return', 'nightly', 'example')),
    version int NOT NULL,
    opened_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_case_of_a_reference UNIQUE (area_id, reference),
    CONSTRAINT one_case_of_a_person UNIQUE (area_id, person_key),
    CONSTRAINT cover_is_somebody_else CHECK (cover_seat <> officer_seat)
);
CREATE UNIQUE INDEX one_case_of_a_child ON assessments.ehc_case (area_id, child_id) WHERE child_id IS NOT NULL;
COMMENT ON TABLE assessments.ehc_case IS
    'Personal data. Subject: the child or young person. Retention: until 31 years after birth. Erasure: deleted. Export: with the case file, which the officer gives.';
CALL access.wall_of_children('assessments.ehc_case', 'SELECT, INSERT, UPDATE, DELETE',
    '((SELECT assessments.leads_cases()) AND (child_id IS NULL OR child_id IN (SELECT assessments.not_kept_away())))
        OR (child_id IS NOT NULL AND child_id IN (SELECT access.visible_children()))',
    '(SELECT assessments.leads_cases()) AND (child_id IS NULL OR child_id IN (SELECT assessments.not_kept_away()))');

-- What hangs on a case and says only codes and days: an officer reads it by role, since who the child is stands in the case,
-- which a case kept from them does not tell. Everybody else reads it with the case.
CREATE PROCEDURE assessments.wall_of_days(guarded regclass, of_case text) LANGUAGE plpgsql AS $$
BEGIN
    CALL access.wall_of_children(guarded, 'SELECT, INSERT, UPDATE, DELETE',
        '(SELECT assessments.leads_cases()) OR ' || of_case, '(SELECT assessments.leads_cases())');
END $$;

-- What hangs on a case and has words in it: seen with the case alone.
CREATE PROCEDURE assessments.wall_of_words(guarded regclass, privileges text) LANGUAGE plpgsql AS $$
DECLARE
    of_case text := format('EXISTS (SELECT FROM assessments.ehc_case c WHERE c.area_id = %s.area_id AND c.id = %s.case_id)',
        guarded, guarded);
BEGIN
    CALL access.wall_of_children(guarded, privileges, of_case, '(SELECT assessments.leads_cases()) AND ' || of_case);
END $$;

-- Module 2 of the return. Codes are those of SEN2; null is what was not said.
CREATE TABLE assessments.request (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    received_on date,
    sent_on date,
    came_by text CHECK (came_by IN ('hand', 'post', 'email')),
    source text CHECK (source ~ '^[0-9]{1,2}$'),
    rya text CHECK (rya ~ '^[0-9A-Z]{1,2}$'),
    outcome text CHECK (outcome IN ('Y', 'N', 'A', 'W', 'H')),
    outcome_on date CHECK (outcome_on >= received_on),
    mediation text CHECK (mediation ~ '^[0-9A-Z]{1,2}$'),
    tribunal text CHECK (tribunal ~ '^[0-9A-Z]{1,2}$'),
    exported text CHECK (exported ~ '^[0-9A-Z]{1,4}$'),
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_request_on_a_day UNIQUE (area_id, case_id, received_on),
    FOREIGN KEY (area_id, case_id) REFERENCES assessments.ehc_case ON DELETE CASCADE
);
COMMENT ON TABLE assessments.request IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL assessments.wall_of_days('assessments.request',
    'EXISTS (SELECT FROM assessments.ehc_case c WHERE c.area_id = request.area_id AND c.id = request.case_id)');

-- What follows is written with its request by one statement each, a hundred thousand at once, and deleted with it; so that a
-- return goes in fast, no foreign key is asked row by row.
CREATE TABLE assessments.assessment (
    area_id uuid NOT NULL,
    request_id uuid NOT NULL,
    outcome text CHECK (outcome IN ('Y', 'N', 'A', 'W', 'H')),
    outcome_on date,
    mediation text CHECK (mediation ~ '^[0-9A-Z]{1,2}$'),
    tribunal text CHECK (tribunal ~ '^[0-9A-Z]{1,2}$'),
    other_mediation text CHECK (other_mediation ~ '^[0-9A-Z]{1,2}$'),
    other_tribunal text CHECK (other_tribunal ~ '^[0-9A-Z]{1,2}$'),
    week20 text CHECK (week20 ~ '^[0-9A-Z]{1,2}$'),
    draft_served_on date,
    PRIMARY KEY (area_id, request_id)
);
COMMENT ON TABLE assessments.assessment IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL assessments.wall_of_days('assessments.assessment',
    'EXISTS (SELECT FROM assessments.request r WHERE r.area_id = assessment.area_id AND r.id = assessment.request_id)');

CREATE TABLE assessments.plan (
    area_id uuid NOT NULL,
    request_id uuid NOT NULL,
    start_on date,
    residential text CHECK (residential ~ '^[0-9A-Z]{1,2}$'),
    work_based text CHECK (work_based ~ '^[0-9A-Z]{1,2}$'),
    pb text CHECK (pb ~ '^[0-9A-Z]{1,2}$'),
    oa text CHECK (oa ~ '^[0-9A-Z]{1,2}$'),
    dp text CHECK (dp ~ '^[0-9A-Z]{1,4}$'),
    cease_on date CHECK (cease_on >= start_on),
    cease_reason text CHECK (cease_reason ~ '^[0-9]{1,2}$'),
    PRIMARY KEY (area_id, request_id)
);
COMMENT ON TABLE assessments.plan IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL assessments.wall_of_days('assessments.plan',
    'EXISTS (SELECT FROM assessments.request r WHERE r.area_id = plan.area_id AND r.id = plan.request_id)');

-- Where a plan says that the child goes, and where it says so today.
CREATE TABLE assessments.placement (
    area_id uuid NOT NULL,
    request_id uuid NOT NULL,
    stage text NOT NULL CHECK (stage IN ('named', 'active')),
    position int NOT NULL CHECK (position BETWEEN 1 AND 99),
    urn text CHECK (length(urn) <= 6),
    ukprn text CHECK (length(ukprn) <= 8),
    setting text CHECK (setting ~ '^[A-Z]{3,4}$'),
    setting_other text CHECK (length(setting_other) <= 200),
    rank text CHECK (rank ~ '^[0-9]{1,2}$'),
    unit text CHECK (unit ~ '^[0-9A-Z]{1,2}$'),
    resourced text CHECK (resourced ~ '^[0-9A-Z]{1,2}$'),
    entry_on date,
    leaving_on date,
    residential text CHECK (residential ~ '^[0-9A-Z]{1,2}$'),
    work_based text CHECK (work_based ~ '^[0-9A-Z]{1,2}$'),
    PRIMARY KEY (area_id, request_id, stage, position)
);
COMMENT ON TABLE assessments.placement IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL assessments.wall_of_days('assessments.placement',
    'EXISTS (SELECT FROM assessments.request r WHERE r.area_id = placement.area_id AND r.id = placement.request_id)');

-- Module 5: how a plan is kept up. The day of a last review is that of its decision.
CREATE TABLE assessments.upkeep (
    area_id uuid NOT NULL,
    request_id uuid NOT NULL,
    transfer_la text CHECK (transfer_la ~ '^[0-9]{3}$'),
    review_meeting_on date,
    review_outcome text CHECK (review_outcome ~ '^[A-Z]$'),
    review_draft_on date,
    phase_transfer_due_on date,
    phase_transfer_final_on date,
    last_review_on date,
    PRIMARY KEY (area_id, request_id)
);
COMMENT ON TABLE assessments.upkeep IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL assessments.wall_of_days('assessments.upkeep',
    'EXISTS (SELECT FROM assessments.request r WHERE r.area_id = upkeep.area_id AND r.id = upkeep.request_id)');

CREATE TABLE assessments.need (
    area_id uuid NOT NULL,
    request_id uuid NOT NULL,
    position int NOT NULL CHECK (position BETWEEN 1 AND 9),
    type text NOT NULL CHECK (type ~ '^[A-Z]{2,4}$'),
    rank text CHECK (rank ~ '^[0-9]{1,2}$'),
    PRIMARY KEY (area_id, request_id, position)
);
COMMENT ON TABLE assessments.need IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL assessments.wall_of_days('assessments.need',
    'EXISTS (SELECT FROM assessments.request r WHERE r.area_id = need.area_id AND r.id = need.request_id)');

-- Where a case stands, worked out from all of the above by the rules whenever it changes: what the list is read from. "Waits
-- until" is the last day on which it waits on somebody else than the one who must act in the end.
CREATE TABLE assessments.standing (
    area_id uuid NOT NULL,
    case_id uuid NOT NULL,
    request_id uuid,
    state text NOT NULL CHECK (state ~ '^[a-z][a-z-]{2,39}$'),
    since_on date,
    next text NOT NULL CHECK (length(next) <= 20),
    due_on date,
    strict_on date,
    who text NOT NULL CHECK (who ~ '^[a-z-]{0,40}$'),
    waits_on text NOT NULL CHECK (waits_on ~ '^[a-z-]{0,40}$'),
    waits_until date,
    excused boolean NOT NULL,
    open boolean NOT NULL,
    PRIMARY KEY (area_id, case_id),
    FOREIGN KEY (area_id, case_id) REFERENCES assessments.ehc_case ON DELETE CASCADE
);
CREATE INDEX standing_by_day ON assessments.standing (area_id, due_on, case_id) WHERE open;
COMMENT ON TABLE assessments.standing IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL assessments.wall_of_days('assessments.standing',
    'EXISTS (SELECT FROM assessments.ehc_case c WHERE c.area_id = standing.area_id AND c.id = standing.case_id)');

-- What happened, step by step: those that the return has no field for, and who wrote down which. The words are for the family.
CREATE TABLE assessments.happening (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    case_id uuid NOT NULL,
    request_id uuid,
    kind text NOT NULL CHECK (kind ~ '^[a-z][a-z0-9-]{2,39}$'),
    choice text NOT NULL CHECK (choice ~ '^[A-Za-z0-9._-]{0,40}$'),
    on_day date NOT NULL,
    until_on date,
    words text NOT NULL CHECK (length(words) <= 4000),
    recorded_as text NOT NULL CHECK (length(recorded_as) <= 200),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_happening_of_a_submission UNIQUE (area_id, submission, kind),
    FOREIGN KEY (area_id, case_id) REFERENCES assessments.ehc_case ON DELETE CASCADE
);
CREATE INDEX happening_by_case ON assessments.happening (area_id, case_id, on_day);
COMMENT ON TABLE assessments.happening IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL assessments.wall_of_words('assessments.happening', 'SELECT, INSERT, DELETE');

-- What excuses that a day was missed. The day itself stays.
CREATE TABLE assessments.exemption (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    case_id uuid NOT NULL,
    request_id uuid,
    duty text NOT NULL CHECK (duty ~ '^C[0-9]{2}(\.[0-9]{1,2})?$'),
    due_on date NOT NULL,
    ground text NOT NULL CHECK (ground ~ '^[A-Z_]{3,40}$'),
    asked_on date,
    from_on date NOT NULL,
    to_on date NOT NULL CHECK (to_on >= from_on),
    evidence text NOT NULL CHECK (length(evidence) BETWEEN 1 AND 1000),
    approved_as text NOT NULL CHECK (length(approved_as) BETWEEN 1 AND 200),
    approved_on date NOT NULL,
    recorded_as text NOT NULL CHECK (length(recorded_as) <= 200),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_exemption_of_a_submission UNIQUE (area_id, submission),
    FOREIGN KEY (area_id, case_id) REFERENCES assessments.ehc_case ON DELETE CASCADE
);
CREATE INDEX exemption_by_case ON assessments.exemption (area_id, case_id);
COMMENT ON TABLE assessments.exemption IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL assessments.wall_of_words('assessments.exemption', 'SELECT, INSERT, DELETE');

-- A day that the family was told and that moved: the old day, the new one, and why, in words for the family.
CREATE TABLE assessments.date_change (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    case_id uuid NOT NULL,
    duty text NOT NULL CHECK (duty ~ '^C[0-9]{2}(\.[0-9]{1,2})?$'),
    old_on date NOT NULL,
    new_on date NOT NULL CHECK (new_on <> old_on),
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    recorded_as text NOT NULL CHECK (length(recorded_as) <= 200),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_change_of_a_submission UNIQUE (area_id, submission),
    FOREIGN KEY (area_id, case_id) REFERENCES assessments.ehc_case ON DELETE CASCADE
);
CREATE INDEX date_change_by_case ON assessments.date_change (area_id, case_id);
COMMENT ON TABLE assessments.date_change IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL assessments.wall_of_words('assessments.date_change', 'SELECT, INSERT');

-- A letter as it was drafted from the record and as it went out.
CREATE TABLE assessments.letter (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    case_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind ~ '^[a-z][a-z-]{2,39}$'),
    to_whom text NOT NULL CHECK (length(to_whom) BETWEEN 1 AND 200),
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 20000),
    sent_on date,
    version int NOT NULL,
    recorded_as text NOT NULL CHECK (length(recorded_as) <= 200),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_letter_of_a_submission UNIQUE (area_id, submission),
    FOREIGN KEY (area_id, case_id) REFERENCES assessments.ehc_case ON DELETE CASCADE
);
CREATE INDEX letter_by_case ON assessments.letter (area_id, case_id);
COMMENT ON TABLE assessments.letter IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL assessments.wall_of_words('assessments.letter', 'SELECT, INSERT, UPDATE');

CREATE TABLE assessments.setting (
    area_id uuid NOT NULL PRIMARY KEY,
    warns_strictly boolean NOT NULL,
    version int NOT NULL
);
COMMENT ON TABLE assessments.setting IS 'No personal data. Whether the area warns a day early, for those who count the first day as day 1.';
CALL access.protect('assessments.setting');
