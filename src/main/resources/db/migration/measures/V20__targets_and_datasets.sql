-- Where less is better, a target is an upper bound.
ALTER TABLE measures.target DROP CONSTRAINT target_kind_check;
ALTER TABLE measures.target ADD CONSTRAINT target_kind_check CHECK (kind IN
    ('at-least', 'more-than', 'at-most', 'less-than', 'all', 'count', 'in-place', 'relative-change', 'words'));
ALTER TABLE measures.target ADD CONSTRAINT due_not_before_it_counts CHECK (due_on >= from_on);

-- A target that was set is never written again; only that another one took its place is noted.
CREATE FUNCTION measures.a_target_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.replaced_at IS NOT NULL OR (to_jsonb(NEW) - 'replaced_at') <> (to_jsonb(OLD) - 'replaced_at') THEN
        RAISE EXCEPTION 'A target is not written again' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER a_target_stands BEFORE UPDATE OR DELETE ON measures.target
    FOR EACH ROW WHEN (current_user IN ('sidebyside_app', 'sidebyside_job'))
    EXECUTE FUNCTION measures.a_target_stands();
