package uk.sidebyside.assessments.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.assessments.advice.AdviceDesk.Heaped;
import uk.sidebyside.assessments.advice.AdviceDesk.Heard;
import uk.sidebyside.assessments.advice.AdviceDesk.Tally;
import uk.sidebyside.assessments.advice.rules.AdviceState;
import uk.sidebyside.assessments.advice.rules.AdviceState.Heap;
import uk.sidebyside.shared.AreaId;

/** All that is not done, sorted and counted by the database: what waits to be looked over may be much, and nothing closes it. */
@Repository
class DeskStore {
    /** As {@link AdviceState#heapOn}. Bodies stand in the order in which they are given. */
    private static final String HEAPED = """
            SELECT q.*, coalesce(array_position(CAST(:bodies AS uuid[]), body_id), 100000) AS place, CASE
                WHEN state = 'sent' THEN 'to-check'
                WHEN answered_on IS NULL AND due_on < :today THEN 'overdue'
                WHEN writer_seat IS NULL THEN 'new'
                WHEN answered_on IS NULL AND due_on <= :soon THEN 'due-soon'
                ELSE 'waiting' END AS heap
            FROM assessments.advice_request q
            WHERE area_id = :area AND state IN ('asked', 'sent', 'returned') AND (:all OR health)
            """;

    private final JdbcClient jdbc;
    private final AdviceStore store;

    DeskStore(JdbcClient jdbc, AdviceStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** @param all whether what goes to others than health bodies is among it */
    record Sorting(AreaId area, boolean all, LocalDate today, AdviceStore.Names names) {
        UUID[] bodies() {
            return names.bodies().entrySet().stream()
                    .sorted(java.util.Map.Entry.comparingByValue())
                    .map(entry -> entry.getKey().value())
                    .toArray(UUID[]::new);
        }

        UUID[] called(String provider) {
            return names.bodies().entrySet().stream()
                    .filter(entry -> entry.getValue().equals(provider))
                    .map(entry -> entry.getKey().value())
                    .toArray(UUID[]::new);
        }
    }

    AdviceStore.Names names(AreaId area) {
        return store.names(area);
    }

    private JdbcClient.StatementSpec heaped(Sorting by, String sql) {
        return jdbc.sql(sql)
                .param("bodies", by.bodies())
                .param("today", by.today())
                .param("soon", by.today().plusDays(AdviceState.SOON_DAYS))
                .param("area", by.area().value())
                .param("all", by.all());
    }

    /** How many there are, by body, point of access and heap, and those that somebody has to write by their day too. */
    List<Tally> tallies(Sorting by) {
        return heaped(by, """
                SELECT body_id, point_id, heap, CASE WHEN heap <> 'to-check' THEN due_on END AS due, answered_on IS NULL AS unanswered,
                    count(*) AS number
                FROM (
                """ + HEAPED + ") h GROUP BY 1, 2, 3, 4, 5 ORDER BY 4, 2")
                .query((row, n) -> new Tally(
                        by.names()
                                .bodies()
                                .getOrDefault(
                                        new OrganisationId(row.getObject("body_id", UUID.class)), AdviceStore.UNNAMED),
                        row.getObject("point_id", UUID.class),
                        Heap.of(row.getString("heap")),
                        row.getObject("due", LocalDate.class),
                        row.getBoolean("unanswered"),
                        row.getInt("number")))
                .list();
    }

    /**
     * The first of each heap, or of one those after one of them.
     *
     * @param provider blank for all
     * @param heap null for all
     * @param after null from the first
     */
    List<Heaped> heaps(Sorting by, String provider, @Nullable Heap heap, @Nullable AdviceRequest after, int most) {
        return heaped(by, """
                SELECT p.*, (SELECT m.words = '' FROM assessments.advice_move m WHERE m.area_id = p.area_id AND m.advice_id = p.id
                    AND m.kind = :escalated ORDER BY m.recorded_at DESC, m.id DESC LIMIT 1) AS manager
                FROM (
                    SELECT h.*, row_number() OVER (PARTITION BY heap ORDER BY place, due_on, id) AS n FROM (
                """ + HEAPED + """
                    ) h WHERE (:provider = '' OR body_id = ANY (:called)) AND (:heap = '' OR heap = :heap)
                        AND (:afterDue::date IS NULL
                            OR (place, due_on, id) > (coalesce(array_position(CAST(:bodies AS uuid[]), :afterBody::uuid), 100000),
                                :afterDue::date, :afterId::uuid))
                ) p WHERE n <= :most ORDER BY place, due_on, id
                """)
                .param("provider", provider)
                .param("called", by.called(provider))
                .param("heap", heap == null ? "" : heap.code())
                .param("afterBody", after == null ? null : after.body().value())
                .param("afterDue", after == null ? null : after.dueOn())
                .param("afterId", after == null ? null : after.id().value())
                .param("most", most)
                .param("escalated", AdviceMove.Kind.ESCALATED.code())
                .query((row, n) -> {
                    AdviceRequest one = AdviceStore.request(row, by.names());
                    return new Heaped(
                            Heap.of(row.getString("heap")), one, heard(one, row.getObject("manager", Boolean.class)));
                })
                .list();
    }

    /** @param manager as {@link AdviceCare} writes it down; null where it was not */
    private static @Nullable Heard heard(AdviceRequest one, @Nullable Boolean manager) {
        if (one.escalatedOn() == null) {
            return null;
        }
        if (manager == null) {
            return Heard.SOMEBODY;
        }
        return manager ? Heard.MANAGER : Heard.OFFICER;
    }
}
