package uk.sidebyside.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.plan.rules.Correction;
import uk.sidebyside.plan.rules.Entry;
import uk.sidebyside.plan.rules.LineFacts;
import uk.sidebyside.plan.rules.Need;
import uk.sidebyside.plan.rules.ProgressKey;
import uk.sidebyside.plan.rules.ProgressReport;
import uk.sidebyside.plan.rules.RecordProgress.Verdict;
import uk.sidebyside.plan.rules.RowOfStates;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** The ledger of reports, and the current state that follows from it. */
@Repository
class ProgressStore {
    private final JdbcClient jdbc;

    ProgressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A published line of a plan in force, as it stands. */
    record LockedLine(
            LineId id,
            PlanId plan,
            OutcomeId outcome,
            AreaForImprovementId weakness,
            String ref,
            String title,
            PlanHead.KeyId key,
            int laterConfirmations,
            @Nullable LocalDate startOn,
            @Nullable LocalDate endOn,
            @Nullable String state,
            boolean heldBack,
            int version,
            List<SeatId> leads,
            @Nullable SeatId workstreamLead) {}

    private static final String LINE = """
            SELECT l.id, l.plan_id, l.outcome_id, o.area_for_improvement_id, l.ref, coalesce(nullif(l.plain, ''), l.title) AS title, l.start_on, l.end_on, l.state,
                l.held_back_why IS NOT NULL AS held_back, l.version, p.key_id, p.later_confirmations, w.lead_seat_id,
                ARRAY(SELECT d.seat_id FROM plan.line_lead d
                    WHERE d.area_id = l.area_id AND d.line_id = l.id ORDER BY d.position) AS leads
            FROM plan.action_line l
            JOIN plan.improvement_plan p ON p.area_id = l.area_id AND p.id = l.plan_id
            JOIN plan.outcome o ON o.area_id = l.area_id AND o.id = l.outcome_id
            LEFT JOIN plan.workstream w
                ON w.area_id = o.area_id AND w.area_for_improvement_id = o.area_for_improvement_id
            WHERE l.area_id = :area AND l.id = :id AND l.published_at IS NOT NULL AND p.status = 'open'
            """;

    /** The line, kept from other writers until the transaction ends. Empty where it is a draft or its plan is not in force. */
    Optional<LockedLine> lock(AreaId area, LineId id) {
        return line(area, id, " FOR UPDATE OF l");
    }

    Optional<LockedLine> find(AreaId area, LineId id) {
        return line(area, id, "");
    }

    private Optional<LockedLine> line(AreaId area, LineId id, String lock) {
        return jdbc.sql(LINE + lock)
                .param("area", area.value())
                .param("id", id.value())
                .query(ProgressStore::locked)
                .optional();
    }

    private static LockedLine locked(ResultSet row, int n) throws SQLException {
        UUID lead = Rows.idOrNull(row, "lead_seat_id");
        return new LockedLine(
                new LineId(Rows.id(row, "id")),
                new PlanId(Rows.id(row, "plan_id")),
                new OutcomeId(Rows.id(row, "outcome_id")),
                new AreaForImprovementId(Rows.id(row, "area_for_improvement_id")),
                row.getString("ref"),
                row.getString("title"),
                new PlanHead.KeyId(Rows.id(row, "key_id")),
                row.getInt("later_confirmations"),
                Rows.dayOrNull(row, "start_on"),
                Rows.dayOrNull(row, "end_on"),
                row.getString("state"),
                row.getBoolean("held_back"),
                row.getInt("version"),
                Rows.ids(row, "leads").stream().map(SeatId::new).toList(),
                lead == null ? null : new SeatId(lead));
    }

    record Submitted(LineId line, EntryId entry) {}

    Optional<Submitted> submitted(AreaId area, UUID submission) {
        return jdbc.sql("""
                SELECT line_id, id FROM plan.progress_entry WHERE area_id = :area AND submission = :submission
                """)
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new Submitted(new LineId(Rows.id(row, "line_id")), new EntryId(Rows.id(row, "id"))))
                .optional();
    }

    Map<String, String> latestWords(AreaId area, LineId line) {
        return jdbc.sql("""
                SELECT state, words, reason, effect, recovery, new_end_on FROM plan.progress_entry
                WHERE area_id = :area AND line_id = :line ORDER BY said_on DESC, id DESC LIMIT 1
                """)
                .param("area", area.value())
                .param("line", line.value())
                .query((row, n) -> {
                    LocalDate newEnd = Rows.dayOrNull(row, "new_end_on");
                    return Map.of(
                            "state", row.getString("state"),
                            "words", row.getString("words"),
                            "reason", row.getString("reason"),
                            "effect", row.getString("effect"),
                            "recovery", row.getString("recovery"),
                            "newEndOn", newEnd == null ? "" : newEnd.toString());
                })
                .optional()
                .orElse(Map.of());
    }

    /** What the rules need to know of a line: three statements. */
    LineFacts facts(AreaId area, LockedLine line, ProgressKey key) {
        return new LineFacts(
                line.startOn(),
                line.endOn(),
                history(area, line.id(), key),
                closedPoints(area, line.plan()),
                List.of());
    }

    RowOfStates history(AreaId area, LineId line, ProgressKey key) {
        return new RowOfStates(entries(area, line, key), corrections(area, line, key));
    }

    private List<Entry> entries(AreaId area, LineId line, ProgressKey key) {
        return jdbc.sql("""
                SELECT said_on, state, coalesce(nullif(reason, ''), words) AS why, new_end_on FROM plan.progress_entry
                WHERE area_id = :area AND line_id = :line ORDER BY said_on, id
                """)
                .param("area", area.value())
                .param("line", line.value())
                .query((row, n) -> new Entry(
                        Rows.day(row, "said_on"),
                        key.state(row.getString("state")),
                        row.getString("why"),
                        Rows.dayOrNull(row, "new_end_on")))
                .list();
    }

    /** Corrections that people made; what merely follows from one is worked out, not asked for. */
    private List<Correction> corrections(AreaId area, LineId line, ProgressKey key) {
        return jdbc.sql("""
                SELECT p.on_day, s.state, s.note FROM plan.point_state s
                JOIN plan.reporting_point p ON p.area_id = s.area_id AND p.id = s.point_id
                WHERE s.area_id = :area AND s.line_id = :line AND s.version > 1 AND NOT s.follows
                ORDER BY s.recorded_at, p.on_day, s.version
                """)
                .param("area", area.value())
                .param("line", line.value())
                .query((row, n) -> new Correction(
                        Rows.day(row, "on_day"), key.state(row.getString("state")), row.getString("note")))
                .list();
    }

    private List<LocalDate> closedPoints(AreaId area, PlanId plan) {
        return jdbc.sql("""
                SELECT on_day FROM plan.reporting_point
                WHERE area_id = :area AND plan_id = :plan AND closed_at IS NOT NULL ORDER BY on_day
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .query((row, n) -> Rows.day(row, "on_day"))
                .list();
    }

    /** @param origin a person's report, or what an import brought in */
    record Judged(ProgressReport claim, Verdict verdict, Author author, String origin) {}

    void insert(AreaId area, EntryId id, Progress.Report report, Judged judged, Instant at) {
        ProgressReport claim = judged.claim();
        var board = claim.board();
        var chair = claim.chair();
        var author = judged.author();
        jdbc.sql("""
                INSERT INTO plan.progress_entry (area_id, id, line_id, submission, state, event, said_on, words, reason,
                    effect, recovery, new_end_on, risk_id, board_confirmer, board_confirmed_on, chair_reason, lifted,
                    origin, author_seat_id, author_person_id, recorded_at)
                VALUES (:area, :id, :line, :submission, :state, :event, :saidOn, :words, :reason, :effect, :recovery,
                    :newEndOn, :risk, :confirmer, :confirmedOn, :chairReason, :lifted, :origin, :seat, :person, :at)
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("line", report.line().value())
                .param("submission", report.submission())
                .param("state", claim.state().code())
                .param("event", judged.verdict().event().orElseThrow().name())
                .param("saidOn", claim.on())
                .param("words", claim.words())
                .param("reason", claim.delay().reason())
                .param("effect", claim.delay().effect())
                .param("recovery", claim.delay().recovery())
                .param("newEndOn", claim.delay().newEndOn(), Types.DATE)
                .param("risk", report.citing() == null ? null : report.citing().value(), Types.OTHER)
                .param("confirmer", board == null ? null : board.confirmer(), Types.VARCHAR)
                .param("confirmedOn", board == null ? null : board.on(), Types.DATE)
                .param("chairReason", chair == null ? null : chair.publishedReason(), Types.VARCHAR)
                .param(
                        "lifted",
                        judged.verdict().lifted().stream().map(Need::word).toArray(String[]::new))
                .param("origin", judged.origin())
                .param("seat", author.seat() == null ? null : author.seat().value(), Types.OTHER)
                .param(
                        "person",
                        author.person() == null ? null : author.person().value(),
                        Types.OTHER)
                .param("at", Rows.at(at))
                .update();
        report.proof().forEach(proof -> insertProof(area, id, proof));
    }

    private void insertProof(AreaId area, EntryId entry, Ref proof) {
        jdbc.sql("""
                INSERT INTO plan.progress_proof (area_id, entry_id, kind, ref_id) VALUES (:area, :entry, :kind, :ref)
                """)
                .param("area", area.value())
                .param("entry", entry.value())
                .param("kind", proof.kind())
                .param("ref", proof.id())
                .update();
    }

    /** Where a line stands, as it follows from its ledger. */
    record Standing(
            @Nullable String state,
            @Nullable LocalDate sinceOn,
            @Nullable LocalDate reportedOn,
            @Nullable LocalDate expectedEndOn) {}

    void settle(AreaId area, LineId line, Standing standing) {
        jdbc.sql("""
                UPDATE plan.action_line SET state = :state, state_since_on = :since, reported_on = :reported,
                    expected_end_on = :expected, version = version + 1
                WHERE area_id = :area AND id = :line
                """)
                .param("area", area.value())
                .param("line", line.value())
                .param("state", standing.state(), Types.VARCHAR)
                .param("since", standing.sinceOn(), Types.DATE)
                .param("reported", standing.reportedOn(), Types.DATE)
                .param("expected", standing.expectedEndOn(), Types.DATE)
                .update();
    }
}
