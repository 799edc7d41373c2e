-- A closed plan is history: it can be read, and nothing of it is written any more, by whatever way the write comes.
-- The application hears that there is nothing to write to (SB404). Jobs that forget what must be forgotten go on.
CREATE FUNCTION plan.stands_still() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed record;
    of_plan uuid;
    standing text;
BEGIN
    IF TG_OP = 'DELETE' THEN changed := OLD; ELSE changed := NEW; END IF;
    CASE TG_ARGV[0]
        WHEN 'id' THEN of_plan := OLD.id;
        WHEN 'plan_id' THEN of_plan := changed.plan_id;
        WHEN 'line_id' THEN
            SELECT l.plan_id INTO of_plan FROM plan.action_line l
                WHERE l.area_id = changed.area_id AND l.id = changed.line_id;
        WHEN 'entry_id' THEN
            SELECT l.plan_id INTO of_plan FROM plan.progress_entry e
                JOIN plan.action_line l ON l.area_id = e.area_id AND l.id = e.line_id
                WHERE e.area_id = changed.area_id AND e.id = changed.entry_id;
        WHEN 'measure_id' THEN
            SELECT m.plan_id INTO of_plan FROM plan.success_measure m
                WHERE m.area_id = changed.area_id AND m.id = changed.measure_id;
        WHEN 'version_id' THEN
            SELECT v.plan_id INTO of_plan FROM plan.plan_version v
                WHERE v.area_id = changed.area_id AND v.id = changed.version_id;
        WHEN 'look_back_id' THEN
            SELECT b.plan_id INTO of_plan FROM plan.look_back b
                WHERE b.area_id = changed.area_id AND b.id = changed.look_back_id;
    END CASE;
    -- The lock keeps a plan from being closed while something of it is still being written.
    SELECT p.status INTO standing FROM plan.improvement_plan p
        WHERE p.area_id = changed.area_id AND p.id = of_plan FOR SHARE;
    IF standing = 'closed' THEN
        RAISE EXCEPTION 'A closed plan stands still' USING ERRCODE = 'SB404';
    END IF;
    RETURN changed;
END $$;

CREATE PROCEDURE plan.stand_still(guarded regclass, path text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format(
        'CREATE TRIGGER stands_still BEFORE %s ON %s FOR EACH ROW WHEN (current_user = ''sidebyside_app'') '
        'EXECUTE FUNCTION plan.stands_still(%L)',
        CASE path WHEN 'id' THEN 'UPDATE OR DELETE' ELSE 'INSERT OR UPDATE OR DELETE' END, guarded, path);
END $$;

CALL plan.stand_still('plan.improvement_plan', 'id');
CALL plan.stand_still('plan.plan_organisation', 'plan_id');
CALL plan.stand_still('plan.plan_review', 'plan_id');
CALL plan.stand_still('plan.area_for_improvement', 'plan_id');
CALL plan.stand_still('plan.outcome', 'plan_id');
CALL plan.stand_still('plan.action_line', 'plan_id');
CALL plan.stand_still('plan.line_lead', 'line_id');
CALL plan.stand_still('plan.success_measure', 'plan_id');
CALL plan.stand_still('plan.measure_reading', 'measure_id');
CALL plan.stand_still('plan.reporting_point', 'plan_id');
CALL plan.stand_still('plan.risk', 'plan_id');
CALL plan.stand_still('plan.progress_entry', 'line_id');
CALL plan.stand_still('plan.progress_proof', 'entry_id');
CALL plan.stand_still('plan.point_state', 'line_id');
CALL plan.stand_still('plan.workstream', 'plan_id');
CALL plan.stand_still('plan.milestone', 'line_id');
CALL plan.stand_still('plan.commitment', 'plan_id');
CALL plan.stand_still('plan.activity', 'plan_id');
CALL plan.stand_still('plan.plan_version', 'plan_id');
CALL plan.stand_still('plan.signature', 'version_id');
CALL plan.stand_still('plan.look_back', 'plan_id');
CALL plan.stand_still('plan.look_back_item', 'look_back_id');
