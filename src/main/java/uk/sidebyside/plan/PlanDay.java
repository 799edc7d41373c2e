package uk.sidebyside.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.Reminder;
import uk.sidebyside.notices.Reminders;
import uk.sidebyside.shared.AreaId;

/** What the plan does each morning: it closes the points whose day is over, reminds of those that are near, and forgets. */
@Component
class PlanDay implements DailyTask {
    /** When those who lead a line are reminded, in days from the reporting point. */
    private static final List<Integer> DAYS = List.of(-14, -7, -1);

    private static final int FIRST = 14;

    /** How long a spreadsheet waits for its uploader, and a form is known to be stored. */
    private static final int KEPT_DAYS = 30;

    /** How long the cases of a look-back are known by their references once all are put right. */
    private static final int KEPT_YEARS = 2;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final ReportingPoints points;
    private final Plans plans;
    private final Reminders reminders;
    private final EvidenceItems evidence;
    private final ImportDrafts drafts;
    private final Submissions submissions;
    private final LookBacks lookBacks;

    PlanDay(
            ReportingPoints points,
            Plans plans,
            Reminders reminders,
            EvidenceItems evidence,
            ImportDrafts drafts,
            Submissions submissions,
            LookBacks lookBacks) {
        this.points = points;
        this.plans = plans;
        this.reminders = reminders;
        this.evidence = evidence;
        this.drafts = drafts;
        this.submissions = submissions;
        this.lookBacks = lookBacks;
    }

    @Override
    public String name() {
        return "plan-reporting-points";
    }

    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        points.closeDue(area, day);
        evidence.forgetExpired(area, day);
        drafts.forgetBefore(area, day.minusDays(KEPT_DAYS));
        submissions.forgetBefore(area, day.minusDays(KEPT_DAYS));
        lookBacks.forgetDoneBefore(area, day.minusYears(KEPT_YEARS));
        plans.find(area, null)
                .filter(head -> head.status() == PlanHead.Status.OPEN)
                .map(head -> plans.tree(area, head.id()))
                .ifPresent(tree -> remind(area, tree, day));
    }

    private void remind(AreaId area, PlanTree tree, LocalDate day) {
        LocalDate last = LocalDate.MIN;
        for (PlanTree.Point point : tree.points()) {
            if (point.closed()) {
                last = point.on();
            } else if (!point.on().isBefore(day) && !point.on().isAfter(day.plusDays(FIRST))) {
                LocalDate before = last;
                tree.lines()
                        .filter(line -> line.published() && waits(line, before))
                        .forEach(line -> reminders.schedule(reminder(area, line, point)));
                return;
            }
        }
    }

    /** A line that was reported on since the last point needs no reminder, nor one that is embedded. */
    private static boolean waits(Line line, LocalDate last) {
        boolean reported = line.reportedOn() != null && line.reportedOn().isAfter(last);
        boolean finished = line.state() != null && line.state().embedded();
        return !reported && !finished;
    }

    private static Reminder reminder(AreaId area, Line line, PlanTree.Point point) {
        return new Reminder(
                area,
                ProgressNews.reminderOf(line.id()),
                line.leads().stream()
                        .map(lead -> (Recipient) new Recipient.ToSeat(lead.seat()))
                        .toList(),
                point.on(),
                DAYS,
                "plan-report-due",
                "Say how action " + line.ref() + " stands by " + DAY.format(point.on()),
                "The next reporting point is " + DAY.format(point.on()) + ". Nobody has reported on action "
                        + line.ref() + " since the last one. It takes about five minutes.",
                "/plan/action/" + line.ref() + "/update");
    }
}
