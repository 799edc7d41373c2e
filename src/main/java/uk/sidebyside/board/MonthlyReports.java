package uk.sidebyside.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.board.rules.ReportState;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.WorkstreamId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/** Opens a report for each workstream of the plan in force each month, and reminds whoever writes it. */
@Component
public class MonthlyReports implements DailyTask {
    private final ReportStore store;
    private final ReportKeeping.ReportMail mail;
    private final PlanStanding plan;
    private final BodyStore bodies;
    private final Posts posts;
    private final ReportsOnTime counted;
    private final Clock clock;

    MonthlyReports(
            ReportStore store,
            ReportKeeping.ReportMail mail,
            PlanStanding plan,
            BodyStore bodies,
            Posts posts,
            ReportsOnTime counted,
            Clock clock) {
        this.store = store;
        this.mail = mail;
        this.plan = plan;
        this.bodies = bodies;
        this.posts = posts;
        this.counted = counted;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "monthly-assurance-reports";
    }

    /** Opens what is missing of the day's month; run twice it changes nothing. */
    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        plan.inForce(area)
                .filter(tree -> !tree.head().historic())
                .ifPresent(tree -> open(area, tree, YearMonth.from(day)));
    }

    /** The same for a month that an administrator names, of whatever plan is shown. */
    @Transactional
    public void open(AreaId area, YearMonth month) {
        posts.only(Role.ADMINISTRATOR);
        plan.inForce(area).ifPresent(tree -> open(area, tree, month));
    }

    private void open(AreaId area, PlanTree tree, YearMonth month) {
        LocalDate dueOn = bodies.reportsDue(area).of(month);
        for (PlanTree.AreaForImprovement each : tree.areas()) {
            WorkstreamId workstream = each.workstream();
            if (workstream != null) {
                SeatId lead = each.lead() == null ? null : each.lead().seat();
                Report report = blank(workstream, each.title(), month, lead, dueOn);
                if (store.insert(area, report)) {
                    counted.changed(area, report.id(), List.of());
                    mail.schedule(area, report);
                }
                store.drafts(area).stream()
                        .filter(draft -> draft.workstream().equals(workstream) && !Objects.equals(draft.lead(), lead))
                        .forEach(draft -> handOver(area, draft, lead));
            }
        }
    }

    /** A draft goes to whoever leads the workstream now, and so do the reminders that are still to come. */
    private void handOver(AreaId area, Report draft, @Nullable SeatId lead) {
        store.handOver(area, draft.id(), lead);
        mail.handOver(area, draft.ledBy(lead));
    }

    private Report blank(
            WorkstreamId workstream, String title, YearMonth month, @Nullable SeatId lead, LocalDate dueOn) {
        return new Report(
                new ReportId(Ids.next(clock)),
                workstream,
                title,
                month,
                lead,
                dueOn,
                ReportState.DRAFT,
                Report.Text.EMPTY,
                null,
                null,
                "",
                1);
    }
}
