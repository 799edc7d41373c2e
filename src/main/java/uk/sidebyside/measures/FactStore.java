package uk.sidebyside.measures;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
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

    private static String[] texts(List<Fact> facts, java.util.function.Function<Fact, Object> part) {
        return facts.stream().map(fact -> part.apply(fact).toString()).toArray(String[]::new);
    }

    private static String json(SortedMap<String, String> bands) {
        return bands.isEmpty() ? "{}" : JSON.writeValueAsString((Map<String, String>) bands);
    }
}
