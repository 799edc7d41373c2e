package uk.sidebyside.measures.ledger;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

/**
 * The roll-ups. What is folded is named by writing transactions: all before the oldest that is still at work are over, so which facts
 * they wrote never changes any more, and whoever looks sees them all.
 */
@Repository
class FoldStore {
    /** Of the advisory locks, the one for folding. */
    private static final long TURN = 6_204_117_550_318_227L;

    /** Facts added up: by month, and standing ones of late by day. To be narrowed by which facts. */
    private static final String ADDED_UP = """
            SELECT area_id, source, counted_in, CASE WHEN day >= :daysFrom THEN day END AS day, known_in,
                sum(numerator) AS numerator, sum(denominator) AS denominator, count(*) AS facts
            FROM measures.fact_in_time
            """;

    private static final String BY_MONTH = """
            INSERT INTO measures.rollup AS r (area_id, source, counted_in, known_in, numerator, denominator, facts)
            SELECT area_id, source, counted_in, known_in, sum(numerator), sum(denominator), sum(facts)
            FROM fresh GROUP BY 1, 2, 3, 4
            """;

    private static final String IN_TOTAL = """
            INSERT INTO measures.total AS t (area_id, source, counted_in, numerator, denominator)
            SELECT area_id, source, counted_in, sum(numerator), sum(denominator) FROM fresh GROUP BY 1, 2, 3
            """;

    private static final String BY_DAY = """
            INSERT INTO measures.due AS d (area_id, source, counts_on, known_in, numerator, denominator)
            SELECT area_id, source, day, known_in, numerator, denominator FROM fresh WHERE day IS NOT NULL
            """;

    /** Millions of facts are added up in one statement after a restore: the database may be silent for longer than over a page. */
    private static final int SILENT_FOR_MS = 3_600_000;

    private static final String OF_AREA = " AND area_id = :area";

    private final JdbcClient jdbc;
    private final DataSource source;

    FoldStore(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** One at a time. A statement of its own: the next one must see what the one before folded. */
    void takeTurn() {
        new JdbcTemplate(source).execute((ConnectionCallback<String>) connection -> {
            connection.setNetworkTimeout(Runnable::run, SILENT_FOR_MS);
            return "";
        });
        jdbc.sql("SELECT pg_advisory_xact_lock(:turn)").param("turn", TURN).query(row -> {});
    }

    /**
     * Asks the end of the index on the writing transaction: as quick where there is nothing as where there is much. Whether one
     * exists beyond the horizon would be guessed by the database, which then may read all that there ever was.
     */
    boolean anythingToFold() {
        return jdbc.sql("""
                SELECT coalesce((SELECT written_in FROM measures.fact ORDER BY written_in DESC LIMIT 1)
                    >= coalesce((SELECT horizon FROM measures.folded), '0'::xid8), false)
                """).query(Boolean.class).single();
    }

    /**
     * From where to where there is something to fold.
     *
     * @param behind the first transaction that is not folded yet
     * @param ahead the oldest that is still at work
     * @param daysFrom from which day on standing facts are kept by day; never earlier than it was
     */
    record Reach(String behind, String ahead, LocalDate daysFrom) {}

    Reach reach(LocalDate daysFrom) {
        return jdbc.sql("""
                SELECT coalesce(f.horizon, '0'::xid8)::text AS behind, pg_snapshot_xmin(pg_current_snapshot())::text AS ahead,
                    greatest(f.days_from, :daysFrom) AS days_from
                FROM (SELECT 1) AS one LEFT JOIN measures.folded f ON true
                """)
                .param("daysFrom", daysFrom)
                .query((row, n) -> new Reach(
                        row.getString("behind"), row.getString("ahead"), row.getObject("days_from", LocalDate.class)))
                .single();
    }

    /** A month that is over needs no days any more. */
    void forgetDays(Reach reach) {
        jdbc.sql(
                        "DELETE FROM measures.due WHERE counts_on < :daysFrom AND :daysFrom > (SELECT days_from FROM measures.folded)")
                .param("daysFrom", reach.daysFrom())
                .update();
    }

    int fold(Reach reach) {
        return jdbc.sql("""
                WITH fresh AS MATERIALIZED (%s WHERE written_in >= CAST(:behind AS xid8) AND written_in < CAST(:ahead AS xid8)
                    GROUP BY 1, 2, 3, 4, 5),
                by_month AS (%s
                    ON CONFLICT (area_id, source, counted_in, known_in) DO UPDATE SET
                        numerator = r.numerator + EXCLUDED.numerator, denominator = r.denominator + EXCLUDED.denominator,
                        facts = r.facts + EXCLUDED.facts
                    RETURNING 1),
                in_total AS (%s
                    ON CONFLICT (area_id, source, counted_in) DO UPDATE SET
                        numerator = t.numerator + EXCLUDED.numerator, denominator = t.denominator + EXCLUDED.denominator),
                by_day AS (%s
                    ON CONFLICT (area_id, source, counts_on, known_in) DO UPDATE SET
                        numerator = d.numerator + EXCLUDED.numerator, denominator = d.denominator + EXCLUDED.denominator
                    RETURNING 1)
                SELECT (SELECT count(*) FROM by_month) + (SELECT count(*) FROM by_day) AS rows
                """.formatted(ADDED_UP, BY_MONTH, IN_TOTAL, BY_DAY))
                .param("behind", reach.behind())
                .param("ahead", reach.ahead())
                .param("daysFrom", reach.daysFrom())
                .query(Integer.class)
                .single();
    }

    void move(Reach reach) {
        jdbc.sql("""
                INSERT INTO measures.folded (only_one, horizon, days_from) VALUES (true, CAST(:ahead AS xid8), :daysFrom)
                ON CONFLICT (only_one) DO UPDATE SET horizon = EXCLUDED.horizon, days_from = EXCLUDED.days_from
                """)
                .param("ahead", reach.ahead())
                .param("daysFrom", reach.daysFrom())
                .update();
    }

    /** Adds up anew what the roll-ups should hold: every fact up to the horizon that is moved to. */
    void addUpAll(Reach reach) {
        empty("");
        jdbc.sql("SELECT set_config('work_mem', '64MB', true)").query(row -> {});
        addedUp("")
                .param("horizon", reach.ahead())
                .param("daysFrom", reach.daysFrom())
                .update();
    }

    /** The same of one area: every fact that is folded, and none beyond. */
    void addUp(AreaId area, Reach reach) {
        empty(OF_AREA, area);
        addedUp(OF_AREA)
                .param("area", area.value())
                .param("horizon", reach.behind())
                .param("daysFrom", reach.daysFrom())
                .update();
    }

    private void empty(String which, AreaId... area) {
        for (String table : List.of("rollup", "total", "due")) {
            var sql = jdbc.sql("DELETE FROM measures." + table + " WHERE true" + which);
            (area.length == 0 ? sql : sql.param("area", area[0].value())).update();
        }
    }

    private StatementSpec addedUp(String which) {
        return jdbc.sql("""
                WITH fresh AS MATERIALIZED (%s WHERE written_in < CAST(:horizon AS xid8) %s GROUP BY 1, 2, 3, 4, 5),
                by_month AS (%s),
                in_total AS (%s)
                %s
                """.formatted(ADDED_UP, which, BY_MONTH, IN_TOTAL, BY_DAY));
    }
}
