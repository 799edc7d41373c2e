-- Which young people keep a part from somebody who may see them: once the rights are their own, family sees what they share, and whoever
-- acts in a decision the steps and the plan too. The program's rule is MaySeeChild.Standing.sees; a test holds the two against each other.
-- It runs with its caller's rights, as access.children_of does (V40).
CREATE FUNCTION access.children_keeping(part text, who uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT c.id FROM access.circle m
    JOIN access.child c ON c.area_id = m.area_id AND c.id = m.child_id
    CROSS JOIN LATERAL (SELECT coalesce((SELECT s.parts FROM access.shared_with_parents s
        WHERE s.area_id = c.area_id AND s.child_id = c.id ORDER BY s.chosen_at DESC, s.id DESC LIMIT 1), '{}') AS parts) shared
    WHERE m.area_id = access.principal_area() AND m.person_id = who
        AND m.from_on <= access.today() AND (m.until_on IS NULL OR m.until_on >= access.today())
        AND c.own_from_on <= access.today() AND c.person_id IS DISTINCT FROM who
        AND part <> ALL (shared.parts)
    GROUP BY c.id, shared.parts
    HAVING CASE WHEN bool_or(m.relationship = 'REPRESENTATIVE') THEN part NOT IN ('STEPS', 'PLAN')
        ELSE cardinality(shared.parts) > 0
            AND bool_or(m.relationship IN ('PARENT', 'CARER', 'FAMILY', 'BIRTH_FAMILY')) END
$$;

-- Of whom the principal may see a part: of all those whom they may see, without those who keep it from them. It runs with its owner's
-- rights, as the function does of which it leaves some out.
CREATE FUNCTION access.visible_children(part text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
    SELECT seen.id FROM access.visible_children() AS seen (id)
    WHERE access.principal_kind() <> 'account'
        OR seen.id NOT IN (SELECT access.children_keeping(part, access.principal_id()))
$$;
