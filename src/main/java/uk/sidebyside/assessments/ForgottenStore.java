package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

/** Takes cases away with all that hangs on them. */
@Repository
class ForgottenStore {
    private static final List<String> OF_REQUESTS = List.of("need", "placement", "upkeep", "plan", "assessment");

    /** What no foreign key takes away with the case; everything else goes by one. */
    private static final List<String> OF_CASES = List.of("request", "standing");

    private final JdbcClient jdbc;

    ForgottenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> bornBefore(AreaId area, LocalDate day) {
        return jdbc.sql("SELECT id FROM assessments.ehc_case WHERE area_id = :area AND born_on < :day")
                .param("area", area.value())
                .param("day", day)
                .query(UUID.class)
                .list();
    }

    List<UUID> ofChild(AreaId area, UUID child) {
        return jdbc.sql("SELECT id FROM assessments.ehc_case WHERE area_id = :area AND child_id = :child")
                .param("area", area.value())
                .param("child", child)
                .query(UUID.class)
                .list();
    }

    void delete(AreaId area, List<UUID> cases) {
        UUID[] ids = cases.toArray(UUID[]::new);
        OF_REQUESTS.forEach(table -> jdbc.sql("DELETE FROM assessments." + table + """
                         WHERE area_id = :area AND request_id IN (
                            SELECT r.id FROM assessments.request r WHERE r.area_id = :area AND r.case_id = ANY (:cases))
                        """)
                .param("area", area.value())
                .param("cases", ids)
                .update());
        OF_CASES.forEach(table -> jdbc.sql(
                        "DELETE FROM assessments." + table + " WHERE area_id = :area AND case_id = ANY (:cases)")
                .param("area", area.value())
                .param("cases", ids)
                .update());
        jdbc.sql("DELETE FROM assessments.ehc_case WHERE area_id = :area AND id = ANY (:cases)")
                .param("area", area.value())
                .param("cases", ids)
                .update();
    }
}
