package uk.sidebyside.measures.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.measures.ledger.Discrepancy.Between;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

@Repository
class RecountStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> BANDS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    RecountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the ledger says of each subject, added up; what was taken back altogether is left out. */
    void facts(AreaId area, SourceKey source, Consumer<Fact> each) {
        jdbc.sql("""
                SELECT subject, counts_on, bands, sum(numerator) AS numerator, sum(denominator) AS denominator
                FROM measures.fact WHERE area_id = :area AND source = :source GROUP BY subject, counts_on, bands
                HAVING sum(numerator) <> 0 OR sum(denominator) <> 0
                """)
                .param("area", area.value())
                .param("source", source.value())
                .query(row -> {
                    each.accept(new Fact(
                            row.getObject("subject", UUID.class),
                            row.getObject("counts_on", LocalDate.class),
                            row.getLong("numerator"),
                            row.getLong("denominator"),
                            bands(row)));
                });
    }

    long rollups(AreaId area) {
        return jdbc.sql("""
                SELECT (SELECT count(*) FROM measures.rollup WHERE area_id = :area)
                    + (SELECT count(*) FROM measures.total WHERE area_id = :area)
                    + (SELECT count(*) FROM measures.due WHERE area_id = :area)
                """).param("area", area.value()).query(Long.class).single();
    }

    /** Both kinds of roll-up against the facts that are folded into them, by month and by day, and by the month of knowing. */
    List<Discrepancy> rollupsThatDiffer(AreaId area) {
        return jdbc.sql("""
                WITH folded AS (
                    SELECT source, counted_in, day, known_in, numerator, denominator FROM measures.fact_in_time
                    WHERE area_id = :area AND written_in < coalesce((SELECT horizon FROM measures.folded), '0'::xid8)),
                wanted AS (
                    SELECT 'month' AS per, source, counted_in AS day, known_in, sum(numerator) AS n, sum(denominator) AS d
                    FROM folded GROUP BY 2, 3, 4
                    UNION ALL
                    SELECT 'month, of all that is known', source, counted_in, counted_in, sum(numerator), sum(denominator)
                    FROM folded GROUP BY 2, 3, 4
                    UNION ALL
                    SELECT 'day', source, day, known_in, sum(numerator), sum(denominator) FROM folded
                    WHERE day >= coalesce((SELECT days_from FROM measures.folded), '-infinity'::date)
                    GROUP BY 2, 3, 4),
                found AS (
                    SELECT 'month' AS per, source, counted_in AS day, known_in, numerator AS n, denominator AS d
                    FROM measures.rollup WHERE area_id = :area
                    UNION ALL
                    SELECT 'month, of all that is known', source, counted_in, counted_in, numerator, denominator
                    FROM measures.total WHERE area_id = :area
                    UNION ALL
                    SELECT 'day', source, counts_on, known_in, numerator, denominator FROM measures.due WHERE area_id = :area)
                SELECT per, source, day, known_in, coalesce(w.n, 0) AS wanted_n, coalesce(w.d, 0) AS wanted_d,
                    coalesce(f.n, 0) AS found_n, coalesce(f.d, 0) AS found_d
                FROM wanted w FULL JOIN found f USING (per, source, day, known_in)
                WHERE (coalesce(w.n, 0), coalesce(w.d, 0)) <> (coalesce(f.n, 0), coalesce(f.d, 0))
                ORDER BY source, day, known_in, per
                """)
                .param("area", area.value())
                .query(RecountStore::rollup)
                .list();
    }

    private static Discrepancy rollup(ResultSet row, int n) throws SQLException {
        SortedMap<String, String> of = new TreeMap<>();
        of.put("by", row.getString("per"));
        of.put("known-in", row.getObject("known_in", LocalDate.class).toString());
        return new Discrepancy(
                Between.FACTS_AND_ROLL_UPS,
                new SourceKey(row.getString("source")),
                null,
                row.getObject("day", LocalDate.class),
                of,
                new Count(row.getLong("wanted_n"), row.getLong("wanted_d")),
                new Count(row.getLong("found_n"), row.getLong("found_d")));
    }

    /** In place of one of the very same moment. */
    void insert(AreaId area, Recounted recounted) {
        jdbc.sql("DELETE FROM measures.recount WHERE area_id = :area AND at = :at")
                .param("area", area.value())
                .param("at", recounted.at().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                INSERT INTO measures.recount (area_id, at, sources, subjects, rollups, differences)
                VALUES (:area, :at, :sources, :subjects, :rollups, :differences)
                """)
                .param("area", area.value())
                .param("at", recounted.at().atOffset(ZoneOffset.UTC))
                .param("sources", recounted.sources())
                .param("subjects", recounted.subjects())
                .param("rollups", recounted.rollups())
                .param("differences", recounted.differences())
                .update();
    }

    void insert(AreaId area, OffsetDateTime at, Discrepancy one, Clock clock) {
        jdbc.sql("""
                INSERT INTO measures.discrepancy (area_id, id, recounted_at, between_what, source, subject, counts_on, bands,
                    wanted_numerator, wanted_denominator, found_numerator, found_denominator)
                VALUES (:area, :id, :at, :between, :source, :subject, :on, CAST(:bands AS jsonb), :wantedN, :wantedD,
                    :foundN, :foundD)
                """)
                .param("area", area.value())
                .param("id", Ids.next(clock))
                .param("at", at)
                .param("between", word(one.between()))
                .param("source", one.source().value())
                .param("subject", one.subject(), Types.OTHER)
                .param("on", one.on())
                .param("bands", JSON.writeValueAsString((Map<String, String>) one.bands()))
                .param("wantedN", one.wanted().numerator())
                .param("wantedD", one.wanted().denominator())
                .param("foundN", one.found().numerator())
                .param("foundD", one.found().denominator())
                .update();
    }

    /** Recounts before a day go, with what they found. */
    void forgetBefore(AreaId area, OffsetDateTime before) {
        jdbc.sql("DELETE FROM measures.recount WHERE area_id = :area AND at < :before")
                .param("area", area.value())
                .param("before", before)
                .update();
    }

    Optional<Recounted> latest(AreaId area) {
        return jdbc.sql("""
                SELECT at, sources, subjects, rollups, differences FROM measures.recount
                WHERE area_id = :area ORDER BY at DESC LIMIT 1
                """)
                .param("area", area.value())
                .query((row, n) -> {
                    OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
                    return new Recounted(
                            at.toInstant(),
                            row.getInt("sources"),
                            row.getLong("subjects"),
                            row.getLong("rollups"),
                            row.getLong("differences"),
                            kept(area, at));
                })
                .optional();
    }

    private List<Discrepancy> kept(AreaId area, OffsetDateTime at) {
        return jdbc.sql("""
                SELECT between_what, source, subject, counts_on, bands, wanted_numerator, wanted_denominator, found_numerator,
                    found_denominator
                FROM measures.discrepancy WHERE area_id = :area AND recounted_at = :at ORDER BY source, counts_on, id
                """)
                .param("area", area.value())
                .param("at", at)
                .query(RecountStore::discrepancy)
                .list();
    }

    private static Discrepancy discrepancy(ResultSet row, int n) throws SQLException {
        @Nullable UUID subject = row.getObject("subject", UUID.class);
        return new Discrepancy(
                Between.valueOf(
                        row.getString("between_what").toUpperCase(Locale.ROOT).replace('-', '_')),
                new SourceKey(row.getString("source")),
                subject,
                row.getObject("counts_on", LocalDate.class),
                bands(row),
                new Count(row.getLong("wanted_numerator"), row.getLong("wanted_denominator")),
                new Count(row.getLong("found_numerator"), row.getLong("found_denominator")));
    }

    private static String word(Between between) {
        return between.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static SortedMap<String, String> bands(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("bands"), BANDS);
    }
}
