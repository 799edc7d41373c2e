package uk.sidebyside.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.board.rules.Papers;
import uk.sidebyside.measures.dashboard.Dashboards;
import uk.sidebyside.plan.AsKnown;
import uk.sidebyside.shared.AreaId;

/** Reads the board's one page in as few statements as it can: their number doesn't grow with the plan. */
@Service
public class Overviews {
    private final OverviewStore store;
    private final PastStore past;
    private final ReportStore reports;
    private final PlanStanding plan;
    private final MeasuresNow measures;
    private final AsKnown known;
    private final Dashboards dashboards;
    private final Clock clock;

    Overviews(
            OverviewStore store,
            PastStore past,
            ReportStore reports,
            PlanStanding plan,
            MeasuresNow measures,
            AsKnown known,
            Dashboards dashboards,
            Clock clock) {
        this.known = known;
        this.dashboards = dashboards;
        this.store = store;
        this.past = past;
        this.reports = reports;
        this.plan = plan;
        this.measures = measures;
        this.clock = clock;
    }

    /** The first day of which the board's page can be shown as it was known; null where there is no plan yet. */
    @Transactional(readOnly = true)
    public @Nullable LocalDate first(AreaId area) {
        mustSeeAll();
        return known.first(area);
    }

    /**
     * What the board's page said at the close of a past day, as it was known then: plan, measures, questions, reports, decisions and
     * family voice together. Which meetings there are is read as it is planned now: how they were planned is not kept.
     *
     * @throws NotFound as {@link #today}
     */
    @Transactional(readOnly = true)
    public PastOverview asKnown(AreaId area, LocalDate day) {
        mustSeeAll();
        Meeting meeting =
                store.atHand(area, day).map(OverviewStore.AtHand::meeting).orElse(null);
        LocalDate since = since(area, day);
        return new PastOverview(
                day,
                plan.asKnown(area, day, since),
                dashboards.firstScreen(area, day),
                past.waiting(area, day),
                past.reports(area, Papers.issueBy(since), papersBy(meeting, day), day),
                past.decisions(area, since, day),
                meeting,
                meeting == null ? PackContent.Voice.NOTHING_YET : past.voice(area, meeting.id(), day));
    }

    /** The last meeting up to and with a day, or a month before where there was none. */
    private LocalDate since(AreaId area, LocalDate day) {
        return store.atHand(area, day.plusDays(1))
                .flatMap(hand -> hand.meeting().heldOn().isAfter(day)
                        ? hand.before()
                        : Optional.of(hand.meeting().heldOn()))
                .orElse(day.minusMonths(1));
    }

    /** Until when reports are asked for: the papers of the meeting at hand, or the day itself once they are to be out. */
    private static LocalDate papersBy(@Nullable Meeting meeting, LocalDate day) {
        return Optional.ofNullable(meeting)
                .map(Meeting::papersBy)
                .filter(day::isBefore)
                .orElse(day);
    }

    private static void mustSeeAll() {
        if (!Challenges.seesAll()) {
            throw new NotFound();
        }
    }

    /** @throws NotFound where there is no plan, or the reader is of the public */
    @Transactional(readOnly = true)
    public Overview today(AreaId area) {
        mustSeeAll();
        LocalDate today = LocalDate.now(clock);
        Optional<OverviewStore.AtHand> atHand = store.atHand(area, today);
        LocalDate since = atHand.flatMap(OverviewStore.AtHand::before).orElse(today.minusMonths(1));
        LocalDate until = papersBy(atHand.map(OverviewStore.AtHand::meeting).orElse(null), today);
        return new Overview(
                atHand.map(OverviewStore.AtHand::meeting).orElse(null),
                since,
                plan.ofPlan(area, since),
                reports.dueBetween(area, Papers.issueBy(since), until).stream()
                        .map(report -> PackWriting.reportIn(report, today))
                        .toList(),
                store.waiting(area, today),
                atHand.map(OverviewStore.AtHand::decisionsNeeded).orElse(""),
                atHand.map(OverviewStore.AtHand::voice).orElse(PackContent.Voice.NOTHING_YET));
    }

    /**
     * Measures of the area that are none of the plan's, and that a board should look at: off target, getting worse or bound to keep
     * missing by the rules of charts, as they were known on the day for which the plan was read.
     */
    @Transactional(readOnly = true)
    public List<Standing.MeasureNow> besideThePlan(AreaId area, Standing standing) {
        if (!Challenges.seesAll()) {
            throw new NotFound();
        }
        return measures.besideThePlan(area, standing);
    }
}
