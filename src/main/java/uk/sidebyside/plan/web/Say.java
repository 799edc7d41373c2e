package uk.sidebyside.plan.web;

import java.time.LocalDate;
import java.time.Period;
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
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
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
        String since = span(late.promisedOn(), late.promisedOn().plusDays(late.days()));
        return "Overdue by " + since + ": it should have "
                + (late.toStart() ? "started by " : "been done by ")
                + day(late.promisedOn()) + ".";
    }

    /** The day that is now expected where it is not the promised one; blank where it is. */
    public static String expected(Line line, LocalDate day) {
        LocalDate expected = line.dates().expectedEndOn();
        if (expected == null
                || !line.dates().moved()
                || (line.state() != null && !line.state().open())) {
            return "";
        }
        return expected.isBefore(day)
                ? "The last date that we gave was " + day(expected) + ". It has passed too."
                : "Now expected by " + day(expected) + ".";
    }

    /** A reporting point above its state: months in short. */
    public static String point(Line.Cell cell) {
        return cell.label().equals(month(cell.on())) ? SHORT_MONTH.format(cell.on()) : cell.label();
    }

    /** How long it is from one day to another, as people say it: 5 years and 1 month; 2 months and 3 days; 9 days. */
    public static String span(LocalDate from, LocalDate to) {
        Period time = Period.between(from, to);
        List<String> parts = new ArrayList<>();
        if (time.getYears() > 0) {
            parts.add(count(time.getYears(), "year", "years"));
        }
        if (time.getMonths() > 0) {
            parts.add(count(time.getMonths(), "month", "months"));
        }
        if (time.getYears() == 0 && (time.getDays() > 0 || parts.isEmpty())) {
            parts.add(count(time.getDays(), "day", "days"));
        }
        return list(parts);
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
