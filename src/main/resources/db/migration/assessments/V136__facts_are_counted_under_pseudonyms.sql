-- The ledger of facts knows a request, a request for advice and a notice by a name made by chance, which stands here alone and goes with the record. What
-- was counted so far keeps the name that it was counted under, so that no figure changes.
ALTER TABLE assessments.request ADD COLUMN subject uuid;
ALTER TABLE assessments.request ALTER COLUMN subject TYPE uuid USING id;
ALTER TABLE assessments.request ALTER COLUMN subject SET DEFAULT gen_random_uuid(), ALTER COLUMN subject SET NOT NULL;

ALTER TABLE assessments.health_notice ADD COLUMN subject uuid;
ALTER TABLE assessments.health_notice ALTER COLUMN subject TYPE uuid USING id;
ALTER TABLE assessments.health_notice ALTER COLUMN subject SET DEFAULT gen_random_uuid(), ALTER COLUMN subject SET NOT NULL;

ALTER TABLE assessments.advice_request ADD COLUMN subject uuid;
ALTER TABLE assessments.advice_request ALTER COLUMN subject TYPE uuid USING id;
ALTER TABLE assessments.advice_request ALTER COLUMN subject SET DEFAULT gen_random_uuid(), ALTER COLUMN subject SET NOT NULL;

ALTER TABLE assessments.counted RENAME COLUMN request_id TO subject;
