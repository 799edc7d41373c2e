-- Whoever takes part with an account at one piece and by a link with the same address at another is one person too. As in V57 otherwise.
CREATE OR REPLACE PROCEDURE partnership.know_again(area uuid) LANGUAGE plpgsql AS $$
DECLARE
    changed bigint := 1;
BEGIN
    WHILE changed > 0 LOOP
        WITH reach AS (
                SELECT t.id, t.counted_as, o.person_id, lower(btrim(c.email)) AS email, partnership.digits(c.phone) AS phone,
                    access.address_of(o.person_id) AS of_account
                FROM partnership.participant t
                JOIN partnership.place o ON o.area_id = t.area_id AND o.participant_id = t.id
                LEFT JOIN partnership.contact c ON c.area_id = t.area_id AND c.participant_id = t.id
                WHERE t.area_id = area),
            known AS (
                SELECT id, counted_as, 'key ' || counted_as AS mark FROM reach
                UNION ALL SELECT id, counted_as, 'account ' || person_id FROM reach WHERE person_id IS NOT NULL
                UNION ALL SELECT id, counted_as, 'address ' || email FROM reach WHERE email <> ''
                UNION ALL SELECT id, counted_as, 'address ' || of_account FROM reach WHERE of_account <> ''
                UNION ALL SELECT id, counted_as, 'number ' || phone FROM reach
                    WHERE length(phone) >= 6 AND phone IN (SELECT r.phone FROM reach r WHERE r.email = '')),
            shared AS (SELECT mark, min(counted_as::text) AS key FROM known GROUP BY mark),
            one AS (SELECT k.id, min(s.key)::uuid AS key FROM known k JOIN shared s USING (mark) GROUP BY k.id)
        UPDATE partnership.participant t SET counted_as = one.key FROM one
        WHERE t.area_id = area AND t.id = one.id AND t.counted_as <> one.key;
        GET DIAGNOSTICS changed = ROW_COUNT;
    END LOOP;
END $$;
