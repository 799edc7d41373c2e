SELECT set_config('sidebyside.kind', 'operator', true);

-- A piece is marked with the keys of what the area agreed (partnership.foundation), and no longer with numbers of a list in code.
UPDATE partnership.piece SET
    principles = ARRAY(SELECT CASE k WHEN '1' THEN 'important' WHEN '2' THEN 'feedback' WHEN '3' THEN 'reciprocal'
            WHEN '4' THEN 'networks' WHEN '5' THEN 'equal' WHEN '6' THEN 'boundaries' ELSE k END
        FROM unnest(principles) WITH ORDINALITY u (k, n) ORDER BY n),
    benefits = ARRAY(SELECT CASE k WHEN 'service' THEN 'better-service' WHEN 'staff' THEN 'well-being' ELSE k END
        FROM unnest(benefits) WITH ORDINALITY u (k, n) ORDER BY n)
WHERE principles <> '{}' OR benefits <> '{}';
