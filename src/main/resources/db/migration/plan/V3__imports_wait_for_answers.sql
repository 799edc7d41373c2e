-- A spreadsheet that was uploaded and waits for somebody's answers; taken away once it is brought in.
CREATE TABLE plan.import_draft (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    person_id uuid NOT NULL,
    file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
    content bytea NOT NULL CHECK (octet_length(content) <= 5242880),
    choices text[] NOT NULL,
    answers text[] NOT NULL,
    uploaded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, plan_id) REFERENCES plan.improvement_plan
);
COMMENT ON TABLE plan.import_draft IS
    'Personal data. Subject: the person who uploaded. Retention: until it is brought in, or 30 days. Erasure: deleted. Export: the person''s own page.';
CALL access.protect('plan.import_draft');
