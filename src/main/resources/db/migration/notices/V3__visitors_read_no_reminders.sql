CREATE POLICY reminder_not_for_visitors ON notices.reminder AS RESTRICTIVE FOR SELECT TO sidebyside_app
    USING ((SELECT access.principal_kind()) IN ('account', 'operator'));
