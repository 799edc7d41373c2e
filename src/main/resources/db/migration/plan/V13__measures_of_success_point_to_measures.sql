SELECT set_config('sidebyside.kind', 'operator', true);

-- Targets and figures have one home, which is measures. Each measure of success becomes a measure of its area, with its target
-- and all that was ever reported of it, and points to it.
WITH named AS (
    SELECT m.*, trim(BOTH '-' FROM regexp_replace(regexp_replace(lower(left(m.words, 60)), '[^a-z0-9]+', '-', 'g'),
        '^[-0-9]+', '')) AS slug
    FROM plan.success_measure m
), numbered AS (
    SELECT n.*, row_number() OVER (PARTITION BY area_id, slug ORDER BY plan_id, position) AS same,
        row_number() OVER (PARTITION BY area_id ORDER BY plan_id, position) AS place
    FROM named n
)
INSERT INTO measures.measure (area_id, id, key, name, definition, numerator_words, denominator_words, unit, direction,
    fed_by, source, source_words, owner_seat_id, refresh, quality_note, legal_basis, accountability, audience, story, position,
    version)
SELECT n.area_id, n.id,
    CASE WHEN n.slug = '' OR n.same > 1 OR EXISTS (SELECT FROM measures.measure x WHERE x.area_id = n.area_id AND x.key = n.slug)
        THEN concat_ws('-', nullif(n.slug, ''), 'm' || right(replace(n.id::text, '-', ''), 12)) ELSE n.slug END,
    CASE WHEN length(n.words) > 300 THEN left(n.words, 299) || '…' ELSE n.words END,
    n.words, '', '', n.unit, 'higher', 'typed', NULL, '', NULL, 'monthly', '', '', 'how-well', 'public', '',
    (SELECT coalesce(max(position), 0) FROM measures.measure x WHERE x.area_id = n.area_id) + n.place, 1
FROM numbered n;

INSERT INTO measures.target (area_id, id, measure_id, level, kind, value, course, points, words, from_on, from_words, due_on,
    due_words, reason, set_at)
SELECT m.area_id, m.id, m.id, 'core', k.kind, CASE WHEN k.kind IN ('all', 'in-place', 'words') THEN NULL ELSE m.target END,
    m.course, 3, m.target_words, m.from_on, m.from_words, m.due_on, m.due_words, '',
    coalesce(p.submitted_on, p.start_on)::timestamp AT TIME ZONE 'Europe/London'
FROM plan.success_measure m
JOIN plan.improvement_plan p ON p.area_id = m.area_id AND p.id = m.plan_id
CROSS JOIN LATERAL (SELECT CASE
    WHEN m.comparator = 'none' THEN 'words'
    WHEN m.unit = 'change' THEN 'relative-change'
    WHEN m.comparator = 'over' THEN 'more-than'
    WHEN m.unit = 'milestone' AND m.target = 1 THEN 'in-place'
    WHEN m.unit = 'percent' AND m.target = 100 THEN 'all'
    WHEN m.unit = 'count' THEN 'count'
    ELSE 'at-least' END AS kind) k
WHERE m.comparator <> 'none' OR m.target_words <> '' OR m.from_on IS NOT NULL OR m.due_on IS NOT NULL OR m.course <> 'once';

INSERT INTO measures.reading (area_id, id, measure_id, on_day, from_on, value, numerator, denominator, words, source, load_id,
    known_at)
SELECT area_id, id, measure_id, on_day, NULL, value, NULL, NULL, words, source, NULL, recorded_at FROM plan.measure_reading;

ALTER TABLE plan.success_measure ADD measure_id uuid;
UPDATE plan.success_measure SET measure_id = id;
ALTER TABLE plan.success_measure
    ALTER measure_id SET NOT NULL,
    DROP unit, DROP comparator, DROP target, DROP course, DROP target_words, DROP from_on, DROP from_words, DROP due_on,
    DROP due_words;
DROP TABLE plan.measure_reading;
COMMENT ON TABLE plan.success_measure IS
    'No personal data. How we will know, apart from evidence and from the difference made; its targets and figures are those of the measure that it points to.';
