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
