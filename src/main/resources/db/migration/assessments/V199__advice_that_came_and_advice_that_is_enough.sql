-- Migrations act as the operator: the owner's policies let nobody else through.
SELECT set_config('sidebyside.kind', 'operator', true);

-- A version of advice that was sent had the moment of its draft. What it holds is asked for since the day on which it came.
UPDATE assessments.advice_text SET saved_at = sent_on::timestamp AT TIME ZONE 'Europe/London'
    WHERE n > 0 AND saved_at < sent_on::timestamp AT TIME ZONE 'Europe/London';

-- What three agreed to be enough stands until one of them is not satisfied any more. What was agreed and what ended it are kept as said.
ALTER TABLE assessments.advice_enough
    ADD COLUMN ended_on date CHECK (ended_on >= written_on),
    ADD COLUMN ended_because text CHECK (length(ended_because) BETWEEN 1 AND 1000),
    ADD COLUMN ended_as text CHECK (length(ended_as) <= 200),
    ADD CONSTRAINT an_end_says_why
        CHECK ((ended_on IS NULL) = (ended_because IS NULL) AND (ended_on IS NULL) = (ended_as IS NULL));
GRANT UPDATE (ended_on, ended_because, ended_as) ON assessments.advice_enough TO sidebyside_app, sidebyside_job;
CREATE POLICY advice_enough_ends_once ON assessments.advice_enough AS RESTRICTIVE FOR UPDATE TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator' OR ended_on IS NULL) WITH CHECK (true);

-- Which advice was agreed to be enough: one that is kept here, whose words tell what it advises; or one that is not, of which the officer
-- says whether it has provision that health gives. Of what was agreed before nobody was asked.
ALTER TABLE assessments.advice_enough
    ADD COLUMN earlier_id uuid,
    ADD COLUMN health_provision boolean,
    ADD CONSTRAINT its_own_words_tell CHECK (earlier_id IS NULL OR health_provision IS NULL),
    ADD FOREIGN KEY (area_id, earlier_id) REFERENCES assessments.advice_request ON DELETE CASCADE;
CREATE INDEX advice_enough_by_request ON assessments.advice_enough (area_id, request_id);
CREATE INDEX advice_enough_by_earlier ON assessments.advice_enough (area_id, earlier_id) WHERE earlier_id IS NOT NULL;
