SELECT set_config('sidebyside.kind', 'operator', true);

-- From which month on standing facts are also kept by day. Before it the roll-ups by month and the facts themselves are enough: nobody
-- asks how many were late in the middle of a month of years ago, and a rebuild need not add it up.
ALTER TABLE measures.folded ADD days_from date;
UPDATE measures.folded SET days_from = '-infinity';
ALTER TABLE measures.folded ALTER days_from SET NOT NULL;

-- What is known now needs no months of knowing: a third of the rows, and most questions are of now.
CREATE TABLE measures.total (
    area_id uuid NOT NULL,
    source text NOT NULL,
    counted_in date NOT NULL CHECK (extract(day FROM counted_in) = 1),
    numerator bigint NOT NULL,
    denominator bigint NOT NULL,
    PRIMARY KEY (area_id, source, counted_in)
) WITH (fillfactor = 70);
COMMENT ON TABLE measures.total IS
    'No personal data. Facts added up by the month in which they count, whenever they became known; made again from the facts at any time.';
CALL access.protect('measures.total');
INSERT INTO measures.total (area_id, source, counted_in, numerator, denominator)
SELECT area_id, source, counted_in, sum(numerator), sum(denominator) FROM measures.rollup GROUP BY 1, 2, 3;

-- As measures.unfolded, of every area that the asker may see.
CREATE FUNCTION measures.unfolded_anywhere(of_sources text[])
RETURNS TABLE (area_id uuid, source text, counts_on date, known_at timestamptz, numerator bigint, denominator bigint)
LANGUAGE plpgsql STABLE ROWS 50 AS $$
DECLARE
    since xid8 := coalesce((SELECT horizon FROM measures.folded), '0');
BEGIN
    RETURN QUERY EXECUTE
        'SELECT area_id, source, counts_on, known_at, numerator, denominator FROM measures.fact '
        'WHERE written_in >= $1 AND source = ANY ($2)'
        USING since, of_sources;
END $$;

-- By what facts are added up: the month in which one counts, of a standing one the day, and the month in which it became known.
CREATE VIEW measures.fact_in_time WITH (security_invoker = true) AS
SELECT area_id, source, date_trunc('month', counts_on::timestamp)::date AS counted_in, CASE WHEN standing THEN counts_on END AS day,
    date_trunc('month', known_at AT TIME ZONE 'Europe/London')::date AS known_in, numerator, denominator, written_in
FROM measures.fact;
GRANT SELECT ON measures.fact_in_time TO sidebyside_app, sidebyside_job;

-- Adds all up anew. A table of its own between reading and writing, since only so the database shares the reading among its processes;
-- the owner's name, since only the owner may make one.
CREATE FUNCTION measures.add_up_all(ahead xid8, from_day date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET work_mem = '64MB' AS $$
BEGIN
    IF access.principal_kind() IS DISTINCT FROM 'operator' THEN
        RAISE EXCEPTION 'What is over all areas runs in the operator''s name' USING ERRCODE = 'insufficient_privilege';
    END IF;
    DELETE FROM measures.rollup;
    DELETE FROM measures.total;
    DELETE FROM measures.due;
    CREATE TEMPORARY TABLE fresh ON COMMIT DROP AS
        SELECT area_id, source, counted_in, CASE WHEN day >= from_day THEN day END AS day, known_in,
            sum(numerator) AS numerator, sum(denominator) AS denominator, count(*) AS facts
        FROM measures.fact_in_time WHERE written_in < ahead GROUP BY 1, 2, 3, 4, 5;
    INSERT INTO measures.rollup (area_id, source, counted_in, known_in, numerator, denominator, facts)
        SELECT area_id, source, counted_in, known_in, sum(numerator), sum(denominator), sum(facts)
        FROM fresh GROUP BY 1, 2, 3, 4;
    INSERT INTO measures.total (area_id, source, counted_in, numerator, denominator)
        SELECT area_id, source, counted_in, sum(numerator), sum(denominator) FROM fresh GROUP BY 1, 2, 3;
    INSERT INTO measures.due (area_id, source, counts_on, known_in, numerator, denominator)
        SELECT area_id, source, day, known_in, numerator, denominator FROM fresh WHERE day IS NOT NULL;
END $$;
REVOKE EXECUTE ON FUNCTION measures.add_up_all FROM PUBLIC;
GRANT EXECUTE ON FUNCTION measures.add_up_all TO sidebyside_app;
