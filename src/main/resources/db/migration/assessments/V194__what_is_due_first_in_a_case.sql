-- The list of cases is read from what is due first in each: a step of the case, or what the council owes by a clock that no step sets off.
-- Where that clock is first, what is next by the steps alone stands beside it, which the family reads.
ALTER TABLE assessments.standing
    ADD COLUMN step_next text CHECK (length(step_next) <= 20),
    ADD COLUMN step_due_on date,
    ADD CONSTRAINT a_day_is_of_what_is_next CHECK (step_next IS NOT NULL OR step_due_on IS NULL);
