package uk.sidebyside.example;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.board.Briefings;
import uk.sidebyside.board.ChallengeId;
import uk.sidebyside.board.Challenges;
import uk.sidebyside.board.MonthlyReports;
import uk.sidebyside.board.Report;
import uk.sidebyside.board.Reports;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.plan.PlanRefs;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.WorkingDays;

/** What the workstreams reported, who asked what and was answered, and who was briefed. */
@Component
@OnlyWithAnExample
class ExampleAssurance {
    /** Reports are in before the papers go out. */
    private static final int DAYS_TO_READ = 2;

    private static final int CLEAR_DAYS = 5;
    /** In the example a month's reports are due on the fifth working day of the next. */
    private static final int DUE_WORKING_DAY = 5;

    private static final int FINISHED_DAY = 4;
    private static final String AREA = "area";

    private final MonthlyReports monthly;
    private final Reports reports;
    private final Challenges challenges;
    private final Briefings briefings;
    private final Plans plans;

    ExampleAssurance(MonthlyReports monthly, Reports reports, Challenges challenges, Briefings briefings, Plans plans) {
        this.monthly = monthly;
        this.reports = reports;
        this.challenges = challenges;
        this.briefings = briefings;
        this.plans = plans;
    }

    List<Happening> happenings(Story story) {
        List<Happening> all = new ArrayList<>();
        Map<String, Reading> readings = readings(story.sheet());
        for (Reading each : readings.values()) {
            LocalDate opened = each.month().atDay(1);
            all.add(new Happening(
                    opened, () -> story.as("administrator", opened, () -> monthly.open(story.area(), each.month()))));
        }
        for (Row row : story.sheet().rows("assurance-reports.csv")) {
            report(story, row, Story.known(readings, row.text("meeting")), all);
        }
        for (Row row : story.sheet().rows("challenges.csv")) {
            challenge(story, row, all);
        }
        for (Row row : story.sheet().rows("briefings.csv")) {
            all.add(new Happening(row.day("on"), () -> brief(story, row)));
        }
        return all;
    }

    /**
     * The reports on one month, which are read at one meeting.
     *
     * @param by the day on which they are in at the latest
     */
    private record Reading(YearMonth month, LocalDate by) {}

    /** Which month each meeting reads about, and the month that is being written about now, of which no meeting has read. */
    private static Map<String, Reading> readings(Sheet sheet) {
        Map<String, Reading> readings = new HashMap<>();
        LocalDate yesterday = sheet.today().minusDays(1);
        YearMonth current = YearMonth.from(sheet.today());
        YearMonth month = about(sheet.rows("meetings.csv").getLast().day("on"));
        for (Row row : sheet.rows("meetings.csv").reversed()) {
            LocalDate by =
                    WorkingDays.clearDaysBefore(row.day("on"), CLEAR_DAYS).minusDays(DAYS_TO_READ);
            readings.put(row.text("key"), new Reading(month, earlier(by, yesterday)));
            current = month.isBefore(current) ? current : month.plusMonths(1);
            month = month.minusMonths(1);
        }
        readings.put("current", new Reading(current, yesterday));
        return readings;
    }

    /** The latest month whose reports are due before the papers go out; the meetings before read of the months before. */
    private static YearMonth about(LocalDate meeting) {
        LocalDate papers = WorkingDays.clearDaysBefore(meeting, CLEAR_DAYS).minusDays(DAYS_TO_READ);
        YearMonth last = YearMonth.from(papers).minusMonths(1);
        boolean due = WorkingDays.after(last.atEndOfMonth(), DUE_WORKING_DAY).isBefore(papers);
        return due ? last : last.minusMonths(1);
    }

    private void report(Story story, Row row, Reading reading, List<Happening> all) {
        String state = row.text("state");
        if (state.equals("not received")) {
            return;
        }
        String lead = "lead-" + row.text(AREA);
        LocalDate written = earlier(
                reading.month().plusMonths(1).atDay(FINISHED_DAY).plusDays(row.number("late_by")), reading.by());
        var text = new Report.Text(
                row.text("narrative"),
                row.text("risks"),
                row.text("alert"),
                row.text("advise"),
                row.text("assure"),
                row.text("asks"));
        all.add(new Happening(
                written,
                () -> story.as(lead, written, () -> {
                    Report report = of(story, row, reading);
                    if (state.equals("draft")) {
                        reports.save(story.area(), report.id(), report.version(), text)
                                .orThrow();
                    } else {
                        reports.submit(story.area(), report.id(), report.version(), text)
                                .orThrow();
                    }
                })));
        if (state.equals("issued")) {
            all.add(new Happening(reading.by(), () -> approve(story, row, reading)));
        }
    }

    private void approve(Story story, Row row, Reading reading) {
        story.as("dcs", reading.by(), () -> reports.approve(
                        story.area(), of(story, row, reading).id())
                .orThrow());
    }

    private Report of(Story story, Row row, Reading reading) {
        String title = plans.tree(story.area(), (String) null)
                .area(row.number(AREA))
                .orElseThrow()
                .title();
        return reports.ofMonth(story.area(), reading.month()).stream()
                .filter(report -> report.workstreamTitle().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private void challenge(Story story, Row row, List<Happening> all) {
        String question = row.text("question");
        Map<String, ChallengeId> asked = new HashMap<>();
        LocalDate on = row.day("asked_on");
        var ask = new Challenges.Ask(
                Story.id("ask", question),
                question,
                story.cast().seat(row.text("owner")),
                row.day("due_on"),
                line(story, row.text("about")));
        all.add(new Happening(
                on,
                () -> story.as(
                        row.text("asked_by"),
                        on,
                        () -> asked.put(
                                question, challenges.ask(story.area(), ask).orThrow()))));
        LocalDate answered = row.dayOrNull("answered_on");
        if (answered == null) {
            return;
        }
        all.add(new Happening(
                answered,
                () -> story.as(row.text("owner"), answered, () -> challenges
                        .answer(
                                story.area(),
                                Story.known(asked, question),
                                Story.id("answer", question),
                                row.text("answer"))
                        .orThrow())));
        LocalDate judged = row.day("judged_on");
        all.add(new Happening(
                judged,
                () -> story.as(row.text("asked_by"), judged, () -> judge(story, row, Story.known(asked, question)))));
        LocalDate published = row.dayOrNull("published_on");
        if (published != null) {
            all.add(new Happening(
                    published,
                    () -> story.as(
                            "dcs", published, () -> challenges.publish(story.area(), Story.known(asked, question)))));
        }
    }

    private void judge(Story story, Row row, ChallengeId id) {
        var submission = Story.id("judge", row.text("question"));
        if (row.text("outcome").equals("accepted")) {
            challenges.accept(story.area(), id, submission, row.text("comment")).orThrow();
        } else {
            challenges
                    .notAccept(story.area(), id, submission, row.text("comment"), row.day("new_due_on"))
                    .orThrow();
        }
    }

    private void brief(Story story, Row row) {
        LocalDate on = row.day("on");
        var log = new Briefings.Log(
                Story.id("briefing", row.text("subject")),
                on,
                row.text("audience"),
                row.text("subject"),
                row.text("material"),
                row.text("questions"));
        story.as(row.text("by"), on, () -> briefings.log(story.area(), log).orThrow());
    }

    @Nullable
    Ref line(Story story, String ref) {
        return plans.tree(story.area(), (String) null)
                .line(ref)
                .map(line -> PlanRefs.of(story.area(), line.id()))
                .orElse(null);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
