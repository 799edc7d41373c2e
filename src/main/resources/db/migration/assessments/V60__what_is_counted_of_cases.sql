-- Reviews and phase transfers of plans over the years: the return has room for the last of each alone.
CREATE TABLE assessments.kept_up (
    area_id uuid NOT NULL,
    case_id uuid NOT NULL,
    request_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('review', 'transfer')),
    -- The day of the meeting, or the last day for the plan of the next phase.
    from_on date NOT NULL,
    -- The day of the decision, or of that plan.
    done_on date,
    PRIMARY KEY (area_id, request_id, kind, from_on),
    FOREIGN KEY (area_id, case_id) REFERENCES assessments.ehc_case ON DELETE CASCADE
);
CREATE INDEX kept_up_by_case ON assessments.kept_up (area_id, case_id);
COMMENT ON TABLE assessments.kept_up IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL assessments.wall_of_days('assessments.kept_up',
    'EXISTS (SELECT FROM assessments.ehc_case c WHERE c.area_id = kept_up.area_id AND c.id = kept_up.case_id)');

-- What the ledger of figures was told of each case last, so that a change tells it the difference.
CREATE TABLE assessments.counted (
    area_id uuid NOT NULL,
    case_id uuid NOT NULL,
    request_id uuid NOT NULL,
    source text NOT NULL CHECK (length(source) BETWEEN 3 AND 60),
    counts_on date NOT NULL,
    so int NOT NULL CHECK (so IN (0, 1)),
    PRIMARY KEY (area_id, case_id, request_id, source, counts_on),
    FOREIGN KEY (area_id, case_id) REFERENCES assessments.ehc_case ON DELETE CASCADE
);
COMMENT ON TABLE assessments.counted IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL assessments.wall_of_days('assessments.counted',
    'EXISTS (SELECT FROM assessments.ehc_case c WHERE c.area_id = counted.area_id AND c.id = counted.case_id)');
