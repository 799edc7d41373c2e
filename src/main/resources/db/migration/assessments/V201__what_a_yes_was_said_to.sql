-- Between the look at what a return would change and the yes to it somebody may change the same records: then it is looked at again.
ALTER TABLE assessments.sen2_import ADD COLUMN seen bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN assessments.sen2_import.seen IS
    'A number made of the records that it would change, as they stood when that was counted; 0 where it would change none.';
