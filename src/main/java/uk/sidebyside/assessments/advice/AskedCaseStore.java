package uk.sidebyside.assessments.advice;

import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.RequestOrder;
import uk.sidebyside.assessments.advice.rules.AdviceFrom;
import uk.sidebyside.shared.AreaId;

/** What a request for advice has to know of its case; its wall lets through those who lead it. */
@Repository
class AskedCaseStore {
    private final JdbcClient jdbc;

    AskedCaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param name for those who lead the case, and for nobody's list
     * @param request the latest; null where none has come in
     * @param requestOn the day on which that came in; null where nobody knows
     */
    record AskedCase(
            UUID id,
            String reference,
            String name,
            @Nullable UUID child,
            @Nullable SeatId officer,
            @Nullable UUID request,
            @Nullable LocalDate requestOn) {}

    /** What was agreed to be enough for the request that runs, and whose advice that is, while all three are satisfied with it. */
    Map<UUID, AdviceFrom> enough(AreaId area, AskedCase of) {
        Map<UUID, AdviceFrom> standing = new HashMap<>();
        jdbc.sql("""
                SELECT id, letter FROM assessments.advice_enough
                WHERE area_id = :area AND case_id = :case AND request_id IS NOT DISTINCT FROM :request AND ended_on IS NULL
                """)
                .param("area", area.value())
                .param("case", of.id())
                .param("request", of.request(), Types.OTHER)
                .query(row -> {
                    standing.put(row.getObject("id", UUID.class), AdviceFrom.of(row.getString("letter")));
                });
        return standing;
    }

    /** One of the three is not satisfied any more. */
    void enoughNoMore(AreaId area, AskedCase of, AdviceRequests.Anyway anyway, String as, LocalDate on) {
        jdbc.sql("""
                UPDATE assessments.advice_enough SET ended_on = :on, ended_because = :because, ended_as = :as
                WHERE area_id = :area AND case_id = :case AND request_id IS NOT DISTINCT FROM :request AND id = ANY (:ended)
                    AND ended_on IS NULL
                """)
                .param("area", area.value())
                .param("case", of.id())
                .param("request", of.request(), Types.OTHER)
                .param("ended", anyway.ended().toArray(UUID[]::new))
                .param("because", anyway.because().strip())
                .param("as", as)
                .param("on", on)
                .update();
    }

    Optional<AskedCase> find(AreaId area, UUID id) {
        return jdbc.sql("""
                SELECT c.id, c.reference, c.forename || ' ' || c.surname AS name, c.child_id, c.officer_seat, r.id AS request, r.received_on
                FROM assessments.ehc_case c
                LEFT JOIN LATERAL (SELECT q.id, q.received_on FROM assessments.request q
                    WHERE q.area_id = c.area_id AND q.case_id = c.id
                    ORDER BY $newest LIMIT 1) r ON true
                WHERE c.area_id = :area AND c.id = :id
                """.replace("$newest", RequestOrder.newestFirst("q")))
                .param("area", area.value())
                .param("id", id)
                .query((row, n) -> {
                    UUID officer = row.getObject("officer_seat", UUID.class);
                    return new AskedCase(
                            id,
                            row.getString("reference"),
                            row.getString("name"),
                            row.getObject("child_id", UUID.class),
                            officer == null ? null : new SeatId(officer),
                            row.getObject("request", UUID.class),
                            row.getObject("received_on", LocalDate.class));
                })
                .optional();
    }
}
