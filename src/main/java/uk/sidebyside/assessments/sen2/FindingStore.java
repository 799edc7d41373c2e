package uk.sidebyside.assessments.sen2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.assessments.sen2.ReturnFindings.Count;
import uk.sidebyside.assessments.sen2.ReturnFindings.Found;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.rules.Fault;
import uk.sidebyside.assessments.sen2.rules.Rule;
import uk.sidebyside.shared.AreaId;

@Repository
class FindingStore {
    private static final String SELECT = """
            SELECT f.*, c.child_id, c.reference, c.forename || ' ' || c.surname AS name,
                (c.child_id IS NULL OR c.child_id IN (SELECT access.visible_children())) AS opens
            FROM assessments.sen2_finding f
            JOIN assessments.ehc_case c ON c.area_id = f.area_id AND c.id = f.case_id
            """;

    private final JdbcClient jdbc;

    FindingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Count> counts(AreaId area) {
        return jdbc.sql("""
                SELECT rule, count(*) FILTER (WHERE reason = '') AS open, count(*) FILTER (WHERE reason <> '') AS explained
                FROM assessments.sen2_finding WHERE area_id = :area GROUP BY rule ORDER BY 2 DESC, rule
                """)
                .param("area", area.value())
                .query((row, n) ->
                        new Count(Rule.byId(row.getString("rule")), row.getInt("open"), row.getInt("explained")))
                .list();
    }

    List<Found> list(AreaId area, @Nullable Rule rule, boolean explained, @Nullable UUID after, int most) {
        return jdbc.sql(SELECT + """
                WHERE f.area_id = :area AND (:rule::text IS NULL OR f.rule = :rule::text) AND (f.reason <> '') = :explained
                    AND (:after::uuid IS NULL OR f.id > :after::uuid)
                ORDER BY f.id LIMIT :most
                """)
                .param("area", area.value())
                .param("rule", rule == null ? null : rule.id())
                .param("explained", explained)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    /**
     * What somebody has said to be right although a rule asks about it, by what tells a finding from others.
     *
     * @param requestOn the day of its request as the record has it; blank where it is about the person
     */
    record Explained(String rule, String part, String field, String requestOn, String value) {
        static Explained of(Fault fault) {
            Field field = fault.field();
            Node request = fault.request();
            return new Explained(
                    fault.rule().id(),
                    fault.at().part().element(),
                    field == null ? "" : field.element(),
                    request == null ? "" : request.text(Field.RECEIVED),
                    fault.value());
        }
    }

    Set<Explained> explained(AreaId area, UUID caseId) {
        return jdbc.sql("""
                SELECT rule, part, field, coalesce(request_on::text, '') AS request_on, value
                FROM assessments.sen2_finding WHERE area_id = :area AND case_id = :case AND reason <> ''
                """)
                .param("area", area.value())
                .param("case", caseId)
                .query(Explained.class)
                .set();
    }

    Optional<Found> find(AreaId area, UUID id) {
        return jdbc.sql(SELECT + "WHERE f.area_id = :area AND f.id = :id")
                .param("area", area.value())
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    boolean explain(AreaId area, UUID id, int version, String reason, String as) {
        return jdbc.sql("""
                        UPDATE assessments.sen2_finding SET reason = :reason, explained_as = :as, version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("reason", reason)
                        .param("as", as)
                        .param("area", area.value())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Found read(ResultSet row) throws SQLException {
        return new Found(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("child_id", UUID.class),
                row.getString("reference"),
                row.getString("name"),
                Rule.byId(row.getString("rule")),
                row.getString("part"),
                row.getString("field"),
                row.getObject("request_on", LocalDate.class),
                row.getString("value"),
                row.getString("reason"),
                row.getString("explained_as"),
                row.getInt("version"),
                row.getBoolean("opens"));
    }
}
