package uk.sidebyside.pages.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An axis on which a day always has the same width. Months are written at their end, where what was counted in them stands, and
 * counted back from the last.
 */
record DateAxis(LocalDate first, LocalDate last) {
    private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 60, 120};

    static DateAxis over(Collection<LocalDate> days) {
        LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
        return new DateAxis(first, last);
    }

    /** From 0 for the first day to 1 for the last; a day alone stands in the middle. */
    double place(LocalDate day) {
        long all = ChronoUnit.DAYS.between(first, last);
        return all == 0 ? 0.5 : Math.clamp((double) ChronoUnit.DAYS.between(first, day) / all, 0, 1);
    }

    List<YearMonth> months(int most) {
        YearMonth begin = YearMonth.from(first);
        YearMonth end = YearMonth.from(last);
        long all = begin.until(end, ChronoUnit.MONTHS);
        int step = STEPS[STEPS.length - 1];
        for (int candidate : STEPS) {
            if (all / candidate + 1 <= most) {
                step = candidate;
                break;
            }
        }
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = end; !month.isBefore(begin); month = month.minusMonths(step)) {
            months.addFirst(month);
        }
        return months;
    }
}
