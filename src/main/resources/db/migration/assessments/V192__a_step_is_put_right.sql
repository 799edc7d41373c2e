-- A step that was written down with a wrong day, or that never happened, is put right by a person: the row of before stays as it is, does
-- not count any more, and says here what stands in its place and why. A step is put right once; what stands in its place can be, too.
CREATE TABLE assessments.put_right (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    case_id uuid NOT NULL,
    step_id uuid NOT NULL,
    instead_id uuid CHECK (instead_id <> step_id),
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    recorded_as text NOT NULL CHECK (length(recorded_as) <= 200),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_righting_of_a_submission UNIQUE (area_id, submission),
    CONSTRAINT one_righting_of_a_step UNIQUE (area_id, step_id),
    FOREIGN KEY (area_id, case_id) REFERENCES assessments.ehc_case ON DELETE CASCADE
);
CREATE INDEX put_right_by_case ON assessments.put_right (area_id, case_id);
COMMENT ON TABLE assessments.put_right IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
COMMENT ON COLUMN assessments.put_right.step_id IS 'The happening that does not count any more.';
COMMENT ON COLUMN assessments.put_right.instead_id IS 'The happening that stands in its place; null where it did not happen.';
COMMENT ON COLUMN assessments.put_right.reason IS 'In words for the family.';
CALL assessments.wall_of_words('assessments.put_right', 'SELECT, INSERT');

-- What was written down is history: nobody changes it, and it goes with its case alone.
REVOKE DELETE ON assessments.happening FROM sidebyside_app, sidebyside_job;
COMMENT ON COLUMN assessments.happening.id IS 'One that stands in put_right.step_id does not count: whoever reads happenings leaves it out.';
