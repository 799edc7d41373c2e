package uk.sidebyside.measures.ledger;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.measures.ground.London;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

@Repository
class FactStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    FactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All rows in one statement. */
    void insert(AreaId area, SourceKey source, boolean standing, List<Fact> facts, Clock clock) {
        jdbc.sql("""
                INSERT INTO measures.fact
                    (area_id, source, counts_on, id, standing, subject, numerator, denominator, bands, known_at)
                SELECT :area, :source, f.counts_on, f.id, :standing, f.subject, f.numerator, f.denominator, f.bands::jsonb, :at
                FROM unnest(CAST(:ids AS uuid[]), CAST(:subjects AS uuid[]), CAST(:days AS date[]),
                        CAST(:numerators AS bigint[]), CAST(:denominators AS bigint[]), CAST(:bands AS text[]))
                    AS f (id, subject, counts_on, numerator, denominator, bands)
                """)
                .param("area", area.value())
                .param("source", source.value())
                .param("standing", standing)
                .param("ids", texts(facts, fact -> Ids.next(clock)))
                .param("subjects", texts(facts, Fact::subject))
                .param("days", texts(facts, Fact::on))
                .param("numerators", texts(facts, Fact::numerator))
                .param("denominators", texts(facts, Fact::denominator))
                .param("bands", texts(facts, fact -> json(fact.bands())))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    record Booked(Fact fact, Instant knownAt) {}

    /** @param figure of all facts; rows of those that are shown */
    record Sum(Count figure, long rows) {}

    private static final String BEHIND = """
            FROM measures.fact f
            WHERE f.area_id = :area AND f.source = :source AND f.counts_on <= :until
                AND (CAST(:from AS date) IS NULL OR f.counts_on >= :from)
                AND (CAST(:knownEnd AS timestamptz) IS NULL OR f.known_at < :knownEnd)
            """;

    /** Of what stands, what was taken back since is left out, and what is only part of the whole. */
    private static final String SHOWN = """
            (:everything OR f.subject IN (SELECT f.subject %s GROUP BY f.subject HAVING sum(f.numerator) <> 0) AND f.numerator <> 0)
            """.formatted(BEHIND);

    private JdbcClient.StatementSpec asked(AreaId area, FactsBehind.Asked asked, String sql) {
        LocalDate knownOn = asked.knownOn();
        return jdbc.sql(sql)
                .param("area", area.value())
                .param("source", asked.source().value())
                .param("until", asked.until())
                .param("from", asked.from(), Types.DATE)
                .param("everything", asked.everything())
                .param("knownEnd", London.endOf(knownOn), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    Sum sum(AreaId area, FactsBehind.Asked asked) {
        return asked(area, asked, """
                SELECT coalesce(sum(f.numerator), 0) AS numerator, coalesce(sum(f.denominator), 0) AS denominator,
                    count(*) FILTER (WHERE %s) AS shown %s
                """.formatted(SHOWN, BEHIND))
                .query((row, n) ->
                        new Sum(new Count(row.getLong("numerator"), row.getLong("denominator")), row.getLong("shown")))
                .single();
    }

    /** The latest day first; of one day what became known last. */
    List<Booked> behind(AreaId area, FactsBehind.Asked asked, int size, long skipped) {
        return asked(
                        area,
                        asked,
                        "SELECT f.subject, f.counts_on, f.numerator, f.denominator, f.bands, f.known_at " + BEHIND
                                + " AND " + SHOWN
                                + " ORDER BY f.counts_on DESC, f.known_at DESC, f.id DESC LIMIT :size OFFSET :skipped")
                .param("size", size)
                .param("skipped", skipped)
                .query((row, n) -> new Booked(
                        new Fact(
                                row.getObject("subject", UUID.class),
                                row.getObject("counts_on", LocalDate.class),
                                row.getLong("numerator"),
                                row.getLong("denominator"),
                                RecountStore.bands(row)),
                        row.getObject("known_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String[] texts(List<Fact> facts, java.util.function.Function<Fact, Object> part) {
        return facts.stream().map(fact -> part.apply(fact).toString()).toArray(String[]::new);
    }

    private static String json(SortedMap<String, String> bands) {
        return bands.isEmpty() ? "{}" : JSON.writeValueAsString((Map<String, String>) bands);
    }
}
