package uk.sidebyside.assessments.sen2;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import uk.sidebyside.assessments.EhcCase;
import uk.sidebyside.assessments.sen2.Origins.Step;
import uk.sidebyside.assessments.sen2.Origins.Typing;
import uk.sidebyside.shared.AreaId;

/** Steps that were taken, exceptions to the twenty weeks, and what an officer typed for the return. */
@Repository
class OriginStore {
    private final JdbcTemplate jdbc;

    OriginStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement. */
    Origins of(AreaId area, EhcCase head) {
        List<Step> steps = new ArrayList<>();
        List<Typing> typings = new ArrayList<>();
        UUID id = head.id().value();
        jdbc.query(
                """
                SELECT 'step', h.request_id, h.kind, h.choice, h.recorded_as, h.on_day, h.until_on
                FROM assessments.happening h
                WHERE h.area_id = ? AND h.case_id = ? AND h.request_id IS NOT NULL AND NOT EXISTS
                    (SELECT FROM assessments.put_right p WHERE p.area_id = h.area_id AND p.step_id = h.id)
                UNION ALL
                SELECT 'step', e.request_id, 'exception', '', e.recorded_as, e.approved_on, NULL
                FROM assessments.exemption e
                WHERE e.area_id = ? AND e.case_id = ? AND e.request_id IS NOT NULL AND e.duty = 'C07'
                UNION ALL
                SELECT 'typed', t.about, t.what, t.said, t.typed_as, (t.typed_at AT TIME ZONE 'Europe/London')::date,
                    NULL
                FROM assessments.return_typed t WHERE t.area_id = ? AND t.case_id = ?
                ORDER BY 6, 3
                """,
                row -> {
                    UUID about = row.getObject(2, UUID.class);
                    LocalDate on = row.getObject(6, LocalDate.class);
                    if (row.getString(1).equals("step")) {
                        steps.add(new Step(
                                about, row.getString(3), row.getString(4), on, row.getObject(7, LocalDate.class)));
                    } else {
                        typings.add(new Typing(about, row.getString(3), row.getString(4), row.getString(5), on));
                    }
                },
                area.value(),
                id,
                area.value(),
                id,
                area.value(),
                id);
        return new Origins(head, steps, typings);
    }

    /** Forgets what was said to have been typed there. */
    void forget(AreaId area, UUID caseId, UUID about, Collection<String> what) {
        jdbc.update("""
                DELETE FROM assessments.return_typed
                WHERE area_id = ? AND case_id = ? AND about = ? AND what = ANY (?)
                """, area.value(), caseId, about, what.toArray(String[]::new));
    }

    void keep(AreaId area, UUID caseId, UUID about, String what, String said, String as, Instant at) {
        jdbc.update("""
                INSERT INTO assessments.return_typed (area_id, case_id, about, what, said, typed_as, typed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, area.value(), caseId, about, what, said, as, at.atOffset(ZoneOffset.UTC));
    }
}
