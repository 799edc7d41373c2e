-- Whoever runs audits of plans: draws samples, hands them out, leads talks, writes down themes.
CREATE FUNCTION audits.runs_samples() RETURNS boolean LANGUAGE sql STABLE
    RETURN access.principal_kind() = 'account'
        AND string_to_array(coalesce(current_setting('sidebyside.roles', true), ''), ',')
            && ARRAY['COORDINATOR', 'WORKSTREAM_LEAD', 'AUDITOR'];

-- Whoever may hold a sample against the list that it was drawn from.
CREATE FUNCTION audits.checks_samples() RETURNS boolean LANGUAGE sql STABLE
    RETURN audits.runs_samples() OR access.principal_has('INSPECTOR');

-- A sample of plans. What it was drawn by never changes: nobody draws again until it suits.
CREATE TABLE audits.plan_sample (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    covers text NOT NULL CHECK (length(covers) <= 200),
    framework_code text NOT NULL,
    framework_version int NOT NULL,
    high_from text NOT NULL CHECK (high_from ~ '^[a-z][a-z0-9-]{0,59}$'),
    voice_standard text CHECK (voice_standard ~ '^[a-z][a-z0-9-]{0,59}$'),
    partnership_standard text CHECK (partnership_standard ~ '^[a-z][a-z0-9-]{0,59}$'),
    target int NOT NULL CHECK (target BETWEEN 1 AND 99),
    listed int NOT NULL CHECK (listed >= 1),
    seed text NOT NULL CHECK (length(seed) BETWEEN 1 AND 80),
    wanted int NOT NULL CHECK (wanted BETWEEN 1 AND 2000),
    percent_twice int NOT NULL CHECK (percent_twice BETWEEN 0 AND 100),
    due_on date NOT NULL,
    drawn_on date NOT NULL,
    drawn_as text NOT NULL CHECK (length(drawn_as) <= 200),
    handed_on date CHECK (handed_on >= drawn_on),
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    FOREIGN KEY (area_id, framework_code, framework_version) REFERENCES audits.framework
);
COMMENT ON TABLE audits.plan_sample IS
    'No personal data. A sample of plans: by which framework they are audited, the seed and the rule by which they were drawn.';
CALL access.wall_of_children('audits.plan_sample', 'SELECT, INSERT, UPDATE', '(SELECT audits.at_work())',
    '(SELECT audits.runs_samples())');

-- The list that it was drawn from, so that anybody who may can draw it again.
CREATE TABLE audits.listed_plan (
    area_id uuid NOT NULL,
    sample_id uuid NOT NULL,
    reference text NOT NULL CHECK (reference ~ '^[A-Za-z0-9][A-Za-z0-9/-]{1,29}$'),
    part text NOT NULL CHECK (length(part) <= 60),
    PRIMARY KEY (area_id, sample_id, reference),
    FOREIGN KEY (area_id, sample_id) REFERENCES audits.plan_sample
);
COMMENT ON TABLE audits.listed_plan IS
    'Personal data. Subject: the child or young person, by case reference only. Retention: two years after the sample was drawn. Erasure: deleted. Export: on request, with the case.';
CALL access.wall_of_children('audits.listed_plan', 'SELECT, INSERT, DELETE', '(SELECT audits.checks_samples())',
    '(SELECT audits.runs_samples())');

CREATE TABLE audits.sampled_plan (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    sample_id uuid NOT NULL,
    number int NOT NULL CHECK (number >= 1),
    reference text NOT NULL CHECK (length(reference) BETWEEN 2 AND 40),
    part text NOT NULL CHECK (length(part) <= 60),
    digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    twice boolean NOT NULL,
    -- Its pseudonym in the ledger of facts, by chance.
    subject uuid NOT NULL,
    opened_at timestamptz,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, sample_id, number),
    UNIQUE (area_id, subject),
    FOREIGN KEY (area_id, sample_id) REFERENCES audits.plan_sample
);
COMMENT ON TABLE audits.sampled_plan IS
    'Personal data. Subject: the child or young person, by case reference only. Retention: the reference is kept until two years after the sample was drawn. Erasure: the reference is replaced. Export: on request, with the case.';
CALL access.wall_of_children('audits.sampled_plan', 'SELECT, INSERT, UPDATE', '(SELECT audits.at_work())',
    '(SELECT audits.runs_samples()) OR (SELECT audits.judges())');

CREATE TABLE audits.plan_marker (
    area_id uuid NOT NULL,
    sample_id uuid NOT NULL,
    seat_id uuid NOT NULL,
    seat_as text NOT NULL CHECK (length(seat_as) <= 200),
    kind text NOT NULL CHECK (kind IN ('auditor', 'partner', 'parent', 'young-person')),
    trained_on date,
    PRIMARY KEY (area_id, sample_id, seat_id),
    FOREIGN KEY (area_id, sample_id) REFERENCES audits.plan_sample,
    CONSTRAINT whoever_is_asked_is_trained CHECK (kind = 'auditor' OR trained_on IS NOT NULL)
);
COMMENT ON TABLE audits.plan_marker IS 'No personal data. Which posts mark the plans of a sample, as what, and since when they are trained.';
CALL access.wall_of_children('audits.plan_marker', 'SELECT, INSERT, DELETE', '(SELECT audits.at_work())',
    '(SELECT audits.runs_samples())');

-- Whose turn it is to mark a plan: the first, or the second who does not see the first.
CREATE TABLE audits.plan_turn (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    second boolean NOT NULL,
    seat_id uuid NOT NULL,
    seat_as text NOT NULL CHECK (length(seat_as) <= 200),
    kind text NOT NULL CHECK (kind IN ('auditor', 'partner', 'parent', 'young-person')),
    audit_id uuid,
    in_at timestamptz,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, plan_id, second),
    UNIQUE (area_id, audit_id),
    FOREIGN KEY (area_id, plan_id) REFERENCES audits.sampled_plan,
    FOREIGN KEY (area_id, audit_id) REFERENCES audits.audit,
    CONSTRAINT what_is_in_was_begun CHECK (in_at IS NULL OR audit_id IS NOT NULL),
    CONSTRAINT the_first_is_an_auditor CHECK (second OR kind = 'auditor')
);
CREATE INDEX plan_turn_by_seat ON audits.plan_turn (area_id, seat_id) WHERE in_at IS NULL;
COMMENT ON TABLE audits.plan_turn IS 'No personal data. Which post marks which plan of a sample, and in which audit it does.';
CALL access.wall_of_children('audits.plan_turn', 'SELECT, INSERT, UPDATE', '(SELECT audits.at_work())',
    '(SELECT audits.runs_samples()) OR (SELECT audits.judges())');

-- Neither who marks sees the other's marks until both are in; then all see both.
CREATE FUNCTION audits.both_are_in(area uuid, audit uuid) RETURNS boolean LANGUAGE sql STABLE
    RETURN EXISTS (SELECT FROM audits.plan_turn t
        JOIN audits.sampled_plan p ON p.area_id = t.area_id AND p.id = t.plan_id
        WHERE t.area_id = area AND t.audit_id = audit AND p.opened_at IS NOT NULL);

DO $$
DECLARE
    operator text := '(SELECT access.principal_kind()) = ''operator''';
    here text := 'area_id = (SELECT access.principal_area())';
BEGIN
    EXECUTE format('ALTER POLICY audit_app ON audits.audit USING (%s OR (%s AND (SELECT audits.at_work()) AND (NOT blind'
        ' OR EXISTS (SELECT FROM audits.auditor a WHERE a.area_id = audit.area_id AND a.audit_id = audit.id'
        ' AND a.person_id = (SELECT access.principal_id())) OR audits.both_are_in(area_id, id))))', operator, here);
END $$;

-- An audit that is signed puts its turn in; the last one opens the plan.
CREATE FUNCTION audits.a_turn_is_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE audits.plan_turn SET in_at = NEW.changed_at
        WHERE area_id = NEW.area_id AND audit_id = NEW.id AND in_at IS NULL;
    IF FOUND THEN
        UPDATE audits.sampled_plan p SET opened_at = NEW.changed_at
            FROM audits.plan_turn mine
            WHERE mine.area_id = NEW.area_id AND mine.audit_id = NEW.id AND p.area_id = mine.area_id AND p.id = mine.plan_id
                AND p.opened_at IS NULL
                AND NOT EXISTS (SELECT FROM audits.plan_turn other
                    WHERE other.area_id = mine.area_id AND other.plan_id = mine.plan_id AND other.in_at IS NULL);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER a_turn_is_in AFTER UPDATE OF state ON audits.audit FOR EACH ROW
    WHEN (NEW.state = 'signed') EXECUTE FUNCTION audits.a_turn_is_in();

-- Marks that are in stand as they were given: what two agree on afterwards is written beside them.
CREATE FUNCTION audits.marks_stand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM audits.plan_turn t WHERE t.area_id = NEW.area_id AND t.in_at IS NOT NULL
            AND t.audit_id = CASE TG_TABLE_NAME WHEN 'audit' THEN (to_jsonb(NEW) ->> 'id')::uuid
                ELSE (to_jsonb(NEW) ->> 'audit_id')::uuid END) THEN
        RAISE EXCEPTION 'Marks of a sampled plan stand as they were given' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER marks_stand BEFORE UPDATE OF level ON audits.answer FOR EACH ROW
    WHEN (NEW.level IS DISTINCT FROM OLD.level) EXECUTE FUNCTION audits.marks_stand();
CREATE TRIGGER outcome_stands BEFORE UPDATE ON audits.audit FOR EACH ROW
    WHEN (NEW.outcome IS DISTINCT FROM OLD.outcome) EXECUTE FUNCTION audits.marks_stand();

-- What moderators read instead of the plan.
CREATE TABLE audits.plan_extract (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    plan_id uuid NOT NULL,
    heading text NOT NULL CHECK (length(heading) BETWEEN 1 AND 200),
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 8000),
    made_as text NOT NULL CHECK (length(made_as) <= 200),
    made_on date NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    FOREIGN KEY (area_id, plan_id) REFERENCES audits.sampled_plan
);
CREATE INDEX plan_extract_by_plan ON audits.plan_extract (area_id, plan_id);
COMMENT ON TABLE audits.plan_extract IS
    'Personal data. Subject: the child or young person, whose name and numbers are taken out. Retention: two years after the sample was drawn. Erasure: deleted. Export: on request, with the case.';
CALL access.wall_of_children('audits.plan_extract', 'SELECT, INSERT, DELETE', '(SELECT audits.judges()) OR (SELECT audits.checks_samples())',
    '(SELECT audits.judges())');

-- What a talk about different marks ended with. Both marks stay as they were.
CREATE TABLE audits.plan_talk (
    area_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    -- Blank for the outcome of the whole.
    indicator text NOT NULL CHECK (indicator ~ '^([a-z][a-z0-9-]{0,59})?$'),
    level text NOT NULL CHECK (level ~ '^[a-z][a-z0-9-]{0,59}$'),
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
    present text NOT NULL CHECK (length(present) BETWEEN 1 AND 400),
    held_on date NOT NULL,
    led_as text NOT NULL CHECK (length(led_as) <= 200),
    version int NOT NULL,
    PRIMARY KEY (area_id, plan_id, indicator),
    FOREIGN KEY (area_id, plan_id) REFERENCES audits.sampled_plan
);
COMMENT ON TABLE audits.plan_talk IS
    'No personal data. What those who marked a plan differently agreed on, why, which posts were there, and who led the talk.';
CALL access.wall_of_children('audits.plan_talk', 'SELECT, INSERT, UPDATE', '(SELECT audits.at_work())',
    '(SELECT audits.runs_samples()) AND EXISTS (SELECT FROM audits.sampled_plan p WHERE p.area_id = plan_talk.area_id'
    ' AND p.id = plan_talk.plan_id AND p.opened_at IS NOT NULL)');

-- Theme, learning, action, audited again ---------------------------------------------------------------------------

CREATE TABLE audits.quality_theme (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    sample_id uuid NOT NULL,
    indicator text NOT NULL CHECK (indicator ~ '^([a-z][a-z0-9-]{0,59})?$'),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
    found_on date NOT NULL,
    found_as text NOT NULL CHECK (length(found_as) <= 200),
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    FOREIGN KEY (area_id, sample_id) REFERENCES audits.plan_sample
);
COMMENT ON TABLE audits.quality_theme IS 'No personal data. What a sample of plans shows again and again.';
CALL access.wall_of_children('audits.quality_theme', 'SELECT, INSERT', '(SELECT audits.at_work())', '(SELECT audits.runs_samples())');

CREATE TABLE audits.quality_learning (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    theme_id uuid NOT NULL,
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
    shared_with text NOT NULL CHECK (length(shared_with) BETWEEN 1 AND 400),
    shared_on date NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    FOREIGN KEY (area_id, theme_id) REFERENCES audits.quality_theme
);
CREATE INDEX quality_learning_by_theme ON audits.quality_learning (area_id, theme_id);
COMMENT ON TABLE audits.quality_learning IS 'No personal data. What was learned from a theme, and with whom it was shared.';
CALL access.wall_of_children('audits.quality_learning', 'SELECT, INSERT', '(SELECT audits.at_work())', '(SELECT audits.runs_samples())');

CREATE TABLE audits.quality_step (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    theme_id uuid NOT NULL,
    what text NOT NULL CHECK (length(what) BETWEEN 1 AND 1000),
    owner_seat_id uuid NOT NULL,
    owner_as text NOT NULL CHECK (length(owner_as) <= 200),
    due_on date NOT NULL,
    done_on date,
    outcome text NOT NULL CHECK (length(outcome) <= 2000),
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    FOREIGN KEY (area_id, theme_id) REFERENCES audits.quality_theme,
    CONSTRAINT done_says_what_came_of_it CHECK ((done_on IS NULL) = (outcome = ''))
);
CREATE INDEX quality_step_by_theme ON audits.quality_step (area_id, theme_id);
COMMENT ON TABLE audits.quality_step IS 'No personal data. What is done because of a theme, which post does it, and by when.';
CALL access.wall_of_children('audits.quality_step', 'SELECT, INSERT, UPDATE', '(SELECT audits.at_work())', '(SELECT audits.at_work())');

CREATE TABLE audits.quality_again (
    area_id uuid NOT NULL,
    theme_id uuid NOT NULL,
    sample_id uuid NOT NULL,
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
    said_on date NOT NULL,
    said_as text NOT NULL CHECK (length(said_as) <= 200),
    PRIMARY KEY (area_id, theme_id, sample_id),
    FOREIGN KEY (area_id, theme_id) REFERENCES audits.quality_theme,
    FOREIGN KEY (area_id, sample_id) REFERENCES audits.plan_sample
);
COMMENT ON TABLE audits.quality_again IS 'No personal data. In which later sample a theme was looked at again, and what that shows.';
CALL access.wall_of_children('audits.quality_again', 'SELECT, INSERT, UPDATE', '(SELECT audits.at_work())', '(SELECT audits.runs_samples())');
