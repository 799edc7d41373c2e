package uk.sidebyside.plan.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.LineState;
import uk.sidebyside.plan.PlanTree;

/** The sentences that several pages of the plan share. */
public final class Say {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final List<String> SMALL =
            List.of("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private Say() {}

    /** As 22 November 2026, or "not stated". */
    public static String day(@Nullable LocalDate day) {
        return day == null ? "not stated" : DAY.format(day);
    }

    public static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /** The promised day as people wrote it, with the day that it means. */
    public static String promised(@Nullable LocalDate day, String words) {
        return words.isBlank() ? day(day) : words + (day == null ? "" : " (" + day(day) + ")");
    }

    public static String state(@Nullable LineState state) {
        return state == null ? "Not stated" : state.label();
    }

    public static String tag(@Nullable LineState state) {
        return state == null ? "grey" : state.tag();
    }

    /** As "3 lines", "1 line". */
    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    public static String late(Line.Late late) {
        String since = count(late.days(), "day", "days");
        return late.toStart()
                ? "Overdue: it should have started by " + day(late.promisedOn()) + ", " + since + " ago."
                : "Overdue: it should have been done by " + day(late.promisedOn()) + ", " + since + " ago.";
    }

    /** How far a plan is, in two or three sentences: bad news counted like good news. */
    public static List<String> howFar(PlanTree tree) {
        long all = tree.lines().count();
        if (all == 0) {
            return List.of("Nothing has been published yet. What we promise will be here.");
        }
        List<String> parts = new ArrayList<>();
        for (Map.Entry<LineState, Long> state : tree.counts().entrySet()) {
            if (state.getValue() > 0) {
                parts.add(state.getValue() + " " + verb(state.getValue()) + " “"
                        + state.getKey().label() + "”");
            }
        }
        List<String> sentences = new ArrayList<>();
        sentences.add("We promised " + count(all, "action", "actions") + ".");
        if (!parts.isEmpty()) {
            sentences.add(capital(list(parts)) + ".");
        }
        if (tree.notStated() > 0) {
            sentences.add("Nobody has reported on " + number(tree.notStated()) + " yet.");
        }
        long overdue = tree.lines().filter(line -> line.overdue() != null).count();
        if (overdue > 0) {
            sentences.add(capital(number(overdue)) + " " + verb(overdue) + " past the day that we promised.");
        }
        return sentences;
    }

    private static String verb(long number) {
        return number == 1 ? "is" : "are";
    }

    private static String number(long number) {
        return number < SMALL.size() ? SMALL.get((int) number) : String.valueOf(number);
    }

    private static String list(List<String> parts) {
        return parts.size() == 1
                ? parts.getFirst()
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }
}
