-- A report that its writer pasted, in paragraphs, and where each goes in the advice that is being written. Its writer's alone.
CREATE TABLE assessments.advice_paragraph (
    area_id uuid NOT NULL,
    advice_id uuid NOT NULL,
    position int NOT NULL CHECK (position BETWEEN 1 AND 300),
    heading text NOT NULL CHECK (length(heading) <= 100),
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
    suggested text NOT NULL CHECK (suggested ~ '^[a-z-]{0,20}$'),
    place text NOT NULL CHECK (place ~ '^[a-z-]{0,20}$'),
    PRIMARY KEY (area_id, advice_id, position),
    FOREIGN KEY (area_id, advice_id) REFERENCES assessments.advice_request ON DELETE CASCADE
);
COMMENT ON TABLE assessments.advice_paragraph IS
    'Personal data. Subject: the child or young person. Retention: until the advice is sent, at most as assessments.ehc_case. Erasure: deleted with the case. Export: none, nobody but the writer has seen it.';
CALL assessments.wall_of_advice('assessments.advice_paragraph', 'SELECT, INSERT, UPDATE, DELETE', 'false');
