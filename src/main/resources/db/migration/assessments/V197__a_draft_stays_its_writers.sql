-- What is being written is its writer's alone: when a request goes to another writer or body, what was typed, pasted or attached and not
-- sent is deleted. Within the body, its writer alone may hand it over. That it is late is told to the manager of each point of access at
-- which it is. As V150 otherwise.
DROP FUNCTION assessments.give_advice(uuid, uuid, int, uuid, text, uuid, text, boolean, uuid);
CREATE FUNCTION assessments.give_advice(given_area uuid, given uuid, as_it_was int, to_point uuid, to_letter text, to_body uuid,
    to_profession text, to_health boolean, to_writer uuid, with_draft boolean DEFAULT false) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    roles text := coalesce(current_setting('sidebyside.roles', true), '');
    kind text := coalesce(current_setting('sidebyside.kind', true), '');
    writer uuid;
    body uuid;
    went boolean;
BEGIN
    UPDATE assessments.advice_request SET version = version + 1
        WHERE area_id = given_area AND id = given AND version = as_it_was RETURNING writer_seat, body_id INTO writer, body;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    IF to_writer IS DISTINCT FROM writer AND NOT (with_draft AND to_body = body AND assessments.holds(writer)) THEN
        PERFORM set_config('sidebyside.kind', 'operator', true);
        DELETE FROM assessments.advice_text WHERE area_id = given_area AND advice_id = given AND n = 0;
        DELETE FROM assessments.advice_paragraph WHERE area_id = given_area AND advice_id = given;
        DELETE FROM assessments.advice_file WHERE area_id = given_area AND advice_id = given AND sent_n IS NULL;
        PERFORM set_config('sidebyside.kind', kind, true);
    END IF;
    PERFORM set_config('sidebyside.roles', 'PRACTITIONER', true);
    UPDATE assessments.advice_request SET point_id = to_point, letter = to_letter, body_id = to_body, profession = to_profession,
        health = to_health, writer_seat = to_writer,
        escalated_on = CASE WHEN point_id = to_point THEN escalated_on END WHERE area_id = given_area AND id = given;
    went := FOUND;
    PERFORM set_config('sidebyside.roles', roles, true);
    RETURN went;
END $$;
