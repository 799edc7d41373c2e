package uk.sidebyside.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.board.rules.ReportState;
import uk.sidebyside.board.rules.ReportsDue;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.Reminder;
import uk.sidebyside.notices.Reminders;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/** What follows from a report's moves: its log, its editions, and who is reminded or told. */
@Component
class ReportKeeping {
    private final ReportStore store;
    private final EditionStore editions;
    private final ReportMail mail;
    private final Frozen frozen;
    private final Posts posts;
    private final Clock clock;

    ReportKeeping(ReportStore store, EditionStore editions, ReportMail mail, Frozen frozen, Posts posts, Clock clock) {
        this.store = store;
        this.editions = editions;
        this.mail = mail;
        this.frozen = frozen;
        this.posts = posts;
        this.clock = clock;
    }

    String json(Standing standing) {
        return frozen.write(standing);
    }

    void happened(AreaId area, Report report, ReportState.Event event, String words, Role... by) {
        store.insertEvent(
                area,
                Ids.next(clock),
                report.id(),
                event.name().toLowerCase(java.util.Locale.ROOT),
                words,
                posts.acting(by),
                LocalDate.now(clock),
                clock.instant());
        mail.happened(area, report, event, words);
    }

    void edition(AreaId area, Report report) {
        editions.insert(
                area,
                new EditionId(Ids.next(clock)),
                EditionStore.Of.report(report.id()),
                frozen.write(report),
                posts.acting(Role.CHAIR, Role.ADMINISTRATOR),
                clock.instant());
    }

    /** Reminders go to whoever leads the workstream on the day, and end when the report is handed in. */
    @Component
    static class ReportMail {
        private final Reminders reminders;
        private final Outbox outbox;
        private final SiteAddress site;

        ReportMail(Reminders reminders, Outbox outbox, SiteAddress site) {
            this.reminders = reminders;
            this.outbox = outbox;
            this.site = site;
        }

        void schedule(AreaId area, Report report) {
            SeatId lead = report.lead();
            if (lead == null) {
                return;
            }
            reminders.schedule(new Reminder(
                    area,
                    key(report),
                    List.of(new Recipient.ToSeat(lead)),
                    report.dueOn(),
                    ReportsDue.reminderDays(),
                    "report-reminder",
                    "Assurance report for " + Words.month(report.month()) + " is due on " + Words.day(report.dueOn()),
                    "The report of " + report.workstreamTitle() + " for " + Words.month(report.month()) + " is due on "
                            + Words.day(report.dueOn())
                            + ".\n\nIt is filled in from the plan. Please add what only you know, and hand it in.",
                    path(report)));
        }

        void handOver(AreaId area, Report report) {
            reminders.cancel(area, key(report));
            schedule(area, report);
        }

        void happened(AreaId area, Report report, ReportState.Event event, String words) {
            if (event == ReportState.Event.SUBMIT) {
                reminders.cancel(area, key(report));
                return;
            }
            SeatId lead = report.lead();
            if (lead == null || event == ReportState.Event.APPROVE) {
                return;
            }
            outbox.send(Message.of(
                    area,
                    new Recipient.ToSeat(lead),
                    "report-sent-back",
                    "Please look again at the report for " + Words.month(report.month()),
                    "The report of " + report.workstreamTitle() + " for " + Words.month(report.month())
                            + " is open again:\n\n" + words + "\n\n" + site.of(area, path(report)),
                    "report-" + event + ":" + report.id().value() + ":" + report.version()));
        }

        private static String key(Report report) {
            return "assurance-report:" + report.id().value();
        }

        private static String path(Report report) {
            return "/board/reports/" + report.id().value();
        }
    }
}
