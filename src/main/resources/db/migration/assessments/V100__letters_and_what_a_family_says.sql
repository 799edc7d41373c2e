-- A letter is drafted from the record, read and edited, and then kept: from then on nobody changes it, and the family reads it. The
-- table of before was never written to.
DROP TABLE assessments.letter;
CREATE TABLE assessments.letter (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    case_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind ~ '^[a-z][a-z-]{2,39}$'),
    dated_on date NOT NULL,
    to_whom text NOT NULL CHECK (length(to_whom) BETWEEN 1 AND 200),
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 20000),
    version int NOT NULL,
    written_as text NOT NULL CHECK (length(written_as) <= 200),
    written_at timestamptz NOT NULL,
    kept_at timestamptz,
    digest text CHECK (digest ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_letter_of_a_submission UNIQUE (area_id, submission),
    CONSTRAINT a_kept_letter_has_its_digest CHECK ((kept_at IS NULL) = (digest IS NULL)),
    FOREIGN KEY (area_id, case_id) REFERENCES assessments.ehc_case ON DELETE CASCADE
);
CREATE INDEX letter_by_case ON assessments.letter (area_id, case_id);
-- Two officers who begin the same letter write one.
CREATE UNIQUE INDEX one_draft_of_a_letter ON assessments.letter (area_id, case_id, kind, dated_on) WHERE kept_at IS NULL;
COMMENT ON TABLE assessments.letter IS
    'Personal data. Subject: the child or young person, and to whom it is written. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL access.wall_of_children('assessments.letter', 'SELECT, INSERT, UPDATE',
    '(kept_at IS NOT NULL OR (SELECT assessments.leads_cases())) AND EXISTS (SELECT FROM assessments.ehc_case c
        WHERE c.area_id = letter.area_id AND c.id = letter.case_id)',
    '(SELECT assessments.leads_cases()) AND EXISTS (SELECT FROM assessments.ehc_case c
        WHERE c.area_id = letter.area_id AND c.id = letter.case_id)');
CREATE POLICY letter_stays_as_it_was_kept ON assessments.letter AS RESTRICTIVE FOR UPDATE TO sidebyside_app, sidebyside_job
    USING (kept_at IS NULL) WITH CHECK (true);

-- The family says itself that it has said all it wants to say about a draft or about changes: once for each of them. Whoever sees the
-- child through its circle may write it; that it is the family, the program decides.
CREATE TABLE assessments.finished (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    case_id uuid NOT NULL,
    request_id uuid,
    draft_on date NOT NULL,
    said_on date NOT NULL CHECK (said_on >= draft_on),
    words text NOT NULL CHECK (length(words) <= 4000),
    said_as text NOT NULL CHECK (length(said_as) BETWEEN 1 AND 200),
    said_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_finished_of_a_submission UNIQUE (area_id, submission),
    CONSTRAINT one_finished_of_a_draft UNIQUE (area_id, case_id, draft_on),
    FOREIGN KEY (area_id, case_id) REFERENCES assessments.ehc_case ON DELETE CASCADE
);
COMMENT ON TABLE assessments.finished IS
    'Personal data. Subject: the child or young person, and who said it. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL access.wall_of_children('assessments.finished', 'SELECT, INSERT',
    'EXISTS (SELECT FROM assessments.ehc_case c WHERE c.area_id = finished.area_id AND c.id = finished.case_id)',
    'EXISTS (SELECT FROM assessments.ehc_case c WHERE c.area_id = finished.area_id AND c.id = finished.case_id
        AND c.child_id IN (SELECT access.visible_children()))');

-- What a letter has to say and no record of a case knows: whom a family can ask.
ALTER TABLE assessments.setting
    ADD COLUMN mediation text NOT NULL DEFAULT '' CHECK (length(mediation) <= 500),
    ADD COLUMN advice text NOT NULL DEFAULT '' CHECK (length(advice) <= 500),
    ADD COLUMN disagreement text NOT NULL DEFAULT '' CHECK (length(disagreement) <= 500);
COMMENT ON TABLE assessments.setting IS
    'No personal data. Whether the area warns a day early, for those who count the first day as day 1; and the services that letters name.';
