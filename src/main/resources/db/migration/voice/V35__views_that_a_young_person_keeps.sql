-- What a child or young person said is theirs, also where somebody else's account gave it: once the young person keeps their views from
-- whoever helped, these read them no more, neither with their account nor by a code. What somebody said themself they read for as long as
-- they may see the child; what others said about a child is read by those of whom the views are not kept.
CREATE POLICY sitting_of_who_may_see_the_views ON voice.sitting AS RESTRICTIVE TO sidebyside_app
    USING (child_id IS NULL OR (SELECT access.principal_kind()) <> 'account'
        OR (giver_id = (SELECT access.principal_id()) AND (own_account OR speaker NOT IN ('child', 'young_person')))
        OR child_id IN (SELECT access.visible_children('VIEWS')));
ALTER POLICY sitting_of_who_may_see_the_child ON voice.sitting
    USING (child_id IS NULL OR (SELECT access.principal_kind()) NOT IN ('receipt', 'invitation')
        OR CASE WHEN own_account OR speaker NOT IN ('child', 'young_person') THEN access.code_may_show(giver_id, child_id)
            ELSE access.code_may_show('VIEWS', giver_id, child_id) END);
