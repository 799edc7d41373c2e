-- The second wall: a spreadsheet that waits for answers is its uploader's alone.
CREATE POLICY import_draft_own ON plan.import_draft AS RESTRICTIVE FOR SELECT TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator' OR person_id = (SELECT access.principal_id()));
