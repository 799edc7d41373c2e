-- Migrations act as the operator: the owner's policies let nobody else through.
SELECT set_config('sidebyside.kind', 'operator', true);

-- Until which day nobody is asked when advice comes, since an exception is recorded: its last day, or a later one on which it is
-- expected. Null where there is none.
ALTER TABLE assessments.advice_request ADD COLUMN excused_until date;
UPDATE assessments.advice_request q SET excused_until =
    (SELECT max(e.to_on) FROM assessments.advice_exemption e WHERE e.area_id = q.area_id AND e.advice_id = q.id)
    WHERE q.excused;
ALTER TABLE assessments.advice_request ADD CONSTRAINT an_exception_ends_where_there_is_one CHECK (excused OR excused_until IS NULL);

-- Gives a request to another writer or another body. Whoever may change it as it is may give it away, and need not be anybody who sees
-- it where it goes: a clinical officer passes on to a school what is not health's, a writer what is not theirs. The first change asks
-- the wall as the principal is; the second is made as somebody of the bodies would make it. An exclusion beats both. False where it
-- changed meanwhile.
CREATE FUNCTION assessments.give_advice(given_area uuid, given uuid, as_it_was int, to_point uuid, to_letter text, to_body uuid,
    to_profession text, to_health boolean, to_writer uuid) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    roles text := coalesce(current_setting('sidebyside.roles', true), '');
    went boolean;
BEGIN
    UPDATE assessments.advice_request SET version = version + 1
        WHERE area_id = given_area AND id = given AND version = as_it_was;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    PERFORM set_config('sidebyside.roles', 'PRACTITIONER', true);
    UPDATE assessments.advice_request SET point_id = to_point, letter = to_letter, body_id = to_body, profession = to_profession,
        health = to_health, writer_seat = to_writer WHERE area_id = given_area AND id = given;
    went := FOUND;
    PERFORM set_config('sidebyside.roles', roles, true);
    RETURN went;
END $$;
