package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import uk.sidebyside.shared.WorkingDays;

/**
 * How a time is counted: from the day of what sets it off to the last day on which the duty is met in time. Weeks are calendar
 * weeks, and neither a weekend nor a bank holiday nor the school holidays move the last day, unless working days are counted.
 */
public sealed interface Counting {

    /** The last lawful day. */
    LocalDate lastDay(LocalDate from);

    /**
     * The last day for those who count the first day as day 1 (a day early, where the law leaves that day out). For warnings
     * only: what is reported is {@link #lastDay}.
     */
    default LocalDate strictDay(LocalDate from) {
        return lastDay(from);
    }

    /** How sure we are of this way of counting, where it matters for this day. */
    default Certainty certainty(LocalDate from) {
        return Certainty.LAW;
    }

    /** "Within N weeks of": the first day is left out, so the last is the same day of the week. */
    record Weeks(int count) implements Counting {
        @Override
        public LocalDate lastDay(LocalDate from) {
            return from.plusWeeks(count);
        }

        @Override
        public LocalDate strictDay(LocalDate from) {
            return lastDay(from).minusDays(1);
        }
    }

    /** "Within N days of", calendar days: the first day is left out. */
    record Days(int count) implements Counting {
        @Override
        public LocalDate lastDay(LocalDate from) {
            return from.plusDays(count);
        }

        @Override
        public LocalDate strictDay(LocalDate from) {
            return lastDay(from).minusDays(1);
        }
    }

    /** "N days, beginning with the day on which": calendar days, and the first day is day 1. */
    record DaysBeginningWith(int count) implements Counting {
        @Override
        public LocalDate lastDay(LocalDate from) {
            return from.plusDays(count - 1L);
        }
    }

    /** "Within N months of": the day of the same number; where that month has none, its last. */
    record Months(int count) implements Counting {
        @Override
        public LocalDate lastDay(LocalDate from) {
            return from.plusMonths(count);
        }

        @Override
        public LocalDate strictDay(LocalDate from) {
            return lastDay(from).minusDays(1);
        }
    }

    /**
     * "Before the expiry of the period of N months beginning with": the first day is in it, so the last is the day before that of the
     * same number; where that month has none, its last.
     */
    record MonthsBeginningWith(int count) implements Counting {
        @Override
        public LocalDate lastDay(LocalDate from) {
            LocalDate corresponding = from.plusMonths(count);
            return corresponding.getDayOfMonth() == from.getDayOfMonth() ? corresponding.minusDays(1) : corresponding;
        }
    }

    /** "At least N weeks before". */
    record WeeksBefore(int count) implements Counting {
        @Override
        public LocalDate lastDay(LocalDate from) {
            return from.minusWeeks(count);
        }
    }

    /** "At least N months before": where that month has no such day, its last. */
    record MonthsBefore(int count) implements Counting {
        @Override
        public LocalDate lastDay(LocalDate from) {
            return from.minusMonths(count);
        }
    }

    /** "Before" a day of the year of the transfer: the day before it. */
    record BeforeTheDay(MonthDay day) implements Counting {
        @Override
        public LocalDate lastDay(LocalDate from) {
            return day.atYear(from.getYear()).minusDays(1);
        }
    }

    /** "Within N working days of": Monday to Friday without the bank holidays of England; the first day is left out. */
    record WorkingDaysAfter(int count) implements Counting {
        @Override
        public LocalDate lastDay(LocalDate from) {
            return WorkingDays.after(from, count);
        }

        @Override
        public LocalDate strictDay(LocalDate from) {
            return new WorkingDaysBeginningWith(count).lastDay(from);
        }
    }

    /** "Within N working days, beginning with the day": that day is day 1, or else the next that is worked. */
    record WorkingDaysBeginningWith(int count) implements Counting {
        @Override
        public LocalDate lastDay(LocalDate from) {
            LocalDate first = WorkingDays.after(from, 0);
            return count == 1 ? first : WorkingDays.after(first, count - 1);
        }
    }

    /** Working days of the tribunal, which has none in August and from 25 December to 1 January. The first day is left out. */
    record TribunalDays(int count) implements Counting {
        @Override
        public LocalDate lastDay(LocalDate from) {
            return TribunalCalendar.after(from, count);
        }

        @Override
        public LocalDate strictDay(LocalDate from) {
            return TribunalCalendar.after(from, count - 1);
        }

        /** That days are left out has not been checked; often none of them lies in the time. */
        @Override
        public Certainty certainty(LocalDate from) {
            return lastDay(from).equals(WorkingDays.after(from, count)) ? Certainty.LAW : Certainty.UNCHECKED;
        }
    }

    /** "Immediately": on the day itself. */
    record AtOnce() implements Counting {
        @Override
        public LocalDate lastDay(LocalDate from) {
            return from;
        }
    }
}
