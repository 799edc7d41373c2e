package uk.sidebyside.board.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.board.PackContent;
import uk.sidebyside.board.Standing;
import uk.sidebyside.board.Words;
import uk.sidebyside.board.rules.Coverage;
import uk.sidebyside.board.rules.Papers;

/** What the board's figures say, in words: the same on the page, in the pre-read and in the pack. */
public final class Sentences {
    /** When a state is listed as contradicted by its own measures: docs/rules/board.md. */
    public static final String WHEN_CONTRADICTED =
            "A done action is listed where a measure of it falls short of its target or gets worse. An action on track is "
                    + "listed where a target was not reached by its day, or a measure gets worse.";

    private Sentences() {}

    /** How all of it stands: delayed and overdue first, at the size of the rest. */
    public static String standing(Standing standing) {
        long lines = standing.count();
        long delayed = standing.delayed().size();
        long overdue = standing.overdueOnly().size();
        if (lines == 0) {
            return "The plan has no actions yet.";
        }
        String late =
                (delayed == 0 ? "none" : String.valueOf(delayed)) + (delayed > 1 ? " are delayed" : " is delayed");
        String more = overdue == 0 ? "" : ", and " + Words.count(overdue, "more is overdue", "more are overdue");
        return "Of " + Words.count(lines, "action", "actions") + ", " + late + more + ".";
    }

    /** What was reported on a line. */
    public static String change(Standing.Changed change) {
        Standing.@Nullable StateWord before = change.before();
        String state;
        if (before == null) {
            state = "First reported as “" + change.state().label() + "”";
        } else if (change.moved()) {
            state = "From “" + before.label() + "” to “" + change.state().label() + "”";
        } else {
            state = "Still “" + change.state().label() + "”";
        }
        String when = state + " on " + Words.day(change.on()) + ".";
        return change.said().isBlank() ? when : when + " " + change.said();
    }

    /** Why a line is late, what follows and what is done about it. */
    public static String delay(Standing.LineNow line) {
        Standing.Delay delay = line.delay();
        if (delay == null) {
            return "";
        }
        return String.join(" ", delayParts(line));
    }

    /** The same, one thing after the other. */
    public static List<String> delayParts(Standing.LineNow line) {
        Standing.Delay delay = line.delay();
        List<String> parts = new ArrayList<>();
        if (delay != null) {
            part(parts, "Why", delay.reason());
            part(parts, "Effect", delay.effect());
            part(parts, "What is being done", delay.recovery());
            LocalDate newEnd = delay.newEndOn();
            if (newEnd != null) {
                parts.add("Now expected by " + Words.day(newEnd) + ".");
            }
        }
        return parts.isEmpty() ? List.of("No reason is recorded.") : parts;
    }

    private static void part(List<String> parts, String name, String words) {
        if (!words.isBlank()) {
            parts.add(name + ": " + words.strip());
        }
    }

    public static String overdue(Standing.LineNow line) {
        LocalDate since = line.overdueSince();
        if (since == null) {
            return "";
        }
        return (line.toStart() ? "Should have started by " : "Should have ended by ")
                + Words.day(since) + ", " + Words.span(since, since.plusDays(line.daysOverdue()))
                + " ago. No delay and no reason has been reported.";
    }

    /** How many measures of success reach their targets. What nobody reported is said to be that, and counts as nothing. */
    public static String measures(Standing standing) {
        List<Standing.MeasureNow> all = standing.measures();
        if (all.isEmpty()) {
            return "The plan has no measures of success yet.";
        }
        long off = all.stream().filter(Standing.MeasureNow::offTarget).count();
        long on = all.stream().filter(Standing.MeasureNow::onTarget).count();
        long none = all.stream().filter(each -> !each.reported()).count();
        long early = all.stream().filter(Standing.MeasureNow::notYetDue).count();
        long unheld = all.stream().filter(Standing.MeasureNow::withoutBaseline).count();
        long rest = all.size() - off - on - none - early - unheld;
        List<String> parts = new ArrayList<>();
        counted(parts, off, "is off target", "are off target");
        counted(parts, on, "meets its target", "meet their targets");
        counted(parts, early, "is not reached and not due yet", "are not reached and not due yet");
        counted(parts, unheld, "can't be worked out without a baseline", "can't be worked out without baselines");
        counted(parts, rest, "has a figure but no target in numbers", "have figures but no target in numbers");
        counted(parts, none, "is not reported", "are not reported");
        String last = parts.removeLast();
        return "Of " + Words.count(all.size(), "measure", "measures") + ", "
                + (parts.isEmpty() ? last : String.join(", ", parts) + " and " + last) + ".";
    }

    private static void counted(List<String> parts, long n, String one, String many) {
        if (n > 0) {
            parts.add(n + " " + (n == 1 ? one : many));
        }
    }

    /** One measure: its target, and the latest figure with its day and source. */
    public static String measure(Standing.MeasureNow measure) {
        String target = measure.target().isBlank() ? "" : "Target: " + measure.target() + ". ";
        LocalDate on = measure.on();
        if (measure.figure() == null || on == null) {
            return target + "Not reported.";
        }
        String source = measure.source().isBlank() ? "" : " (" + measure.source() + ")";
        String against = measure.offTarget() ? " Off target." : measure.onTarget() ? " The target is met." : "";
        String verdict = measure.verdict();
        if (verdict != null && !verdict.isBlank()) {
            against = " " + verdict;
        }
        return target + "Latest: " + measure.figure() + ", " + Words.day(on) + source + "." + against + signal(measure);
    }

    private static String signal(Standing.MeasureNow measure) {
        return measure.signal() == null ? "" : " " + measure.signal();
    }

    public static String milestone(Standing.MilestoneNow step) {
        LocalDate due = step.dueOn();
        LocalDate done = step.doneOn();
        String by = due == null ? "No day is set" : "Due by " + Words.day(due);
        if (done != null) {
            return by + ". Done on " + Words.day(done) + ".";
        }
        return step.late() ? by + ". Late: it is not done." : by + ".";
    }

    public static String coverage(Coverage coverage) {
        OptionalInt percent = coverage.percent();
        if (percent.isEmpty()) {
            return "No report was due.";
        }
        if (coverage.complete()) {
            return coverage.expected() == 1
                    ? "The report that was due was received."
                    : "All " + coverage.expected() + " reports that were due were received.";
        }
        if (coverage.expected() == 1) {
            return "The report that was due was not received.";
        }
        return coverage.received() + " of " + coverage.expected() + " reports that were due were received ("
                + percent.getAsInt() + "%).";
    }

    public static String notIn(PackContent.ReportIn report) {
        return report.notReceived()
                ? "Report not received. It was due on " + Words.day(report.dueOn()) + "."
                : "Not due yet: it is due on " + Words.day(report.dueOn()) + ".";
    }

    /** What the body considered before, and where its papers went from there. */
    public static String before(String body, PackContent.@Nullable Before before) {
        if (before == null) {
            return "The " + body + " has not met about this before.";
        }
        String met = "The " + body + " last looked at this on " + Words.day(before.heldOn()) + ". ";
        if (before.edition() == 0) {
            return met + "Its papers were not issued.";
        }
        String papers = "Its papers were edition " + before.edition() + ". ";
        return met
                + papers
                + (before.wentTo().isEmpty()
                        ? "They went to no other body."
                        : "They went on to: " + String.join("; ", before.wentTo()) + ".");
    }

    /** When the papers are to go out, whether they did, and how many clear days that left. */
    public static String papers(Papers papers, LocalDate today) {
        String by = "Papers go out " + Papers.CLEAR_WORKING_DAYS + " clear working days before a meeting: by "
                + Words.weekday(papers.issueBy()) + ". ";
        LocalDate issued = papers.issuedOn();
        return switch (papers.on(today)) {
            case TO_GO_OUT -> by.strip();
            case MISSED -> by + "They have not gone out. " + left(papers.clearDays(today));
            case IN_TIME -> by + "They went out in time, on " + Words.weekday(issued == null ? today : issued) + ".";
            case LATE ->
                by + "They went out late, on " + Words.weekday(issued == null ? today : issued) + ". "
                        + left(papers.clearDays(issued == null ? today : issued));
        };
    }

    private static String left(int days) {
        return "That leaves "
                + (days == 0 ? "no clear working day" : Words.count(days, "clear working day", "clear working days"))
                + " to read them.";
    }

    public static String question(PackContent.Question question) {
        return question.question() + " Asked by: " + question.askedAs() + ". To answer: " + question.ownerAs() + ", by "
                + Words.day(question.dueOn()) + ".";
    }
}
