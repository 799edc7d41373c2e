package uk.sidebyside.measures.rules;

import java.time.LocalDate;
import java.time.YearMonth;

/** How often figures of a measure come, so that the steps between them can be counted. */
public enum Rhythm {
    MONTH(12),
    QUARTER(4),
    /** Autumn to December, spring to April, summer to August. */
    TERM(3),
    YEAR(1);

    private final int inAYear;

    Rhythm(int inAYear) {
        this.inAYear = inAYear;
    }

    /** The step in which a day falls, counted from year 0. */
    public int step(LocalDate on) {
        return on.getYear() * inAYear + (on.getMonthValue() - 1) * inAYear / 12;
    }

    /** The last day of a step. */
    public LocalDate end(int step) {
        int months = 12 / inAYear;
        return YearMonth.of(Math.floorDiv(step, inAYear), 1)
                .plusMonths((long) (Math.floorMod(step, inAYear) + 1) * months - 1)
                .atEndOfMonth();
    }

    /** How many steps a forecast looks ahead of the last figure: about a year, and three where figures come once a year. */
    public int ahead() {
        return this == YEAR ? 3 : inAYear;
    }
}
