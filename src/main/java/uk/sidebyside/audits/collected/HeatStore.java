package uk.sidebyside.audits.collected;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

/** Levels of all services, as the heat table reads them. */
@Repository
class HeatStore {
    private final JdbcClient jdbc;

    HeatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By how many audits that stand each framework was used, the most used first. */
    Map<String, Integer> frameworks(AreaId area) {
        Map<String, Integer> frameworks = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT framework, count(*) AS audits FROM audits.handed_in WHERE area_id = :area AND replaced_by IS NULL
                GROUP BY framework ORDER BY count(*) DESC, framework
                """).param("area", area.value()).query(row -> {
            frameworks.put(row.getString("framework"), row.getInt("audits"));
        });
        return frameworks;
    }

    /** The standards of a framework by their keys, in its order, as the latest audit by it has them. */
    Map<String, String> standards(AreaId area, String framework) {
        Map<String, String> standards = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT standard, title FROM audits.handed_in_level WHERE area_id = :area AND submission_id = (
                    SELECT id FROM audits.handed_in WHERE area_id = :area AND framework = :framework AND replaced_by IS NULL
                    ORDER BY audited_on DESC, id DESC LIMIT 1)
                ORDER BY position
                """).param("area", area.value()).param("framework", framework).query(row -> {
            standards.put(row.getString("standard"), row.getString("title"));
        });
        return standards;
    }

    /** Takes each level that was given from a day on. */
    interface Levels {
        void take(UUID service, String standard, LocalDate on, int rank, int ranks, String label);
    }

    /** In the order of the days: one statement, however many there are. */
    void levels(AreaId area, String framework, LocalDate from, Levels each) {
        jdbc.sql("""
                SELECT s.service_id, l.standard, s.audited_on, l.rank, l.ranks, l.label
                FROM audits.handed_in s
                JOIN audits.handed_in_level l ON l.area_id = s.area_id AND l.submission_id = s.id
                WHERE s.area_id = :area AND s.framework = :framework AND s.replaced_by IS NULL AND s.audited_on >= :from
                ORDER BY s.audited_on, s.id
                """)
                .param("area", area.value())
                .param("framework", framework)
                .param("from", from)
                .query(row -> {
                    each.take(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getObject(3, LocalDate.class),
                            row.getInt(4),
                            row.getInt(5),
                            row.getString(6));
                });
    }

    /** Each level as the file has it, in the order of services' ids and days. */
    record Row(UUID service, LocalDate on, String standard, int rank, int ranks, String label) {}

    List<Row> rows(AreaId area, String framework, LocalDate from) {
        List<Row> rows = new java.util.ArrayList<>();
        levels(
                area,
                framework,
                from,
                (service, standard, on, rank, ranks, label) ->
                        rows.add(new Row(service, on, standard, rank, ranks, label)));
        return rows;
    }
}
