-- The requests of a case, and where it stands, are written for a case at hand and are taken away with it, as what hangs on a request is.
-- A foreign key asked for each row of a return locks each case once more, which takes longer than writing the rows.
ALTER TABLE assessments.request DROP CONSTRAINT request_area_id_case_id_fkey;
ALTER TABLE assessments.standing DROP CONSTRAINT standing_area_id_case_id_fkey;
