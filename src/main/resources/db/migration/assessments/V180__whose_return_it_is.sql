-- A file that says no authority, or comes where the area's own number is not known, may be another council's: whoever brings it in is asked.
ALTER TABLE assessments.sen2_import
    ADD COLUMN whose text NOT NULL DEFAULT 'ours' CHECK (whose IN ('ours', 'not-said', 'not-known'));
COMMENT ON COLUMN assessments.sen2_import.whose IS
    'Whether the file says that it is of this area''s authority: ours, not-said where it names none, not-known where the area has no number.';
