-- What the partners agreed to do together. The words of a version never change.
CREATE TABLE partnership.joint_agreement (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    number int NOT NULL CHECK (number BETWEEN 1 AND 999),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
    points text[] NOT NULL CHECK (cardinality(points) <= 30),
    drawn_up_on date NOT NULL,
    review_on date NOT NULL CHECK (review_on > drawn_up_on),
    drawn_up_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, number),
    UNIQUE (area_id, submission)
);
COMMENT ON TABLE partnership.joint_agreement IS
    'No personal data. The joint partnership agreement in versions: what is agreed and when it is looked at again.';
CALL access.protect_append_only('partnership.joint_agreement');

CREATE TABLE partnership.agreement_party (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    position int NOT NULL CHECK (position BETWEEN 1 AND 99),
    organisation_id uuid NOT NULL,
    organisation_name text NOT NULL CHECK (length(organisation_name) BETWEEN 1 AND 200),
    signed_by uuid,
    signed_name text NOT NULL DEFAULT '' CHECK (length(signed_name) <= 160),
    signed_role text NOT NULL DEFAULT '' CHECK (length(signed_role) <= 160),
    contact text NOT NULL DEFAULT '' CHECK (length(contact) <= 200),
    signed_on date,
    way text CHECK (way IN ('self', 'paper')),
    statement text NOT NULL DEFAULT '' CHECK (length(statement) <= 400),
    signed_at timestamptz,
    paper_id uuid,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, agreement_id, organisation_id),
    FOREIGN KEY (area_id, agreement_id) REFERENCES partnership.joint_agreement,
    CONSTRAINT a_signature_is_whole CHECK (
        CASE WHEN signed_on IS NULL THEN way IS NULL AND signed_at IS NULL AND signed_by IS NULL
            ELSE way IS NOT NULL AND signed_at IS NOT NULL AND signed_name <> '' AND signed_role <> '' AND contact <> '' END),
    CONSTRAINT who_signs_says_what CHECK (way IS DISTINCT FROM 'self' OR statement <> '')
);
COMMENT ON TABLE partnership.agreement_party IS
    'Personal data. Subject: whoever signed. Retention: as long as the agreement, which the partnership keeps. Erasure: the name is replaced; organisation, post and day stay. Export: the person''s own page.';
CALL access.wall('partnership.agreement_party', 'SELECT, INSERT, UPDATE');

-- A signature is written once. Only the operator's erasure touches it again, and then the name and the person alone.
CREATE FUNCTION partnership.a_signature_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.signed_on IS NOT NULL AND (access.principal_kind() IS DISTINCT FROM 'operator'
        OR (to_jsonb(NEW) - 'signed_by' - 'signed_name') <> (to_jsonb(OLD) - 'signed_by' - 'signed_name')) THEN
        RAISE EXCEPTION 'A signature is not written again' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER a_signature_stands BEFORE UPDATE ON partnership.agreement_party
    FOR EACH ROW EXECUTE FUNCTION partnership.a_signature_stands();
