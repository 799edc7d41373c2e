-- Migrations act as the operator: the owner's policies let nobody else through.
SELECT set_config('sidebyside.kind', 'operator', true);

-- Figures count people, and go on doing so once nobody knows any more how to reach them: so each has a key made by chance, given when they
-- join, the same wherever they take part. Nothing can be read off it.
ALTER TABLE partnership.participant
    ADD COLUMN counted_as uuid NOT NULL DEFAULT gen_random_uuid(),
    ADD COLUMN forgotten_on date;
COMMENT ON COLUMN partnership.participant.counted_as IS 'The same for one person at every piece, so that nobody is counted twice.';
COMMENT ON COLUMN partnership.participant.forgotten_on IS 'From when nobody knows who it was, so that they may come back as somebody new.';
CREATE INDEX participant_by_person ON partnership.participant (area_id, counted_as);

-- A phone number however it is written: +44 (0)7700 900123 is 07700 900123.
CREATE FUNCTION partnership.digits(phone text) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN regexp_replace(regexp_replace(phone, '[^0-9+]', '', 'g'), '^(\+|00)440?', '0');

-- Whether it is one person: the same address, or the same number where one of both gave no address.
CREATE FUNCTION partnership.same_person(email text, phone text, other_email text, other_phone text) RETURNS boolean LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN btrim(email) <> '' AND btrim(other_email) <> '' THEN lower(btrim(email)) = lower(btrim(other_email))
        ELSE length(partnership.digits(phone)) >= 6 AND partnership.digits(phone) = partnership.digits(other_phone) END;

-- Gives those who are one person one key, also where one knows of two others that they are one.
CREATE PROCEDURE partnership.know_again(area uuid) LANGUAGE plpgsql AS $$
DECLARE
    changed bigint := 1;
BEGIN
    WHILE changed > 0 LOOP
        WITH reach AS (
                SELECT t.id, t.counted_as, o.person_id, lower(btrim(c.email)) AS email, partnership.digits(c.phone) AS phone
                FROM partnership.participant t
                JOIN partnership.place o ON o.area_id = t.area_id AND o.participant_id = t.id
                LEFT JOIN partnership.contact c ON c.area_id = t.area_id AND c.participant_id = t.id
                WHERE t.area_id = area),
            known AS (
                SELECT id, counted_as, 'key ' || counted_as AS mark FROM reach
                UNION ALL SELECT id, counted_as, 'account ' || person_id FROM reach WHERE person_id IS NOT NULL
                UNION ALL SELECT id, counted_as, 'address ' || email FROM reach WHERE email <> ''
                UNION ALL SELECT id, counted_as, 'number ' || phone FROM reach
                    WHERE length(phone) >= 6 AND phone IN (SELECT r.phone FROM reach r WHERE r.email = '')),
            shared AS (SELECT mark, min(counted_as::text) AS key FROM known GROUP BY mark),
            one AS (SELECT k.id, min(s.key)::uuid AS key FROM known k JOIN shared s USING (mark) GROUP BY k.id)
        UPDATE partnership.participant t SET counted_as = one.key FROM one
        WHERE t.area_id = area AND t.id = one.id AND t.counted_as <> one.key;
        GET DIAGNOSTICS changed = ROW_COUNT;
    END LOOP;
END $$;

-- Of those on services whose address is gone already, nobody knows who came twice: at one piece each is another, and the first of one may be
-- the first of every other. They were known until they were promised to be told for the last time, and whoever was erased, on their first day.
WITH gone AS (
        SELECT t.area_id, t.id, row_number() OVER (PARTITION BY t.area_id, t.piece_id ORDER BY t.joined_on, t.id) AS n,
            CASE WHEN o.key IS NULL THEN t.joined_on + 1 ELSE greatest(t.joined_on + 1, (SELECT max(coalesce(b.told_on, b.due_on))
                FROM partnership.tell_back b WHERE b.area_id = t.area_id AND b.piece_id = t.piece_id)) END AS on_day
        FROM partnership.participant t
        JOIN partnership.place o ON o.area_id = t.area_id AND o.participant_id = t.id
        JOIN partnership.piece p ON p.area_id = t.area_id AND p.id = t.piece_id
        WHERE p.child_id IS NULL AND o.person_id IS NULL AND NOT EXISTS (SELECT FROM partnership.contact c
            WHERE c.area_id = t.area_id AND c.participant_id = t.id AND (c.email <> '' OR c.phone <> ''))),
    key AS MATERIALIZED (SELECT area_id, n, gen_random_uuid() AS key FROM (SELECT DISTINCT area_id, n FROM gone) each)
UPDATE partnership.participant t SET counted_as = key.key, forgotten_on = gone.on_day
FROM gone JOIN key USING (area_id, n) WHERE t.area_id = gone.area_id AND t.id = gone.id;

DO $$
DECLARE
    area uuid;
BEGIN
    FOR area IN SELECT DISTINCT area_id FROM partnership.participant LOOP
        CALL partnership.know_again(area);
    END LOOP;
END $$;

-- Those who may be asked: each stands there once, whatever links they have to take it back.
CREATE FUNCTION partnership.own(person uuid, keys uuid[]) RETURNS boolean LANGUAGE sql STABLE
    RETURN (access.principal_kind() = 'account' AND person = access.principal_id())
        OR (access.principal_kind() = 'invitation' AND access.principal_id() = ANY (keys));

ALTER TABLE partnership.register_entry ADD COLUMN keys uuid[] NOT NULL DEFAULT '{}';
UPDATE partnership.register_entry SET keys = ARRAY[key] WHERE key IS NOT NULL;
DROP POLICY register_entry_owner ON partnership.register_entry;
DROP POLICY register_entry_app ON partnership.register_entry;
DROP POLICY register_entry_job ON partnership.register_entry;
ALTER TABLE partnership.register_entry DROP COLUMN key;
CALL access.wall_of_children('partnership.register_entry', 'SELECT, INSERT, UPDATE, DELETE',
    '(SELECT partnership.leads()) OR partnership.own(person_id, keys)',
    '(SELECT partnership.leads()) OR partnership.own(person_id, keys)');

-- The earlier entry stays, with what was said last, with the later day of agreeing, and with every asking of both.
CREATE PROCEDURE partnership.each_person_once(area uuid) LANGUAGE plpgsql AS $$
DECLARE
    two record;
BEGIN
    LOOP
        SELECT a.id AS earlier, b.id AS later INTO two
        FROM partnership.register_entry a JOIN partnership.register_entry b ON b.area_id = a.area_id
            AND (a.agreed_on, a.id) < (b.agreed_on, b.id)
            AND (a.person_id IS NULL OR b.person_id IS NULL OR a.person_id = b.person_id)
            AND (a.person_id = b.person_id OR partnership.same_person(a.email, a.phone, b.email, b.phone))
        WHERE a.area_id = area ORDER BY a.agreed_on, a.id, b.agreed_on, b.id LIMIT 1;
        EXIT WHEN NOT FOUND;
        UPDATE partnership.register_entry a SET name = b.name, email = coalesce(nullif(b.email, ''), a.email),
            phone = coalesce(nullif(b.phone, ''), a.phone), ways = CASE WHEN b.ways = '{}' THEN a.ways ELSE b.ways END,
            interests = coalesce(nullif(b.interests, ''), a.interests), agreed_on = b.agreed_on,
            person_id = coalesce(a.person_id, b.person_id), keys = a.keys || b.keys
        FROM partnership.register_entry b
        WHERE a.area_id = area AND a.id = two.earlier AND b.area_id = area AND b.id = two.later;
        UPDATE partnership.asked SET entry_id = two.earlier WHERE area_id = area AND entry_id = two.later;
        DELETE FROM partnership.register_entry WHERE area_id = area AND id = two.later;
    END LOOP;
END $$;

DO $$
DECLARE
    area uuid;
BEGIN
    FOR area IN SELECT DISTINCT area_id FROM partnership.register_entry LOOP
        CALL partnership.each_person_once(area);
    END LOOP;
END $$;
