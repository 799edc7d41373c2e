-- Whoever changes the words of a view that has its answer opens it again. The child or young person does so with their own account
-- also where somebody else's gave it: so they write what opens it, the day that is promised, and that they have read what became of it.
CREATE FUNCTION voice.of_the_principal(of_area uuid, of_child uuid) RETURNS boolean LANGUAGE sql STABLE
    RETURN EXISTS (SELECT FROM access.child c WHERE c.area_id = of_area AND c.id = of_child
        AND access.principal_kind() = 'account' AND c.person_id = access.principal_id());

CREATE PROCEDURE voice.also_written_by_the_child(guarded regclass, others text) LANGUAGE plpgsql AS $$
DECLARE bare text := (SELECT relname FROM pg_class WHERE oid = guarded);
BEGIN
    EXECUTE format('ALTER POLICY %I ON %s WITH CHECK ((SELECT access.principal_kind()) = ''operator''
        OR (area_id = (SELECT access.principal_area()) AND EXISTS (SELECT FROM voice.sitting s
            WHERE s.area_id = %s.area_id AND s.id = %s.sitting_id
                AND (%s OR s.giver_id = (SELECT access.principal_id())
                    OR (s.speaker IN (''child'', ''young_person'') AND voice.of_the_principal(s.area_id, s.child_id))))))',
        bare || '_app', guarded, bare, bare, others);
END $$;
CALL voice.also_written_by_the_child('voice.reopening', '(SELECT access.principal_kind()) = ''receipt''');
CALL voice.also_written_by_the_child('voice.promise',
    '(SELECT access.principal_kind()) IN (''receipt'', ''invitation'') OR (SELECT voice.at_work())');
CALL voice.also_written_by_the_child('voice.told_back',
    '(SELECT access.principal_kind()) = ''receipt'' OR (SELECT voice.at_work())');
DROP PROCEDURE voice.also_written_by_the_child(regclass, text);
