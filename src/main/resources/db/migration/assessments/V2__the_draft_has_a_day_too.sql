-- The draft has no day in the law and one that a family is told.
ALTER TABLE assessments.date_change DROP CONSTRAINT date_change_duty_check;
ALTER TABLE assessments.date_change ADD CONSTRAINT date_change_duty_check CHECK (duty ~ '^(C[0-9]{2}(\.[0-9]{1,2})?|draft)$');
