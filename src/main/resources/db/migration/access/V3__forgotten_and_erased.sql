-- What access keeps, it also forgets: the day's work and erasure run in the operator's name.
CREATE TABLE access.erasure (
    area_id uuid NOT NULL REFERENCES access.area,
    id uuid NOT NULL,
    person_id uuid NOT NULL REFERENCES access.person,
    why text NOT NULL CHECK (why IN ('request', 'time')),
    erased_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id)
);
COMMENT ON TABLE access.erasure IS
    'No personal data. That somebody was erased, why and when; the id means nobody in this area any more.';
CALL access.protect_append_only('access.erasure');

-- The list of what inspectors opened is never rewritten, and after six years it is gone.
GRANT DELETE ON access.inspected_page TO sidebyside_app;
CREATE POLICY inspected_page_forgotten ON access.inspected_page AS RESTRICTIVE FOR DELETE TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator');

COMMENT ON TABLE access.person IS
    'Personal data. Subject: the person. Retention: two years after the last post ends; without a post, two years after they were added. Erasure: name, initials and address are replaced, the id stays. Export: the person''s own page.';
COMMENT ON TABLE access.holding IS
    'Personal data. Subject: the person. Retention: as long as the area; the name as access.person. Erasure: the person''s name is replaced. Export: the person''s own page.';
COMMENT ON TABLE access.account IS
    'Personal data. Subject: the person. Retention: it is closed the day after the last post ends, and gone two years later. Erasure: deleted with the person. Export: the person''s own page, dates only; hashes and secrets are shown to nobody.';
COMMENT ON TABLE access.recovery_code IS
    'Personal data. Subject: the person. Retention: until the codes are replaced, at most as access.account. Erasure: deleted with the account. Export: none, digests only.';
COMMENT ON TABLE access.passkey IS
    'Personal data. Subject: the person. Retention: until the person removes it, at most as access.account. Erasure: deleted with the account. Export: the person''s own page, label and dates.';
COMMENT ON TABLE access.federated_identity IS
    'Personal data. Subject: the person. Retention: as access.account. Erasure: deleted with the account. Export: the person''s own page, provider and date.';
COMMENT ON TABLE access.sign_in_link IS
    'Personal data. Subject: the person. Retention: one year. Erasure: deleted with the person. Export: the person''s own page, purpose and dates; of the token only a digest exists.';
COMMENT ON TABLE access.inspected_page IS
    'Personal data. Subject: the inspector. Retention: six years. Erasure: the person''s name is replaced. Export: the person''s own page.';
