package uk.sidebyside.assessments.months;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongPredicate;

/** Drafts what the figures of a month mean: what is better than the month before, what is worse, and what is about the same. */
public final class MonthStory {
    /** A change of fewer points than these is called none: a month has few cases. */
    static final int A_CHANGE = 5;

    /** So many figures are told at most, each in a sentence: what is told must be short enough to be stored. */
    private static final int MOST = 30;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private MonthStory() {}

    /** As "October 2026". */
    public static String name(YearMonth month) {
        return MONTH.format(month);
    }

    static String of(YearMonth month, List<MonthLine> lines) {
        String before = name(month.minusMonths(1));
        List<String> parts = new ArrayList<>();
        heap(parts, lines, "Better than in " + before, points -> points >= A_CHANGE);
        heap(parts, lines, "Not as good as in " + before, points -> points <= -A_CHANGE);
        heap(parts, lines, "About the same as in " + before, points -> Math.abs(points) < A_CHANGE);
        lines.stream()
                .filter(line -> line.now().shown() && !line.before().shown())
                .forEach(line -> parts.add("There is too little in " + before + " to compare: " + now(line) + "."));
        return parts.isEmpty()
                ? "In " + name(month) + " there was too little to tell."
                : String.join("\n\n", parts.subList(0, Math.min(parts.size(), MOST)));
    }

    private static void heap(List<String> parts, List<MonthLine> lines, String lead, LongPredicate which) {
        lines.stream()
                .filter(line -> line.compares() && which.test(line.points()))
                .forEach(line -> parts.add(
                        lead + ": " + now(line) + ", after " + line.before().percent() + "%."));
    }

    private static String now(MonthLine line) {
        return line.what() + ", " + line.now().words();
    }
}
