-- A request for advice ends with the assessment for which it was asked: since which day nobody needs its answer any more.
ALTER TABLE assessments.advice_request
    DROP CONSTRAINT advice_request_state_check,
    ADD CONSTRAINT advice_request_state_check
        CHECK (state IN ('asked', 'sent', 'returned', 'accepted', 'not-asked-again', 'not-needed')),
    ADD COLUMN ended_on date CHECK (ended_on >= asked_on),
    ADD CONSTRAINT it_ends_on_a_day CHECK ((state = 'not-needed') = (ended_on IS NOT NULL));

-- Whether an answer was owed: not where three agreed that earlier advice is enough, and not where the assessment had ended by the last
-- day. What was late by then stays late, and what came counts as it came.
CREATE FUNCTION assessments.advice_owed(state text, answered_on date, due_on date, ended_on date) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN state <> 'not-asked-again' AND (state <> 'not-needed' OR answered_on IS NOT NULL OR due_on < ended_on);
