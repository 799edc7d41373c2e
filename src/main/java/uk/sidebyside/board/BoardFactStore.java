package uk.sidebyside.board;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.board.rules.HandedIn;
import uk.sidebyside.board.rules.ReportState;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** Reports and challenges as facts count them, under pseudonyms. */
@Repository
class BoardFactStore {
    /** The pseudonym of a record that was never given one: no record stands behind it. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;

    BoardFactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives a record its pseudonym, made by chance, so that nothing can be read off it. */
    void name(AreaId area, UUID record) {
        jdbc.sql("""
                INSERT INTO board.fact_subject (area_id, record_id, subject) VALUES (:area, :record, gen_random_uuid())
                ON CONFLICT (area_id, record_id) DO NOTHING
                """).param("area", area.value()).param("record", record).update();
    }

    record CountedReport(UUID subject, String workstream, LocalDate dueOn, List<HandedIn.Move> moves) {}

    /** @param only null for all of the area */
    List<CountedReport> reports(AreaId area, @Nullable ReportId only) {
        Map<UUID, CountedReport> found = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT r.id, s.subject, r.workstream_title, r.due_on, e.event, e.on_day FROM board.report r
                LEFT JOIN board.fact_subject s ON s.area_id = r.area_id AND s.record_id = r.id
                LEFT JOIN board.report_event e ON e.area_id = r.area_id AND e.report_id = r.id AND e.event <> 'created'
                WHERE r.area_id = :area AND (CAST(:only AS uuid) IS NULL OR r.id = :only)
                ORDER BY r.id, e.at, e.id
                """)
                .param("area", area.value())
                .param("only", only == null ? null : only.value(), Types.OTHER)
                .query(row -> {
                    UUID subject = row.getObject("subject", UUID.class);
                    var report = new CountedReport(
                            subject == null ? NOBODY : subject,
                            row.getString("workstream_title"),
                            row.getObject("due_on", LocalDate.class),
                            new ArrayList<>());
                    CountedReport one = found.computeIfAbsent(row.getObject("id", UUID.class), id -> report);
                    String event = row.getString("event");
                    if (event != null) {
                        one.moves()
                                .add(new HandedIn.Move(
                                        ReportState.Event.valueOf(event.toUpperCase(Locale.ROOT)),
                                        row.getObject("on_day", LocalDate.class)));
                    }
                });
        return List.copyOf(found.values());
    }

    record CountedChallenge(
            UUID subject, LocalDate firstDueOn, @Nullable LocalDate firstAnsweredOn) {}

    /** @param only null for all of the area */
    List<CountedChallenge> challenges(AreaId area, @Nullable ChallengeId only) {
        return jdbc.sql("""
                SELECT s.subject, c.first_due_on, c.first_answered_on FROM board.challenge c
                LEFT JOIN board.fact_subject s ON s.area_id = c.area_id AND s.record_id = c.id
                WHERE c.area_id = :area AND (CAST(:only AS uuid) IS NULL OR c.id = :only)
                """)
                .param("area", area.value())
                .param("only", only == null ? null : only.value(), Types.OTHER)
                .query((row, n) -> {
                    UUID subject = row.getObject("subject", UUID.class);
                    return new CountedChallenge(
                            subject == null ? NOBODY : subject,
                            row.getObject("first_due_on", LocalDate.class),
                            row.getObject("first_answered_on", LocalDate.class));
                })
                .list();
    }

    Map<UUID, Ref> behind(AreaId area, String kind, Collection<UUID> subjects) {
        Map<UUID, Ref> found = new HashMap<>();
        jdbc.sql("""
                SELECT subject, record_id FROM board.fact_subject
                WHERE area_id = :area AND subject = ANY (CAST(:subjects AS uuid[]))
                """)
                .param("area", area.value())
                .param("subjects", subjects.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    found.put(
                            row.getObject("subject", UUID.class),
                            new Ref(area, kind, row.getObject("record_id", UUID.class)));
                });
        return found;
    }
}
