SELECT set_config('sidebyside.kind', 'operator', true);

-- A version is prepared, signed by each signatory themselves or on paper, and frozen when both sides have signed.
ALTER TABLE plan.plan_version
    ALTER COLUMN number DROP NOT NULL,
    ALTER COLUMN frozen_at DROP NOT NULL,
    ADD COLUMN prepared_at timestamptz,
    ADD COLUMN withdrawn_at timestamptz;
UPDATE plan.plan_version SET prepared_at = frozen_at;
ALTER TABLE plan.plan_version
    ALTER COLUMN prepared_at SET NOT NULL,
    ADD CONSTRAINT a_frozen_version_has_its_number CHECK ((number IS NULL) = (frozen_at IS NULL)),
    ADD CONSTRAINT a_frozen_version_is_not_withdrawn CHECK (frozen_at IS NULL OR withdrawn_at IS NULL);
-- The words and their hash cannot be written again; only whether they are frozen or withdrawn.
GRANT UPDATE (number, frozen_at, withdrawn_at) ON plan.plan_version TO sidebyside_app, sidebyside_job;

ALTER TABLE plan.signature
    ALTER COLUMN signed_on DROP NOT NULL,
    ADD COLUMN way text CHECK (way IN ('self', 'paper')),
    ADD COLUMN statement text NOT NULL DEFAULT '' CHECK (length(statement) <= 400),
    ADD COLUMN signed_at timestamptz,
    ADD COLUMN paper_id uuid;
UPDATE plan.signature SET way = 'paper', signed_at = signed_on;
ALTER TABLE plan.signature
    ADD CONSTRAINT a_signature_has_its_day_and_way
        CHECK ((signed_on IS NULL) = (way IS NULL) AND (signed_on IS NULL) = (signed_at IS NULL)),
    ADD CONSTRAINT who_signs_says_what CHECK (way IS DISTINCT FROM 'self' OR statement <> '');
GRANT UPDATE (role_title, signed_on, way, statement, signed_at, paper_id)
    ON plan.signature TO sidebyside_app, sidebyside_job;

CREATE FUNCTION plan.a_signature_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.signed_on IS NOT NULL THEN
        RAISE EXCEPTION 'A signature is not written again' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER a_signature_stands BEFORE UPDATE ON plan.signature
    FOR EACH ROW EXECUTE FUNCTION plan.a_signature_stands();
