package uk.sidebyside.assessments.advice;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import uk.sidebyside.assessments.advice.AdviceHistory.Told;
import uk.sidebyside.assessments.advice.rules.AdviceState;
import uk.sidebyside.assessments.advice.rules.SelfCheck;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Need;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Outcome;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Provision;
import uk.sidebyside.shared.AreaId;

/** Writes much advice at once, one table after the other. */
@Repository
class AdviceHistoryStore {
    private static final int AT_ONCE = 500;
    private static final String AS = "The log of the point of access";

    private final JdbcTemplate jdbc;

    AdviceHistoryStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Version(Told told, int n, WrittenAdvice words) {
        boolean last() {
            return n == told.versions().size();
        }
    }

    private record Line(
            Version of,
            String kind,
            int position,
            List<Object> words,
            @Nullable String strand,
            int meets) {}

    void insert(AreaId area, List<Told> all, Map<UUID, AdvicePoint> points, LocalDate today, Instant at) {
        requests(area, all, points, today);
        List<Version> versions = new ArrayList<>();
        for (Told told : all) {
            for (int n = 1; n <= told.versions().size(); n++) {
                versions.add(new Version(told, n, told.versions().get(n - 1)));
            }
        }
        texts(area, versions, at);
        lines(area, versions);
        checks(area, versions);
    }

    private void requests(AreaId area, List<Told> all, Map<UUID, AdvicePoint> points, LocalDate today) {
        jdbc.batchUpdate("""
                INSERT INTO assessments.advice_request (area_id, id, case_id, request_id, reference, child_id, point_id, letter,
                    body_id, profession, health, writer_seat, officer_seat, asks, asked_on, received_on, due_on, state, answered_on,
                    excused, escalated_on, version)
                VALUES (?, ?, ?, ?, ?, NULL, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, 1)
                """, all, AT_ONCE, (to, one) -> {
            AdvicePoint point = AdviceHistory.at(points, one.point());
            boolean open = one.answeredOn() == null;
            set(
                    to,
                    area.value(),
                    one.id(),
                    one.caseId(),
                    one.request(),
                    one.reference(),
                    point.id(),
                    point.letter().code(),
                    point.body().value(),
                    point.profession(),
                    point.health(),
                    one.writer() == null ? null : one.writer().value(),
                    one.officer() == null ? null : one.officer().value(),
                    one.receivedOn(),
                    one.receivedOn(),
                    one.dueOn(),
                    (open ? AdviceState.ASKED : AdviceState.ACCEPTED).code(),
                    one.answeredOn(),
                    one.excused(),
                    open && one.dueOn().isBefore(today) ? one.dueOn().plusDays(1) : null);
        });
    }

    private void texts(AreaId area, List<Version> versions, Instant at) {
        jdbc.batchUpdate(
                """
                INSERT INTO assessments.advice_text (area_id, advice_id, n, answer, because, seen, on_framework, writing, version,
                    saved_as, saved_at, sent_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)
                """,
                versions,
                AT_ONCE,
                (to, one) -> set(
                        to,
                        area.value(),
                        one.told().id(),
                        one.n(),
                        one.words().answer().code(),
                        one.words().because(),
                        one.words().seen(),
                        SelfCheck.onTheFramework(one.words()),
                        one.told().id(),
                        AS,
                        at.atOffset(ZoneOffset.UTC),
                        one.told().answeredOn()));
    }

    private void lines(AreaId area, List<Version> versions) {
        List<Line> lines = new ArrayList<>();
        versions.forEach(version -> lines(lines, version));
        jdbc.batchUpdate("""
                INSERT INTO assessments.advice_line (area_id, advice_id, n, kind, position, words, impact, measured, by_when,
                    aspiration, who, expertise, often, how_long, reviewed, strand, meets)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, lines, AT_ONCE, (to, one) -> {
            List<@Nullable Object> all = new ArrayList<>();
            all.add(area.value());
            all.add(one.of().told().id());
            all.add(one.of().n());
            all.add(one.kind());
            all.add(one.position());
            all.addAll(one.words());
            all.add(one.strand());
            all.add(one.meets());
            set(to, all.toArray());
        });
    }

    /** @param to gains the lines of one version, each with words, impact, measured, by when, aspiration, who … as far as it has them */
    private static void lines(List<Line> to, Version of) {
        int n = 0;
        for (Need need : of.words().needs()) {
            to.add(new Line(
                    of, "need", ++n, List.of(need.words(), need.impact(), "", "", "", "", "", "", "", ""), null, 0));
        }
        n = 0;
        for (String strategy : of.words().strategies()) {
            to.add(new Line(of, "strategy", ++n, List.of(strategy, "", "", "", "", "", "", "", "", ""), null, 0));
        }
        n = 0;
        for (Outcome one : of.words().outcomes()) {
            List<Object> words =
                    List.of(one.words(), "", one.measured(), one.byWhen(), one.aspiration(), "", "", "", "", "");
            to.add(new Line(of, "outcome", ++n, words, null, 0));
        }
        n = 0;
        for (Provision one : of.words().provisions()) {
            List<Object> words = List.of(
                    one.what(), "", "", "", "", one.who(), one.expertise(), one.often(), one.howLong(), one.reviewed());
            to.add(new Line(of, "provision", ++n, words, one.strand().code(), one.need()));
        }
    }

    private void checks(AreaId area, List<Version> versions) {
        jdbc.batchUpdate("""
                INSERT INTO assessments.advice_check (area_id, advice_id, n, outcome, needs, strategies, outcomes, quantified, plain,
                    comment, checked_as, checked_on)
                VALUES (?, ?, ?, ?, 'yes', 'yes', 'yes', ?, 'yes', ?, ?, ?)
                """, versions, AT_ONCE, (to, one) -> {
            boolean good = one.last();
            set(
                    to,
                    area.value(),
                    one.told().id(),
                    one.n(),
                    good ? "accept" : "return",
                    good ? "yes" : "no",
                    good ? "" : "Please say how often, and for how long.",
                    AS,
                    one.told().answeredOn());
        });
    }

    private static void set(PreparedStatement to, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            to.setObject(i + 1, values[i]);
        }
    }
}
