SELECT set_config('sidebyside.kind', 'operator', true);

-- What a service says goes well is handed in with its levels, so that its receipt and its thanks begin with its own words.
ALTER TABLE audits.handed_in ADD COLUMN strengths text NOT NULL DEFAULT '' CHECK (length(strengths) <= 4000);
COMMENT ON COLUMN audits.handed_in.strengths IS 'What the service says goes well, as it was signed; blank where it said nothing.';
UPDATE audits.handed_in h SET strengths = coalesce(s.document::jsonb ->> 'strengths', '')
FROM audits.signed s
WHERE s.area_id = h.area_id AND s.audit_id = h.audit_id AND s.number = h.audit_version
    AND s.document::jsonb ? 'strengths';

-- A framework may ask a question of 1,500 characters, and as many questions as its schema allows: none may fail when it is signed.
ALTER TABLE audits.handed_in_level DROP CONSTRAINT handed_in_level_title_check,
    ADD CHECK (length(title) BETWEEN 1 AND 1500);
ALTER TABLE audits.signed DROP CONSTRAINT signed_document_check,
    ADD CHECK (length(document) BETWEEN 2 AND 10000000);
