package uk.sidebyside.partnership.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import uk.sidebyside.shared.Finding;

/** What everybody is told of a month, once it is over (docs/rules/partnership.md, telling everybody). */
public final class TellOfAMonth {
    private static final String SOURCE = "docs/rules/partnership.md, telling everybody";

    /** The day of the next month by which it is told: ours. */
    private static final int DUE_ON = 10;

    private TellOfAMonth() {}

    /** The month that is told of on a day: the one before. */
    public static YearMonth of(LocalDate day) {
        return YearMonth.from(day).minusMonths(1);
    }

    public static LocalDate dueOn(YearMonth month) {
        return month.plusMonths(1).atDay(DUE_ON);
    }

    public static boolean within(LocalDate day, YearMonth month) {
        return YearMonth.from(day).equals(month);
    }

    public static List<Finding> check(String opening) {
        return opening.isBlank() ? List.of(Finding.of("opening", "month.needs.opening", SOURCE)) : List.of();
    }

    /**
     * @param lines how many lines it shows
     * @param ended how many pieces ended in it: that is told, also where nothing was said
     */
    public static List<Finding> publish(YearMonth month, int lines, int ended, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (!YearMonth.from(today).isAfter(month)) {
            findings.add(Finding.of("", "month.not.over", SOURCE));
        }
        if (lines == 0 && ended == 0) {
            findings.add(Finding.of("lines", "month.needs.lines", SOURCE));
        }
        return findings;
    }

    /** It goes to people once everybody may read it, and goes once. */
    public static List<Finding> send(boolean published, boolean sent) {
        if (!published) {
            return List.of(Finding.of("", "month.not.published", SOURCE));
        }
        return sent ? List.of(Finding.of("", "month.sent.already", SOURCE)) : List.of();
    }

    /** What reaches nobody was not sent. */
    public static List<Finding> reach(int addresses) {
        return addresses == 0 ? List.of(Finding.of("", "month.reaches.nobody", SOURCE)) : List.of();
    }
}
