package uk.sidebyside.measures;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class FoldStore {
    /** Of the advisory locks, the one for folding. */
    private static final long TURN = 6_204_117_550_318_227L;

    private final JdbcClient jdbc;

    FoldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One at a time. A statement of its own: the next one must see what the one before folded. */
    void takeTurn() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:turn)").param("turn", TURN).query(row -> {});
    }

    /** By the index on the writing transaction: as quick where there is nothing as where there is much. */
    boolean anythingToFold() {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM measures.fact
                    WHERE written_in >= coalesce((SELECT horizon FROM measures.folded), '0'::xid8))
                """).query(Boolean.class).single();
    }

    void empty(AreaId area) {
        jdbc.sql("DELETE FROM measures.rollup WHERE area_id = :area")
                .param("area", area.value())
                .update();
        jdbc.sql("DELETE FROM measures.due WHERE area_id = :area")
                .param("area", area.value())
                .update();
    }

    /** Adds up anew what the roll-ups of one area should hold: every fact that is folded, and none beyond. */
    void addUp(AreaId area) {
        jdbc.sql("""
                WITH folded AS MATERIALIZED (
                    SELECT area_id, source, standing, CASE WHEN standing THEN counts_on ELSE date_trunc('month', counts_on)::date END AS day,
                        date_trunc('month', known_at AT TIME ZONE 'Europe/London')::date AS known_in,
                        sum(numerator) AS numerator, sum(denominator) AS denominator, count(*) AS facts
                    FROM measures.fact
                    WHERE area_id = :area AND written_in < coalesce((SELECT horizon FROM measures.folded), '0'::xid8)
                    GROUP BY 1, 2, 3, 4, 5),
                by_month AS (
                    INSERT INTO measures.rollup (area_id, source, counted_in, known_in, numerator, denominator, facts)
                    SELECT area_id, source, date_trunc('month', day)::date, known_in, sum(numerator), sum(denominator), sum(facts)
                    FROM folded GROUP BY 1, 2, 3, 4)
                INSERT INTO measures.due (area_id, source, counts_on, known_in, numerator, denominator)
                SELECT area_id, source, day, known_in, numerator, denominator FROM folded WHERE standing
                """).param("area", area.value()).update();
    }

    void empty() {
        jdbc.sql("DELETE FROM measures.rollup").update();
        jdbc.sql("DELETE FROM measures.due").update();
        jdbc.sql("UPDATE measures.folded SET horizon = '0'").update();
    }

    /**
     * One statement and so one view of the ledger: what is added, and how far, can't differ. Transactions that are still at work are
     * left for the next time; all earlier ones are over.
     */
    int fold() {
        return jdbc.sql("""
                WITH reach AS MATERIALIZED (
                    SELECT coalesce((SELECT horizon FROM measures.folded), '0'::xid8) AS behind,
                        pg_snapshot_xmin(pg_current_snapshot()) AS ahead),
                fresh AS MATERIALIZED (
                    SELECT area_id, source, standing, CASE WHEN standing THEN counts_on ELSE date_trunc('month', counts_on)::date END AS day,
                        date_trunc('month', known_at AT TIME ZONE 'Europe/London')::date AS known_in,
                        sum(numerator) AS numerator, sum(denominator) AS denominator, count(*) AS facts
                    FROM measures.fact
                    WHERE written_in >= (SELECT behind FROM reach) AND written_in < (SELECT ahead FROM reach)
                    GROUP BY 1, 2, 3, 4, 5),
                by_month AS (
                    INSERT INTO measures.rollup AS r (area_id, source, counted_in, known_in, numerator, denominator, facts)
                    SELECT area_id, source, date_trunc('month', day)::date, known_in, sum(numerator), sum(denominator), sum(facts)
                    FROM fresh GROUP BY 1, 2, 3, 4
                    ON CONFLICT (area_id, source, counted_in, known_in) DO UPDATE SET
                        numerator = r.numerator + EXCLUDED.numerator, denominator = r.denominator + EXCLUDED.denominator,
                        facts = r.facts + EXCLUDED.facts
                    RETURNING 1),
                by_day AS (
                    INSERT INTO measures.due AS d (area_id, source, counts_on, known_in, numerator, denominator)
                    SELECT area_id, source, day, known_in, numerator, denominator FROM fresh WHERE standing
                    ON CONFLICT (area_id, source, counts_on, known_in) DO UPDATE SET
                        numerator = d.numerator + EXCLUDED.numerator, denominator = d.denominator + EXCLUDED.denominator
                    RETURNING 1),
                forward AS (
                    INSERT INTO measures.folded (only_one, horizon) SELECT true, ahead FROM reach
                    ON CONFLICT (only_one) DO UPDATE SET horizon = EXCLUDED.horizon)
                SELECT (SELECT count(*) FROM by_month) + (SELECT count(*) FROM by_day) AS rows
                """).query(Integer.class).single();
    }
}
