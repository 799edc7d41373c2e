-- An exclusion beats every code: the holder of a receipt or an invitation finds no sitting about a child whom the person for whom
-- the code was made may not see today, and nothing that hangs on one.
CREATE POLICY sitting_of_who_may_see_the_child ON voice.sitting AS RESTRICTIVE TO sidebyside_app
    USING (child_id IS NULL OR (SELECT access.principal_kind()) NOT IN ('receipt', 'invitation')
        OR access.code_may_show(giver_id, child_id));
