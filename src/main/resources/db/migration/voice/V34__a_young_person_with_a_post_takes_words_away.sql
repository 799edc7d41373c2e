-- A young person takes away what others said about them also where they hold a post. And it is they who do so: nobody else who sees the
-- child says anything about words that others gave.
ALTER POLICY still_said_app ON voice.still_said
    WITH CHECK ((SELECT access.principal_kind()) = 'operator' OR (area_id = (SELECT access.principal_area())
        AND EXISTS (SELECT FROM voice.sitting s WHERE s.area_id = still_said.area_id AND s.id = still_said.sitting_id
            AND ((SELECT access.principal_kind()) = 'receipt' OR s.giver_id = (SELECT access.principal_id())
                OR voice.of_the_principal(s.area_id, s.child_id)))));
