-- A request by post is expected to reach a body on the next working day. What answers it earlier shows that it was there, and counts.
DO $$
DECLARE
    old name;
BEGIN
    SELECT conname INTO STRICT old FROM pg_constraint
        WHERE conrelid = 'assessments.advice_request'::regclass AND contype = 'c'
            AND pg_get_constraintdef(oid) = 'CHECK ((answered_on >= received_on))';
    EXECUTE format('ALTER TABLE assessments.advice_request DROP CONSTRAINT %I', old);
END $$;
ALTER TABLE assessments.advice_request ADD CONSTRAINT advice_is_not_there_before_it_is_asked_for CHECK (answered_on >= asked_on);
COMMENT ON COLUMN assessments.advice_request.asked_on IS 'Today, or an earlier day where it was asked before it was kept here.';
COMMENT ON COLUMN assessments.advice_request.received_on IS
    'When it reached the point of access. It lies after today only where it went by post or after hours, and is expected to arrive.';
