package uk.sidebyside.assessments.advice;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Whose earlier advice was agreed to be enough for the request that runs. */
    Set<AdviceFrom> enough(AreaId area, AskedCase of) {
        return jdbc
                .sql("""
                SELECT DISTINCT letter FROM assessments.advice_enough
                WHERE area_id = :area AND case_id = :case AND request_id IS NOT DISTINCT FROM :request
                """)
                .param("area", area.value())
                .param("case", of.id())
                .param("request", of.request(), Types.OTHER)
                .query((row, n) -> AdviceFrom.of(row.getString("letter")))
                .stream()
                .collect(Collectors.toSet());
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
