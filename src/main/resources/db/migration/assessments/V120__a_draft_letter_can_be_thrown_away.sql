-- A draft that nobody wants can be thrown away; what was kept stays.
GRANT DELETE ON assessments.letter TO sidebyside_app;
CREATE POLICY letter_kept_is_not_thrown_away ON assessments.letter AS RESTRICTIVE FOR DELETE TO sidebyside_app
    USING (kept_at IS NULL AND (SELECT assessments.leads_cases()));
