package uk.sidebyside.board.web;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.board.PackContent;
import uk.sidebyside.board.Standing;
import uk.sidebyside.board.Words;
import uk.sidebyside.board.rules.Coverage;

/** What the board's figures say, in words: the same on the page, in the pre-read and in the pack. */
public final class Sentences {

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
        var text = new StringBuilder();
        part(text, "Why", delay.reason());
        part(text, "Effect", delay.effect());
        part(text, "What is being done", delay.recovery());
        if (delay.newEndOn() != null) {
            text.append("Now expected by ").append(Words.day(delay.newEndOn())).append('.');
        }
        return text.isEmpty() ? "No reason is recorded." : text.toString().strip();
    }

    private static void part(StringBuilder text, String name, String words) {
        if (!words.isBlank()) {
            text.append(name).append(": ").append(words.strip()).append(' ');
        }
    }

    public static String overdue(Standing.LineNow line) {
        if (line.overdueSince() == null) {
            return "";
        }
        return (line.toStart() ? "Should have started by " : "Should have ended by ")
                + Words.day(line.overdueSince()) + ", " + Words.count(line.daysOverdue(), "day", "days")
                + " ago. No delay and no reason has been reported.";
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

    public static String question(PackContent.Question question) {
        return question.question() + " Asked by: " + question.askedAs() + ". To answer: " + question.ownerAs() + ", by "
                + Words.day(question.dueOn()) + ".";
    }
}
