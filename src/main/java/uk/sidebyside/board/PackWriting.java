package uk.sidebyside.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.board.rules.ChallengeState;
import uk.sidebyside.board.rules.Papers;
import uk.sidebyside.measures.MeasureStanding;
import uk.sidebyside.measures.chart.MeasureChart;
import uk.sidebyside.shared.AreaId;

/** Puts together what the papers of a meeting say, from the records as they are now. */
@Component
class PackWriting {
    private final MeetingStore meetings;
    private final ReportStore reports;
    private final PackRecords records;
    private final PlanStanding plan;
    private final Impacts impacts;
    private final TogetherWriting together;
    private final MonthsWriting months;
    private final Areas areas;
    private final Clock clock;

    PackWriting(
            MeetingStore meetings,
            ReportStore reports,
            PackRecords records,
            PlanStanding plan,
            Impacts impacts,
            TogetherWriting together,
            MonthsWriting months,
            Areas areas,
            Clock clock) {
        this.meetings = meetings;
        this.reports = reports;
        this.records = records;
        this.plan = plan;
        this.impacts = impacts;
        this.together = together;
        this.months = months;
        this.areas = areas;
        this.clock = clock;
    }

    /** The stores that a pack reads besides. */
    @Component
    record PackRecords(
            ChallengeStore challenges,
            DecisionStore decisions,
            FamilyVoiceStore voices,
            EditionStore editions,
            ExemptStore exempt) {}

    Meeting meeting(AreaId area, MeetingId id) {
        return meetings.byId(area, id)
                .map(m -> m.with(meetings.agenda(area, id)))
                .orElseThrow(NotFound::new);
    }

    PackContent content(AreaId area, MeetingId id, Optional<PackStore.Row> written) {
        Meeting meeting = meeting(area, id);
        LocalDate today = LocalDate.now(clock);
        Meeting before = meetings.before(area, meeting).orElse(null);
        LocalDate since = before == null ? meeting.heldOn().minusMonths(1) : before.heldOn();
        PlanStanding.ForPack now = plan.forPack(area, since);
        Pack.Text text = written.map(PackStore.Row::text).orElse(Pack.Text.EMPTY);
        return new PackContent(
                meeting.bodyName(),
                meeting.heldOn(),
                meeting.place(),
                purpose(text.purpose()),
                written.map(PackStore.Row::author).orElse(""),
                text.recommendation(),
                text.summary(),
                text.decisionsNeeded(),
                now.standing(),
                reports.dueBetween(area, Papers.issueBy(since), meeting.papersBy()).stream()
                        .map(report -> reportIn(report, today))
                        .toList(),
                records.challenges().inArea(area, false).stream()
                        .filter(challenge -> belongs(challenge, since))
                        .map(challenge -> question(challenge, today))
                        .toList(),
                records.decisions().inArea(area).stream()
                        .filter(decision -> !decision.decidedOn().isBefore(since)
                                && decision.decidedOn()
                                        .isBefore(meeting.heldOn().plusDays(1)))
                        .map(d -> new PackContent.Decided(d.number(), d.decidedOn(), d.what(), d.why(), d.present()))
                        .toList(),
                records.voices().history(area, id).stream()
                        .findFirst()
                        .map(PackContent.Voice::of)
                        .orElse(PackContent.Voice.NOTHING_YET),
                further(area, meeting, text, before, now));
    }

    private PackContent.Further further(
            AreaId area, Meeting meeting, Pack.Text text, @Nullable Meeting before, PlanStanding.ForPack now) {
        return new PackContent.Further(
                text.sponsor(),
                text.risks(),
                plan.openRisks(area),
                text.equality(),
                text.previously(),
                before == null ? null : before(area, before),
                records.exempt().items(area, meeting.id()).stream()
                        .map(item -> new PackContent.HeldApart(item.title(), item.why()))
                        .toList(),
                charts(area, now),
                impacts.between(
                        area, now.standing(), Papers.issueBy(now.standing().changedSince()), LocalDate.now(clock)),
                together.between(area, now.standing().changedSince(), LocalDate.now(clock)),
                months.in(area, meeting, before));
    }

    private List<PackChart> charts(AreaId area, PlanStanding.ForPack now) {
        String name = areas.byId(area).name();
        return now.measures().stream()
                .filter(each -> figures(each) >= PackChart.FEWEST_FIGURES)
                .flatMap(each -> Stream.ofNullable(MeasureChart.content(
                                each, "", name, now.standing().asAt(), null))
                        .map(content -> PackChart.of(
                                each.measure().key(), content, each.signal().cautions())))
                .toList();
    }

    private static long figures(MeasureStanding measure) {
        return measure.signal().chart().groups().stream()
                .mapToLong(group -> group.points().size())
                .sum();
    }

    private PackContent.Before before(AreaId area, Meeting meeting) {
        List<Issue> issues = records.editions().issues(area).stream()
                .filter(issue -> issue.of().equals(meeting.id().value()))
                .toList();
        return new PackContent.Before(
                meeting.heldOn(),
                issues.stream().mapToInt(Issue::edition).max().orElse(0),
                issues.stream()
                        .filter(issue -> !issue.body().equals(meeting.body()))
                        .map(issue -> issue.bodyName() + ", " + Words.day(issue.issuedOn()))
                        .toList());
    }

    /** What waits for somebody, and what was answered since the last meeting. */
    private static boolean belongs(Challenge challenge, LocalDate since) {
        return !challenge.state().closed()
                || challenge.turns().stream().anyMatch(turn -> turn.on().isAfter(since));
    }

    static PackContent.ReportIn reportIn(Report report, LocalDate today) {
        boolean received = report.state().received();
        return new PackContent.ReportIn(
                report.id().value(),
                report.workstreamTitle(),
                Words.month(report.month()),
                report.dueOn(),
                received,
                report.notReceived(today),
                received ? report.text() : Report.Text.EMPTY);
    }

    private static PackContent.Question question(Challenge challenge, LocalDate today) {
        Challenge.@Nullable Turn answer = challenge.lastAnswer();
        return new PackContent.Question(
                challenge.id().value(),
                challenge.number(),
                challenge.question(),
                challenge.askedAs(),
                challenge.ownerAs(),
                challenge.dueOn(),
                challenge.lateOn(today),
                standing(challenge.state(), challenge.lateOn(today)),
                answer == null ? "" : answer.words());
    }

    static String standing(ChallengeState state, boolean late) {
        return switch (state) {
            case OPEN -> late ? "Late" : "Open";
            case ANSWERED -> "Answered";
            case ACCEPTED -> "Answer accepted";
        };
    }

    private static String purpose(String code) {
        return code.isEmpty() ? "" : Meeting.Purpose.of(code).label();
    }
}
