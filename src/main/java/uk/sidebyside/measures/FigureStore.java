package uk.sidebyside.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class FigureStore {
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Facts that are in no roll-up yet. */
    private static final String PENDING = "written_in >= coalesce((SELECT horizon FROM measures.folded), '0'::xid8)";

    private final JdbcClient jdbc;

    FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<SourceKey, SortedMap<YearMonth, Count>> byMonth(
            AreaId area, Collection<SourceKey> sources, YearMonth from, YearMonth to, @Nullable LocalDate knownOn) {
        Map<SourceKey, SortedMap<YearMonth, Count>> found = new HashMap<>();
        asKnown(jdbc.sql("""
                SELECT source, counted_in, sum(numerator) AS numerator, sum(denominator) AS denominator FROM (
                    SELECT source, counted_in, numerator, denominator FROM measures.rollup
                    WHERE area_id = :area AND source = ANY (:sources) AND counted_in BETWEEN :from AND :to AND %s
                    UNION ALL
                    SELECT source, date_trunc('month', counts_on)::date, numerator, denominator FROM measures.fact
                    WHERE area_id = :area AND source = ANY (:sources) AND counts_on BETWEEN :from AND :last AND %s) AS added
                GROUP BY source, counted_in
                """.formatted(rollups(knownOn), facts(knownOn))), knownOn)
                .param("area", area.value())
                .param("sources", texts(sources))
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .param("last", to.atEndOfMonth())
                .query(row -> {
                    found.computeIfAbsent(source(row), key -> new TreeMap<>())
                            .put(YearMonth.from(row.getObject("counted_in", LocalDate.class)), count(row));
                });
        return found;
    }

    Map<SourceKey, SortedMap<LocalDate, Count>> standing(
            AreaId area, Collection<SourceKey> sources, Collection<LocalDate> days, @Nullable LocalDate knownOn) {
        Map<SourceKey, SortedMap<LocalDate, Count>> found = new HashMap<>();
        asKnown(jdbc.sql("""
                SELECT added.source, d.day, sum(added.numerator) AS numerator, sum(added.denominator) AS denominator
                FROM unnest(CAST(:days AS date[])) AS d (day)
                CROSS JOIN LATERAL (
                    SELECT source, numerator, denominator FROM measures.rollup
                    WHERE area_id = :area AND source = ANY (:sources) AND counted_in < date_trunc('month', d.day)::date AND %1$s
                    UNION ALL
                    SELECT source, numerator, denominator FROM measures.due
                    WHERE area_id = :area AND source = ANY (:sources)
                        AND counts_on BETWEEN date_trunc('month', d.day)::date AND d.day AND %1$s
                    UNION ALL
                    SELECT source, numerator, denominator FROM measures.fact
                    WHERE area_id = :area AND source = ANY (:sources) AND counts_on <= d.day AND %2$s) AS added
                GROUP BY added.source, d.day
                """.formatted(rollups(knownOn), facts(knownOn))), knownOn)
                .param("area", area.value())
                .param("sources", texts(sources))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(source(row), key -> new TreeMap<>())
                            .put(row.getObject("day", LocalDate.class), count(row));
                });
        return found;
    }

    /** Roll-ups keep the month in which facts became known, so whole months come from them and the last one from its facts. */
    private static String rollups(@Nullable LocalDate knownOn) {
        return knownOn == null ? "true" : "known_in < :knownMonth";
    }

    private static String facts(@Nullable LocalDate knownOn) {
        return knownOn == null ? PENDING : "known_at < :knownEnd AND (known_at >= :knownFrom OR " + PENDING + ")";
    }

    private static StatementSpec asKnown(StatementSpec sql, @Nullable LocalDate knownOn) {
        if (knownOn == null) {
            return sql;
        }
        LocalDate month = knownOn.withDayOfMonth(1);
        return sql.param("knownMonth", month, Types.DATE)
                .param("knownFrom", startOf(month))
                .param("knownEnd", startOf(knownOn.plusDays(1)));
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(LONDON).toOffsetDateTime();
    }

    private static String[] texts(Collection<SourceKey> sources) {
        return sources.stream().map(SourceKey::value).toArray(String[]::new);
    }

    private static SourceKey source(ResultSet row) throws SQLException {
        return new SourceKey(row.getString("source"));
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(row.getLong("numerator"), row.getLong("denominator"));
    }
}
