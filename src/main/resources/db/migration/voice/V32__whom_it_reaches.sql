-- Whether somebody was written to who may read a worry, as whoever told it reads. Of those from before, somebody was.
ALTER TABLE voice.worry ADD COLUMN reached boolean NOT NULL DEFAULT true;

-- Who reads what was said about a child, today: whoever promised it by their own name while they still work with the child; else the case
-- officers; else all who work with it. As who they are read: 'named', 'officer' or 'team'. With its caller's rights, so that it tells
-- nobody more than they may see of a circle.
CREATE FUNCTION voice.reads_today(of_area uuid, of_child uuid, named uuid, OUT people uuid[], OUT post text, OUT officer text)
    LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN bool_or(around.person_id = named) THEN ARRAY[named]
            WHEN bool_or(around.officer) THEN array_agg(around.person_id ORDER BY around.from_on, around.id) FILTER (WHERE around.officer)
            ELSE array_agg(around.person_id ORDER BY around.from_on, around.id) END,
        CASE WHEN bool_or(around.person_id = named) THEN 'named' WHEN bool_or(around.officer) THEN 'officer' ELSE 'team' END,
        coalesce((array_agg(around.name ORDER BY around.from_on, around.id) FILTER (WHERE around.officer))[1], '')
    FROM (SELECT m.id, m.person_id, m.from_on, m.relationship = 'CASE_OFFICER' AS officer, p.name
        FROM access.circle m LEFT JOIN access.person p ON p.id = m.person_id
        WHERE m.area_id = of_area AND m.child_id = of_child
            AND m.relationship NOT IN ('PARENT', 'CARER', 'FAMILY', 'BIRTH_FAMILY', 'REPRESENTATIVE')
            AND m.from_on <= access.today() AND (m.until_on IS NULL OR m.until_on >= access.today())
            AND NOT EXISTS (SELECT FROM access.exclusion e
                WHERE e.area_id = m.area_id AND e.child_id = m.child_id
                    AND e.from_on <= access.today() AND (e.until_on IS NULL OR e.until_on >= access.today())
                    AND (e.person_id = m.person_id OR EXISTS (SELECT FROM access.circle o
                        WHERE o.area_id = m.area_id AND o.child_id = m.child_id AND o.person_id = m.person_id
                            AND (e.relationship = o.relationship OR e.organisation_id = o.organisation_id))))) around
$$;
