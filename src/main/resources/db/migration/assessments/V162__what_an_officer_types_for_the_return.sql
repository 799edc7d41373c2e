-- What of the return an officer typed on the page of a case, since no step fills it: which field or record, what was said, under which
-- post and when. The value itself stands in its own table; this tells where it came from, until a return says something else. "About"
-- is the request, or the case itself where it is about the person.
CREATE TABLE assessments.return_typed (
    area_id uuid NOT NULL,
    case_id uuid NOT NULL,
    about uuid NOT NULL,
    what text NOT NULL CHECK (what ~ '^[A-Z][A-Z0-9_]{1,39}( [0-9]{1,2})?$'),
    said text NOT NULL CHECK (length(said) BETWEEN 1 AND 2000),
    typed_as text NOT NULL CHECK (length(typed_as) <= 200),
    typed_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, case_id, about, what),
    FOREIGN KEY (area_id, case_id) REFERENCES assessments.ehc_case ON DELETE CASCADE
);
COMMENT ON TABLE assessments.return_typed IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
COMMENT ON COLUMN assessments.return_typed.about IS 'The request, or the case where it is about the person.';
COMMENT ON COLUMN assessments.return_typed.what IS 'A field by its name in the table of fields, or a record by its kind and place, like PLACEMENT 1.';
COMMENT ON COLUMN assessments.return_typed.said IS 'What was typed, to tell whether a return said something else since.';
COMMENT ON COLUMN assessments.return_typed.typed_as IS 'Under which post.';
CALL assessments.wall_of_words('assessments.return_typed', 'SELECT, INSERT, DELETE');

-- Migrations act as the operator: the owner's policies let nobody else through.
SELECT set_config('sidebyside.kind', 'operator', true);

-- A plan that was sent from here is one to keep up, and the return lists it as alive.
INSERT INTO assessments.upkeep (area_id, request_id)
    SELECT DISTINCT h.area_id, h.request_id FROM assessments.happening h
    JOIN assessments.plan p ON p.area_id = h.area_id AND p.request_id = h.request_id
    WHERE h.kind = 'final-sent' AND p.cease_on IS NULL
    ON CONFLICT DO NOTHING;

-- The assessment of a plan that came with its child is another council's, and history.
INSERT INTO assessments.assessment (area_id, request_id, outcome)
    SELECT DISTINCT h.area_id, h.request_id, 'H' FROM assessments.happening h
    JOIN assessments.plan p ON p.area_id = h.area_id AND p.request_id = h.request_id
    WHERE h.kind = 'moved-in'
    ON CONFLICT DO NOTHING;
