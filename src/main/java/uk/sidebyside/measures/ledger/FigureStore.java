package uk.sidebyside.measures.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.sidebyside.measures.ground.London;
import uk.sidebyside.shared.AreaId;

@Repository
class FigureStore {

    /** What is known now and in no roll-up yet. */
    private static final String FRESH = """
            SELECT source, counts_on, numerator, denominator FROM measures.unfolded(:area, :sources)
            """;

    /**
     * Roll-ups keep the month in which facts became known: whole months come from them, the last one from its facts. What was known
     * before that month and is in no roll-up yet comes from the facts, too.
     */
    private static final String KNOWN_THEN = """
            SELECT source, counts_on, numerator, denominator FROM measures.unfolded(:area, :sources)
            WHERE known_at < :knownFrom
            UNION ALL
            SELECT source, counts_on, numerator, denominator FROM measures.fact
            WHERE area_id = :area AND source = ANY (:sources) AND known_at >= :knownFrom AND known_at < :knownEnd
            """;

    private static final String BY_MONTH = """
            SELECT source, counted_in, sum(numerator) AS numerator, sum(denominator) AS denominator FROM (
                SELECT source, counted_in, numerator, denominator FROM %4$s
                WHERE area_id = :area AND source = ANY (:sources) AND counted_in BETWEEN :from AND :to AND %1$s
                UNION ALL
                SELECT source, date_trunc('month', counts_on::timestamp)::date, numerator, denominator FROM (%2$s) AS facts
                WHERE counts_on BETWEEN :from AND :last) AS added
            GROUP BY source, counted_in
            """;

    /**
     * Whole months from the roll-ups by month. What is left of the day's own month comes from those by day or, of a month for which none
     * are kept, from the facts.
     */
    private static final String STANDING = """
            WITH days AS (
                SELECT day, from_on, from_on < days_from AS long_ago
                FROM (SELECT day, CASE WHEN extract(day FROM day + 1) = 1 THEN day + 1
                        ELSE date_trunc('month', day::timestamp)::date END AS from_on
                    FROM unnest(CAST(:days AS date[])) AS d (day)) AS asked,
                    (SELECT coalesce((SELECT days_from FROM measures.folded), '-infinity'::date) AS days_from) AS kept),
            months AS MATERIALIZED (
                SELECT source, counted_in, sum(numerator) AS numerator, sum(denominator) AS denominator
                FROM %4$s
                WHERE area_id = :area AND source = ANY (:sources) AND %1$s GROUP BY source, counted_in),
            fresh AS MATERIALIZED (%2$s)
            SELECT source, day, sum(numerator) AS numerator, sum(denominator) AS denominator FROM (
                SELECT m.source, d.day, m.numerator, m.denominator
                FROM days d JOIN months m ON m.counted_in < d.from_on
                UNION ALL
                SELECT u.source, d.day, u.numerator, u.denominator
                FROM days d CROSS JOIN LATERAL (
                    SELECT source, numerator, denominator FROM measures.due
                    WHERE area_id = :area AND source = ANY (:sources) AND counts_on BETWEEN d.from_on AND d.day AND %1$s) u
                WHERE NOT d.long_ago
                UNION ALL
                SELECT f.source, d.day, f.numerator, f.denominator
                FROM days d CROSS JOIN LATERAL (
                    SELECT source, numerator, denominator FROM measures.fact
                    WHERE area_id = :area AND source = ANY (:sources) AND counts_on BETWEEN d.from_on AND d.day AND %3$s
                        AND written_in < coalesce((SELECT horizon FROM measures.folded), '0'::xid8)) f
                WHERE d.long_ago
                UNION ALL
                SELECT f.source, d.day, f.numerator, f.denominator
                FROM days d JOIN fresh f ON f.counts_on <= d.day) AS added
            GROUP BY source, day
            """;

    /** Both in one statement. */
    private static final String BOTH = """
            SELECT true AS monthly, source, counted_in AS day, numerator, denominator FROM (%s) AS by_month
            UNION ALL
            SELECT false, source, day, numerator, denominator FROM (%s) AS standing
            """;

    private final JdbcClient jdbc;

    FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<SourceKey, SortedMap<YearMonth, Count>> byMonth(
            AreaId area, Collection<SourceKey> sources, YearMonth from, YearMonth to, @Nullable LocalDate knownOn) {
        Map<SourceKey, SortedMap<YearMonth, Count>> found = new HashMap<>();
        months(asked(area, sources, knownOn, of(BY_MONTH, knownOn)), from, to).query(row -> {
            found.computeIfAbsent(source(row), key -> new TreeMap<>())
                    .put(YearMonth.from(row.getObject("counted_in", LocalDate.class)), count(row));
        });
        return found;
    }

    Map<SourceKey, SortedMap<LocalDate, Count>> standing(
            AreaId area, Collection<SourceKey> sources, Collection<LocalDate> days, @Nullable LocalDate knownOn) {
        Map<SourceKey, SortedMap<LocalDate, Count>> found = new HashMap<>();
        days(asked(area, sources, knownOn, of(STANDING, knownOn)), days).query(row -> {
            found.computeIfAbsent(source(row), key -> new TreeMap<>())
                    .put(row.getObject("day", LocalDate.class), count(row));
        });
        return found;
    }

    Figures.Both both(AreaId area, Figures.Asked asked, @Nullable LocalDate knownOn) {
        var both = new Figures.Both(new HashMap<>(), new HashMap<>());
        String question = BOTH.formatted(of(BY_MONTH, knownOn).replace(":sources", ":monthly"), of(STANDING, knownOn));
        StatementSpec sql = asked(area, asked.standing(), knownOn, question).param("monthly", names(asked.monthly()));
        days(months(sql, asked.from(), asked.to()), asked.days()).query(row -> {
            LocalDate day = row.getObject("day", LocalDate.class);
            if (row.getBoolean("monthly")) {
                both.monthly()
                        .computeIfAbsent(source(row), key -> new TreeMap<>())
                        .put(YearMonth.from(day), count(row));
            } else {
                both.standing()
                        .computeIfAbsent(source(row), key -> new TreeMap<>())
                        .put(day, count(row));
            }
        });
        return both;
    }

    private static StatementSpec months(StatementSpec sql, YearMonth from, YearMonth to) {
        return sql.param("from", from.atDay(1)).param("to", to.atDay(1)).param("last", to.atEndOfMonth());
    }

    private static StatementSpec days(StatementSpec sql, Collection<LocalDate> days) {
        return sql.param("days", days.stream().map(LocalDate::toString).toArray(String[]::new));
    }

    private static String[] names(Collection<SourceKey> sources) {
        return sources.stream().map(SourceKey::value).toArray(String[]::new);
    }

    /**
     * Roll-ups of all areas, and what is in none yet, read once for both ways of adding up. Of the walls between areas the database
     * guesses that they leave little over; it would sort what is much quicker added up in a table of hashes.
     */
    OverAll overAll(Collection<SourceKey> sources, YearMonth from, YearMonth apartFrom, YearMonth to) {
        jdbc.sql("SELECT set_config('enable_sort', 'off', true)").query(row -> {});
        Map<SourceKey, SortedMap<YearMonth, Count>> together = new HashMap<>();
        Map<AreaId, Map<SourceKey, Count>> apart = new HashMap<>();
        jdbc.sql("""
                SELECT source, counted_in, area_id, sum(numerator) AS numerator, sum(denominator) AS denominator,
                    sum(numerator) FILTER (WHERE counted_in >= :apartFrom) AS numerator_apart,
                    sum(denominator) FILTER (WHERE counted_in >= :apartFrom) AS denominator_apart
                FROM (
                    SELECT area_id, source, counted_in, numerator, denominator FROM measures.total
                    WHERE source = ANY (:sources) AND counted_in BETWEEN :from AND :to
                    UNION ALL
                    SELECT area_id, source, date_trunc('month', counts_on::timestamp)::date, numerator, denominator
                    FROM measures.unfolded_anywhere(:sources) WHERE counts_on BETWEEN :from AND :last) AS added
                GROUP BY GROUPING SETS ((source, counted_in), (source, area_id))
                """)
                .param("sources", names(sources))
                .param("from", from.atDay(1))
                .param("apartFrom", apartFrom.atDay(1))
                .param("to", to.atDay(1))
                .param("last", to.atEndOfMonth())
                .query(row -> {
                    LocalDate month = row.getObject("counted_in", LocalDate.class);
                    if (month != null) {
                        together.computeIfAbsent(source(row), key -> new TreeMap<>())
                                .put(YearMonth.from(month), count(row));
                    } else if (row.getObject("denominator_apart") != null) {
                        apart.computeIfAbsent(new AreaId(row.getObject("area_id", UUID.class)), key -> new HashMap<>())
                                .put(
                                        source(row),
                                        new Count(row.getLong("numerator_apart"), row.getLong("denominator_apart")));
                    }
                });
        return new OverAll(together, apart);
    }

    /** By the values of one band, from the facts themselves: roll-ups know no bands. */
    Map<String, SortedMap<YearMonth, Count>> byMonthIn(
            AreaId area, SourceKey source, String band, YearMonth from, YearMonth to, @Nullable LocalDate knownOn) {
        Map<String, SortedMap<YearMonth, Count>> found = new HashMap<>();
        banded(area, source, band, """
                SELECT coalesce(bands ->> :band, '') AS value, date_trunc('month', counts_on)::date AS counted_in,
                    sum(numerator) AS numerator, sum(denominator) AS denominator
                FROM measures.fact
                WHERE area_id = :area AND source = :source AND counts_on BETWEEN :from AND :until
                    AND (CAST(:knownEnd AS timestamptz) IS NULL OR known_at < :knownEnd)
                GROUP BY 1, 2
                """, knownOn)
                .param("from", from.atDay(1))
                .param("until", to.atEndOfMonth())
                .query(row -> {
                    found.computeIfAbsent(row.getString("value"), key -> new TreeMap<>())
                            .put(YearMonth.from(row.getObject("counted_in", LocalDate.class)), count(row));
                });
        return found;
    }

    SortedMap<String, Count> standingIn(
            AreaId area, SourceKey source, String band, LocalDate day, @Nullable LocalDate knownOn) {
        SortedMap<String, Count> found = new TreeMap<>();
        banded(area, source, band, """
                SELECT coalesce(bands ->> :band, '') AS value, sum(numerator) AS numerator, sum(denominator) AS denominator
                FROM measures.fact
                WHERE area_id = :area AND source = :source AND counts_on <= :until
                    AND (CAST(:knownEnd AS timestamptz) IS NULL OR known_at < :knownEnd)
                GROUP BY 1 HAVING sum(numerator) <> 0 OR sum(denominator) <> 0
                """, knownOn).param("until", day).query(row -> {
            found.put(row.getString("value"), count(row));
        });
        return found;
    }

    private StatementSpec banded(AreaId area, SourceKey source, String band, String sql, @Nullable LocalDate knownOn) {
        return jdbc.sql(sql)
                .param("area", area.value())
                .param("source", source.value())
                .param("band", band)
                .param("knownEnd", London.endOf(knownOn), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /** The question as of now, or of what was known at the close of a day. */
    private static String of(String question, @Nullable LocalDate knownOn) {
        return knownOn == null
                ? question.formatted("true", FRESH, "true", "measures.total")
                : question.formatted("known_in < :knownMonth", KNOWN_THEN, "known_at < :knownFrom", "measures.rollup");
    }

    private StatementSpec asked(
            AreaId area, Collection<SourceKey> sources, @Nullable LocalDate knownOn, String question) {
        StatementSpec sql = jdbc.sql(question).param("area", area.value()).param("sources", names(sources));
        if (knownOn == null) {
            return sql;
        }
        LocalDate month = knownOn.withDayOfMonth(1);
        return sql.param("knownMonth", month, Types.DATE)
                .param("knownFrom", London.startOf(month))
                .param("knownEnd", London.startOf(knownOn.plusDays(1)));
    }

    private static SourceKey source(ResultSet row) throws SQLException {
        return new SourceKey(row.getString("source"));
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(row.getLong("numerator"), row.getLong("denominator"));
    }
}
