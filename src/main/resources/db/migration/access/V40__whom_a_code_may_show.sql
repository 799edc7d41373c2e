-- Whom a person may see today, by what stands around a child and by nothing else; minus those from whom they are excluded. It
-- runs with its caller's rights: asked by the app, it finds no more than the policies let the app find.
CREATE FUNCTION access.children_of(who uuid, lead boolean) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT id FROM (
        SELECT c.id FROM access.child c
            WHERE c.area_id = access.principal_area() AND c.person_id = who
        UNION
        SELECT c.id FROM access.child c
            WHERE c.area_id = access.principal_area() AND lead
        UNION
        SELECT c.id FROM access.child c
            WHERE c.area_id = access.principal_area() AND c.opened_by = who
                AND NOT EXISTS (SELECT FROM access.circle m WHERE m.area_id = c.area_id AND m.child_id = c.id)
        UNION
        SELECT c.id FROM access.circle m JOIN access.child c ON c.area_id = m.area_id AND c.id = m.child_id
            WHERE m.area_id = access.principal_area() AND m.person_id = who
                AND m.from_on <= access.today() AND (m.until_on IS NULL OR m.until_on >= access.today())
                AND (m.relationship NOT IN ('PARENT', 'CARER', 'FAMILY', 'BIRTH_FAMILY')
                    OR c.own_from_on > access.today()
                    OR coalesce((SELECT cardinality(s.parts) > 0 FROM access.shared_with_parents s
                        WHERE s.area_id = c.area_id AND s.child_id = c.id
                        ORDER BY s.chosen_at DESC, s.id DESC LIMIT 1), false))
        ) around
        WHERE access.today() IS NOT NULL
            AND NOT EXISTS (SELECT FROM access.exclusion e
                WHERE e.area_id = access.principal_area() AND e.child_id = around.id
                    AND e.from_on <= access.today() AND (e.until_on IS NULL OR e.until_on >= access.today())
                    AND (e.person_id = who
                        OR EXISTS (SELECT FROM access.circle m
                            WHERE m.area_id = e.area_id AND m.child_id = e.child_id
                                AND m.person_id = who
                                AND (m.relationship = e.relationship OR m.organisation_id = e.organisation_id))))
$$;

-- As before (V10), with the rule about accounts in the function above.
CREATE OR REPLACE FUNCTION access.visible_children() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
    SELECT id FROM access.child
        WHERE access.principal_kind() = 'operator'
            OR (access.principal_kind() = 'job' AND area_id = access.principal_area())
    UNION ALL
    SELECT id FROM access.children_of(access.principal_id(), access.principal_has('SAFEGUARDING_LEAD')) AS seen (id)
        WHERE access.principal_kind() = 'account'
$$;

-- Whether what a code opens may be shown: whoever holds the code of a receipt or an invitation has no account, so it is asked
-- for whom the code was made whether they may see the child today. It answers those holders alone, and no more than yes or no.
-- The second function of ours that runs with its owner's rights, since no such holder may read who is around a child.
CREATE FUNCTION access.code_may_show(holder uuid, child uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
    SELECT access.principal_kind() IN ('receipt', 'invitation') AND child IN (SELECT access.children_of(holder, false))
$$;
