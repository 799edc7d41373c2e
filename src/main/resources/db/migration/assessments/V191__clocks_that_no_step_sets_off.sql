-- The clocks of a case that no step sets off, line by line: that one began, on which day and about whom; that a duty of it was done, or is
-- owed no more and why; that a line was a mistake. Nothing is changed or taken out. "What" is the clock where it begins and the duty
-- where something is said of one. The words are for the family.
CREATE TABLE assessments.clock_line (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    case_id uuid NOT NULL,
    clock_id uuid NOT NULL,
    said text NOT NULL CHECK (said IN ('began', 'done', 'not-owed', 'taken-back')),
    what text NOT NULL CHECK (what ~ '^([a-z][a-z-]{2,39}|C[0-9]{2}(\.[0-9]{1,2})?)?$'),
    takes_back uuid,
    on_day date,
    second_on date,
    words text NOT NULL CHECK (length(words) <= 1000),
    recorded_as text NOT NULL CHECK (length(recorded_as) <= 200),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_line_of_a_submission UNIQUE (area_id, submission),
    CONSTRAINT taken_back_once UNIQUE (area_id, takes_back),
    CONSTRAINT what_began_or_was_done_has_a_day CHECK ((said IN ('began', 'done')) = (on_day IS NOT NULL)),
    CONSTRAINT takes_back_a_line CHECK ((said = 'taken-back') = (takes_back IS NOT NULL)),
    CONSTRAINT begins_with_itself CHECK ((said = 'began') = (clock_id = id)),
    FOREIGN KEY (area_id, case_id) REFERENCES assessments.ehc_case ON DELETE CASCADE
);
CREATE INDEX clock_line_by_case ON assessments.clock_line (area_id, case_id);
CREATE INDEX clock_line_by_day ON assessments.clock_line (area_id, on_day);
COMMENT ON TABLE assessments.clock_line IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
COMMENT ON COLUMN assessments.clock_line.clock_id IS 'The line with which the clock began.';
COMMENT ON COLUMN assessments.clock_line.second_on IS 'The day on which somebody learned of it, where that counts.';
CALL assessments.wall_of_words('assessments.clock_line', 'SELECT, INSERT');
