-- The service of the area's register that it is about; null for a piece of work that is no service. The words stay as they were written.
ALTER TABLE surveys.survey ADD service_id uuid;
ALTER TABLE surveys.closing ADD service_id uuid;
ALTER TABLE surveys.case_log ADD service_id uuid;

-- Of a complaint or a compliment what is counted, whatever becomes of its words: the log is forgotten after six years.
CREATE TABLE surveys.counted_case (
    area_id uuid NOT NULL,
    case_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('complaint', 'compliment')),
    follow_up_on date NOT NULL,
    closed_on date,
    PRIMARY KEY (area_id, case_id)
);
COMMENT ON TABLE surveys.counted_case IS
    'No personal data. By when a complaint or a compliment was to be followed up, and when it was; of whom and about what is not here.';
CALL access.protect('surveys.counted_case');
CALL surveys.keep_from_visitors('surveys.counted_case', 'false');
