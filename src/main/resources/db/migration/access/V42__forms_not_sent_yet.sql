-- What somebody has typed into a form and not sent yet. Whose it is says the principal: a person, or the digest of the code of a
-- link or a receipt. The form is known by a digest of its address, since an address may hold a code.
CREATE TABLE access.unsent_form (
    area_id uuid NOT NULL REFERENCES access.area,
    holder_kind text NOT NULL CHECK (holder_kind IN ('account', 'invitation', 'receipt')),
    holder_id uuid NOT NULL,
    form uuid NOT NULL,
    names text[] NOT NULL CHECK (cardinality(names) BETWEEN 1 AND 400),
    texts text[] NOT NULL CHECK (cardinality(texts) = cardinality(names)),
    written_at timestamptz NOT NULL,
    kept_days int NOT NULL CHECK (kept_days BETWEEN 1 AND 30),
    PRIMARY KEY (area_id, holder_kind, holder_id, form)
);
COMMENT ON TABLE access.unsent_form IS
    'Personal data. Subject: whoever writes. Retention: until the form is sent, and 30 days after the last word at most; a worry about safety one day. Erasure: deleted with the person. Export: none, since nobody has said it yet; the form itself shows it to its writer.';
ALTER TABLE access.unsent_form ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.unsent_form FORCE ROW LEVEL SECURITY;
CREATE POLICY unsent_form_owner ON access.unsent_form TO sidebyside_owner
    USING ((SELECT access.principal_kind()) = 'operator');
CREATE POLICY unsent_form_app ON access.unsent_form TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator' OR (area_id = (SELECT access.principal_area())
        AND holder_kind = (SELECT access.principal_kind()) AND holder_id = (SELECT access.principal_id())))
    WITH CHECK ((SELECT access.principal_kind()) = 'operator' OR (area_id = (SELECT access.principal_area())
        AND holder_kind = (SELECT access.principal_kind()) AND holder_id = (SELECT access.principal_id())));
CREATE POLICY unsent_form_job ON access.unsent_form TO sidebyside_job
    USING ((SELECT access.principal_kind()) = 'operator') WITH CHECK ((SELECT access.principal_kind()) = 'operator');
GRANT SELECT, INSERT, UPDATE, DELETE ON access.unsent_form TO sidebyside_app, sidebyside_job;
