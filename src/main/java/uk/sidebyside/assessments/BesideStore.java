package uk.sidebyside.assessments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.assessments.rules.ClockLine;
import uk.sidebyside.assessments.rules.Ground;
import uk.sidebyside.assessments.rules.Ground.Circumstance;
import uk.sidebyside.assessments.rules.LetterKind;
import uk.sidebyside.assessments.rules.StatutoryClock.Exemption;
import uk.sidebyside.shared.AreaId;

/**
 * Reads what stands beside the fields of the return: what happened and was put right, what excuses lateness, which days moved, which other
 * clocks began; and of one case, which letters there are, who was asked for advice, what health told the council, and how the area warns.
 * One statement each.
 */
@Repository
class BesideStore {
    private static final String EVENTS = """
            SELECT CASE WHEN p.id IS NULL THEN 'happened' ELSE 'wrong' END AS what, h.id, h.submission, h.case_id, h.request_id,
                h.kind AS a, h.choice AS b, h.on_day AS first, h.until_on AS second, NULL::date AS third, NULL::date AS fourth,
                h.words, '' AS by_whom, h.recorded_as, h.recorded_at
            FROM assessments.happening h
            LEFT JOIN assessments.put_right p ON p.area_id = h.area_id AND p.case_id = h.case_id AND p.step_id = h.id
            WHERE h.area_id = :area AND h.case_id = ANY (:cases)
            UNION ALL
            SELECT 'happened', id, submission, case_id, request_id, 'family-finished', '', said_on, NULL, NULL, NULL, words,
                'family', said_as, said_at
            FROM assessments.finished WHERE area_id = :area AND case_id = ANY (:cases)
            UNION ALL
            SELECT 'excused', id, submission, case_id, request_id, duty, ground, from_on, to_on, asked_on, approved_on,
                evidence, approved_as, recorded_as, recorded_at
            FROM assessments.exemption WHERE area_id = :area AND case_id = ANY (:cases)
            UNION ALL
            SELECT 'moved', id, submission, case_id, NULL, duty, '', old_on, new_on, NULL, NULL, reason, '', recorded_as,
                recorded_at
            FROM assessments.date_change WHERE area_id = :area AND case_id = ANY (:cases)
            UNION ALL
            SELECT 'clock', id, clock_id, case_id, takes_back, said, what, on_day, second_on, NULL, NULL, words, '', recorded_as,
                recorded_at
            FROM assessments.clock_line WHERE area_id = :area AND case_id = ANY (:cases)
            """;

    private static final String OF_ONE = """
            UNION ALL
            SELECT 'righted', step_id, submission, case_id, instead_id, '', '', NULL, NULL, NULL, NULL, reason, '', recorded_as,
                recorded_at
            FROM assessments.put_right WHERE area_id = :area AND case_id = ANY (:cases)
            UNION ALL
            SELECT 'letter', id, id, case_id, NULL, kind, to_whom, dated_on, (kept_at AT TIME ZONE 'Europe/London')::date, NULL,
                NULL, '', '', written_as, written_at
            FROM assessments.letter WHERE area_id = :area AND case_id = ANY (:cases)
            UNION ALL
            SELECT 'asked', r.id, r.body_id, r.case_id, r.request_id, r.profession, r.state, r.due_on, r.answered_on, r.asked_on,
                NULL,
                CASE WHEN r.excused THEN 'excused' ELSE '' END, CASE WHEN r.writer_seat IS NULL THEN '' ELSE 'writer' END,
                coalesce((SELECT t.answer FROM assessments.advice_text t
                    WHERE t.area_id = r.area_id AND t.advice_id = r.id AND t.n > 0 ORDER BY t.n DESC LIMIT 1), ''),
                r.asked_on::timestamptz
            FROM assessments.advice_request r WHERE r.area_id = :area AND r.case_id = ANY (:cases)
            UNION ALL
            SELECT 'notice', n.id, n.id, n.case_id, NULL, '', '', n.sent_on, NULL, NULL, NULL, '', '', '', now()
            FROM assessments.health_notice n
            WHERE n.area_id = :area AND n.sent_on IS NOT NULL AND (n.case_id = ANY (:cases) OR n.case_id IS NULL
                AND n.child_id IN (SELECT c.child_id FROM assessments.ehc_case c WHERE c.area_id = :area AND c.id = ANY (:cases)))
            UNION ALL
            SELECT 'setting', area_id, area_id, area_id, NULL, CASE WHEN warns_strictly THEN 'strict' ELSE '' END, '', NULL, NULL,
                NULL, NULL, mediation, advice, disagreement, now()
            FROM assessments.setting WHERE area_id = :area
            """;

    private final JdbcClient jdbc;

    BesideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Each the oldest first.
     *
     * @param settings what the area set, without its version; none where it set nothing
     */
    record Beside(
            List<Happening> happenings,
            List<Righted> righted,
            List<ExemptionOf> exemptions,
            List<DateChange> changes,
            List<CaseLetter> letters,
            List<AskedBody> asked,
            List<ToldByHealth> told,
            List<ClockLineStore.Of> clocks,
            List<CaseSettings.Setting> settings) {
        private Beside() {
            this(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }
    }

    /** What happened, what excuses, what moved and which other clocks began; without letters and advice. */
    Beside of(AreaId area, Collection<CaseId> cases) {
        return read(EVENTS, area, cases);
    }

    /** All of it. */
    Beside of(AreaId area, CaseId one) {
        return read(EVENTS + OF_ONE, area, List.of(one));
    }

    private Beside read(String sql, AreaId area, Collection<CaseId> cases) {
        var beside = new Beside();
        Map<UUID, Happening> wrong = new HashMap<>();
        List<Righting> rightings = new ArrayList<>();
        jdbc.sql(sql)
                .param("area", area.value())
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(row -> {
                    switch (row.getString("what")) {
                        case "happened" -> beside.happenings().add(happening(row));
                        case "wrong" -> wrong.put(row.getObject("id", UUID.class), happening(row));
                        case "righted" -> rightings.add(righting(row));
                        case "excused" -> beside.exemptions().add(exemption(row));
                        case "moved" -> beside.changes().add(change(row));
                        case "letter" -> beside.letters().add(letter(row));
                        case "asked" -> beside.asked().add(asked(row));
                        case "notice" ->
                            beside.told()
                                    .add(new ToldByHealth(
                                            row.getObject("id", UUID.class),
                                            Objects.requireNonNull(day(row, "first"))));
                        case "clock" ->
                            beside.clocks()
                                    .add(new ClockLineStore.Of(
                                            new CaseId(row.getObject("case_id", UUID.class)), clock(row)));
                        default -> beside.settings().add(setting(row));
                    }
                });
        rightings.forEach(one -> one.to(beside, wrong));
        beside.righted().sort(Comparator.comparing(Righted::recordedAt));
        beside.happenings()
                .sort(Comparator.comparing(Happening::on)
                        .thenComparing(Happening::recordedAt)
                        .thenComparing(Happening::id));
        beside.exemptions().sort(Comparator.comparing(one -> one.exemption().approvedOn()));
        beside.changes().sort(Comparator.comparing(DateChange::recordedAt).thenComparing(DateChange::id));
        beside.letters().sort(Comparator.comparing(CaseLetter::datedOn).thenComparing(CaseLetter::id));
        beside.told().sort(Comparator.comparing(ToldByHealth::sentOn).thenComparing(ToldByHealth::id));
        beside.clocks()
                .sort(Comparator.comparing((ClockLineStore.Of one) -> one.line().recordedAt())
                        .thenComparing(one -> one.line().id()));
        beside.asked().sort(Comparator.comparing(AskedBody::dueOn).thenComparing(AskedBody::profession));
        return beside;
    }

    /** @param instead null where it did not happen */
    private record Righting(
            UUID step, UUID submission, @Nullable UUID instead, String reason, String as, Instant at) {

        /** What stands in its place may have been put right, too. */
        void to(Beside beside, Map<UUID, Happening> wrong) {
            Happening right = instead == null
                    ? null
                    : Stream.concat(wrong.values().stream(), beside.happenings().stream())
                            .filter(one -> one.id().equals(instead))
                            .findFirst()
                            .orElseThrow();
            beside.righted()
                    .add(new Righted(submission, Objects.requireNonNull(wrong.get(step)), right, reason, as, at));
        }
    }

    private static Righting righting(ResultSet row) throws SQLException {
        return new Righting(
                row.getObject("id", UUID.class),
                row.getObject("submission", UUID.class),
                row.getObject("request_id", UUID.class),
                row.getString("words"),
                row.getString("recorded_as"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static CaseSettings.Setting setting(ResultSet row) throws SQLException {
        return new CaseSettings.Setting(
                row.getString("a").equals("strict"),
                row.getString("words"),
                row.getString("by_whom"),
                row.getString("recorded_as"),
                0);
    }

    private static CaseLetter letter(ResultSet row) throws SQLException {
        return new CaseLetter(
                row.getObject("id", UUID.class),
                LetterKind.of(row.getString("a")).orElseThrow(),
                Objects.requireNonNull(day(row, "first")),
                row.getString("b"),
                day(row, "second"));
    }

    static ClockLine clock(ResultSet row) throws SQLException {
        return new ClockLine(
                row.getObject("id", UUID.class),
                row.getObject("submission", UUID.class),
                ClockLine.Said.of(row.getString("a")),
                row.getString("b"),
                row.getObject("request_id", UUID.class),
                day(row, "first"),
                day(row, "second"),
                row.getString("words"),
                row.getString("recorded_as"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static AskedBody asked(ResultSet row) throws SQLException {
        return new AskedBody(
                row.getObject("id", UUID.class),
                row.getObject("request_id", UUID.class),
                row.getObject("submission", UUID.class),
                row.getString("a"),
                Objects.requireNonNull(day(row, "third")),
                Objects.requireNonNull(day(row, "first")),
                day(row, "second"),
                row.getString("b"),
                row.getString("words").equals("excused"),
                !row.getString("by_whom").isEmpty(),
                row.getString("recorded_as").equals("not-known"));
    }

    private static Happening happening(ResultSet row) throws SQLException {
        UUID request = row.getObject("request_id", UUID.class);
        return new Happening(
                row.getObject("id", UUID.class),
                row.getObject("submission", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                request == null ? null : new RequestId(request),
                row.getString("a"),
                row.getString("b"),
                Objects.requireNonNull(day(row, "first")),
                day(row, "second"),
                row.getString("words"),
                row.getString("recorded_as"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("by_whom").equals("family"));
    }

    private static ExemptionOf exemption(ResultSet row) throws SQLException {
        Ground ground = Ground.valueOf(row.getString("b"));
        UUID request = row.getObject("request_id", UUID.class);
        return new ExemptionOf(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                request == null ? null : new RequestId(request),
                row.getString("a"),
                new Exemption(
                        ground,
                        happened(row, ground),
                        row.getString("words"),
                        row.getString("by_whom"),
                        Objects.requireNonNull(day(row, "fourth"))));
    }

    private static Circumstance happened(ResultSet row, Ground ground) throws SQLException {
        LocalDate from = Objects.requireNonNull(day(row, "first"));
        LocalDate to = Objects.requireNonNull(day(row, "second"));
        LocalDate asked = day(row, "third");
        return switch (ground) {
            case SCHOOL_CLOSED, EARLY_YEARS_CLOSED -> new Circumstance.Closure(asked == null ? from : asked, from, to);
            case PERSONAL_CIRCUMSTANCES -> new Circumstance.Trouble(from, to);
            case ABSENT_FOUR_WEEKS, ABSENT_TWO_WEEKS -> new Circumstance.Absence(from, to);
            case MISSED_APPOINTMENT -> new Circumstance.Appointment(from);
        };
    }

    private static DateChange change(ResultSet row) throws SQLException {
        return new DateChange(
                row.getObject("id", UUID.class),
                row.getObject("submission", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("a"),
                Objects.requireNonNull(day(row, "first")),
                Objects.requireNonNull(day(row, "second")),
                row.getString("words"),
                row.getString("recorded_as"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
