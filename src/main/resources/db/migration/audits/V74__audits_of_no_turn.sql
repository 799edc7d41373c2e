-- Marks that somebody began before their turn was passed on are of no turn any more: they rest, and whoever gave them reads alone.

ALTER TABLE audits.auditor ADD COLUMN passed_turn uuid;
ALTER TABLE audits.auditor ADD CONSTRAINT auditor_before_a_turn_was_passed_on
    FOREIGN KEY (area_id, passed_turn) REFERENCES audits.plan_turn;
COMMENT ON COLUMN audits.auditor.passed_turn IS
    'The turn that was passed on while this person marked, so that they change and sign nothing more; null while they judge.';

-- Marks that are in stand as they were given, and so do those of a turn that was passed on: nobody signs them.
CREATE OR REPLACE FUNCTION audits.marks_stand() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    marks uuid := CASE TG_TABLE_NAME WHEN 'audit' THEN (to_jsonb(NEW) ->> 'id')::uuid
        ELSE (to_jsonb(NEW) ->> 'audit_id')::uuid END;
BEGIN
    IF EXISTS (SELECT FROM audits.plan_turn t WHERE t.area_id = NEW.area_id AND t.audit_id = marks AND t.in_at IS NOT NULL)
        OR EXISTS (SELECT FROM audits.auditor a WHERE a.area_id = NEW.area_id AND a.audit_id = marks
            AND a.passed_turn IS NOT NULL) THEN
        RAISE EXCEPTION 'Marks of a sampled plan stand as they were given' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER what_was_passed_on_is_not_signed BEFORE UPDATE OF state ON audits.audit FOR EACH ROW
    WHEN (NEW.state = 'signed' AND OLD.state <> 'signed') EXECUTE FUNCTION audits.marks_stand();
