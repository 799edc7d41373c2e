-- By what somebody was recognised in earlier returns: who had no number gets one, and is the same person.
CREATE TABLE assessments.former_key (
    area_id uuid NOT NULL,
    case_id uuid NOT NULL,
    person_key text NOT NULL CHECK (length(person_key) BETWEEN 1 AND 80),
    until_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, case_id, person_key),
    FOREIGN KEY (area_id, case_id) REFERENCES assessments.ehc_case ON DELETE CASCADE
);
COMMENT ON TABLE assessments.former_key IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL assessments.wall_of_words('assessments.former_key', 'SELECT, INSERT');

-- Gives these cases other keys and keeps the old ones: all at once, or, where somebody whom the caller does not see has one of them
-- already, one after the other without that one. It tells which were left as they were.
CREATE FUNCTION assessments.take_keys(of_area uuid, cases uuid[], keys text[], taken_at timestamptz) RETURNS SETOF uuid
    LANGUAGE plpgsql AS $$
BEGIN
    BEGIN
        PERFORM assessments.take_some_keys(of_area, cases, keys, taken_at);
        RETURN;
    EXCEPTION WHEN unique_violation THEN NULL;
    END;
    FOR i IN 1 .. cardinality(cases) LOOP
        BEGIN
            PERFORM assessments.take_some_keys(of_area, cases[i:i], keys[i:i], taken_at);
        EXCEPTION WHEN unique_violation THEN
            RETURN NEXT cases[i];
        END;
    END LOOP;
END $$;

CREATE FUNCTION assessments.take_some_keys(of_area uuid, cases uuid[], keys text[], taken_at timestamptz) RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO assessments.former_key (area_id, case_id, person_key, until_at)
        SELECT c.area_id, c.id, c.person_key, taken_at FROM assessments.ehc_case c WHERE c.area_id = of_area AND c.id = ANY (cases)
        ON CONFLICT DO NOTHING;
    UPDATE assessments.ehc_case c SET person_key = k.its FROM unnest(cases, keys) AS k (id, its)
        WHERE c.area_id = of_area AND c.id = k.id;
END $$;
