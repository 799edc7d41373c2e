-- Only what the operator forgets in a child's name goes: nobody else takes a worry away.
GRANT DELETE ON voice.worry, voice.worry_care TO sidebyside_app;
CREATE POLICY worry_deleted ON voice.worry AS RESTRICTIVE FOR DELETE TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator');
CREATE POLICY worry_care_deleted ON voice.worry_care AS RESTRICTIVE FOR DELETE TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator');
