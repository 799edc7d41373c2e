-- Where a case stands is kept beside it. Once the rules for that change, what is kept is worked out anew on the next morning.
ALTER TABLE assessments.standing ADD COLUMN rules smallint NOT NULL DEFAULT 0;
COMMENT ON COLUMN assessments.standing.rules IS 'By which rules it was worked out: the number in the program, counted up with each change of them.';
