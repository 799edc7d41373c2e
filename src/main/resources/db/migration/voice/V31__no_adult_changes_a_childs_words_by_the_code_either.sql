-- Nobody knows in whose hands the code of a receipt is where somebody helped a child: by it no version is added to a child's words.
-- The account of the child or young person adds one, whoever gave them.
ALTER POLICY view_version_app ON voice.view_version
    WITH CHECK ((SELECT access.principal_kind()) = 'operator' OR (area_id = (SELECT access.principal_area())
        AND EXISTS (SELECT FROM voice.sitting s WHERE s.area_id = view_version.area_id AND s.id = view_version.sitting_id
            AND ((view_version.n = 1 AND ((SELECT access.principal_kind()) IN ('receipt', 'invitation')
                    OR s.giver_id = (SELECT access.principal_id())))
                OR (s.speaker NOT IN ('child', 'young_person') AND ((SELECT access.principal_kind()) = 'receipt'
                    OR s.giver_id = (SELECT access.principal_id())))
                OR (s.speaker IN ('child', 'young_person') AND (
                    ((SELECT access.principal_kind()) = 'receipt' AND NOT s.on_behalf AND s.helper = ''
                        AND (s.giver_id IS NULL OR s.own_account))
                    OR (s.giver_id = (SELECT access.principal_id()) AND s.own_account)
                    OR s.child_id IN (SELECT c.id FROM access.child c
                        WHERE c.area_id = s.area_id AND c.person_id = (SELECT access.principal_id()))))))));
