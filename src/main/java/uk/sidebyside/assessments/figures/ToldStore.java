package uk.sidebyside.assessments.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.AreaId;

/** What the ledger was told of each case last: so that a change tells it the difference, whoever made the change. */
@Repository
class ToldStore {
    private final JdbcClient jdbc;

    ToldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A fact of a case, as it was told. */
    record Told(UUID caseId, SourceKey source, Fact fact) {}

    Set<Told> of(AreaId area, Collection<UUID> cases) {
        return new HashSet<>(jdbc.sql("""
                SELECT case_id, subject, source, counts_on, so FROM assessments.counted
                WHERE area_id = :area AND case_id = ANY (:cases)
                """)
                .param("area", area.value())
                .param("cases", cases.toArray(UUID[]::new))
                .query((row, n) -> new Told(
                        row.getObject("case_id", UUID.class),
                        new SourceKey(row.getString("source")),
                        Fact.of(
                                row.getObject("subject", UUID.class),
                                row.getObject("counts_on", LocalDate.class),
                                row.getInt("so"),
                                1)))
                .list());
    }

    void delete(AreaId area, List<Told> gone) {
        asked(area, gone, """
                DELETE FROM assessments.counted c USING said s
                WHERE c.area_id = :area AND c.case_id = s.case_id AND c.subject = s.subject AND c.source = s.source
                    AND c.counts_on = s.counts_on
                """);
    }

    void insert(AreaId area, List<Told> fresh) {
        asked(area, fresh, """
                INSERT INTO assessments.counted (area_id, case_id, subject, source, counts_on, so)
                SELECT :area, s.case_id, s.subject, s.source, s.counts_on, s.so FROM said s
                """);
    }

    private void asked(AreaId area, List<Told> all, String sql) {
        if (all.isEmpty()) {
            return;
        }
        jdbc.sql("""
                WITH said AS (SELECT * FROM unnest(CAST(:cases AS uuid[]), CAST(:subjects AS uuid[]), CAST(:sources AS text[]),
                    CAST(:days AS date[]), CAST(:so AS int[])) AS s (case_id, subject, source, counts_on, so))
                """ + sql)
                .param("area", area.value())
                .param("cases", texts(all, Told::caseId))
                .param("subjects", texts(all, one -> one.fact().subject()))
                .param("sources", texts(all, Told::source))
                .param("days", texts(all, one -> one.fact().on()))
                .param("so", texts(all, one -> one.fact().numerator()))
                .update();
    }

    private static String[] texts(List<Told> all, Function<Told, Object> part) {
        return all.stream().map(one -> part.apply(one).toString()).toArray(String[]::new);
    }
}
