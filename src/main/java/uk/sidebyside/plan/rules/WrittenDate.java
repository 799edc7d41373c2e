package uk.sidebyside.plan.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as somebody wrote it in a plan, with what it was read as. The words are kept. What can't be read for certain
 * is asked about and never guessed.
 */
public sealed interface WrittenDate {

    /** As it was written. */
    String words();

    /** The day, read as the start of something; empty where none can be read. */
    Optional<LocalDate> asStart();

    /** The day, read as the end of something; empty where none can be read. */
    Optional<LocalDate> asEnd();

    static WrittenDate read(String words) {
        return WrittenDates.read(words);
    }

    /**
     * One day.
     *
     * @param check whether a person should look at the reading, as 03/04/21: read the British way, 3 April 2021
     */
    record Day(String words, LocalDate day, boolean check) implements WrittenDate {
        @Override
        public Optional<LocalDate> asStart() {
            return Optional.of(day);
        }

        @Override
        public Optional<LocalDate> asEnd() {
            return Optional.of(day);
        }
    }

    /**
     * A whole month: as a start its first day, as an end its last, unless the words themselves say which.
     *
     * @param check whether a person should look at the reading, as Mar-21: read as March 2021
     */
    record Month(String words, YearMonth month, Edge edge, boolean check) implements WrittenDate {
        @Override
        public Optional<LocalDate> asStart() {
            return Optional.of(edge == Edge.LAST_DAY ? month.atEndOfMonth() : month.atDay(1));
        }

        @Override
        public Optional<LocalDate> asEnd() {
            return Optional.of(edge == Edge.FIRST_DAY ? month.atDay(1) : month.atEndOfMonth());
        }
    }

    /** Which day of a month the words mean. */
    enum Edge {
        /** "from", "start of". */
        FIRST_DAY,
        /** "by", "end of". */
        LAST_DAY,
        /** The month alone: it depends on what is asked. */
        AS_ASKED
    }

    /** Nothing was written, or "not stated". */
    record NotStated(String words) implements WrittenDate {
        @Override
        public Optional<LocalDate> asStart() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> asEnd() {
            return Optional.empty();
        }
    }

    /** Something was written that a person must read. */
    record Unreadable(String words, Why why) implements WrittenDate {
        @Override
        public Optional<LocalDate> asStart() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> asEnd() {
            return Optional.empty();
        }
    }

    /** Why a date could not be read. */
    enum Why {
        NOT_A_DATE,
        /** As 31 February. */
        NO_SUCH_DAY,
        /** A weekday that is not that day's. */
        OTHER_WEEKDAY,
        ONLY_A_YEAR,
        NO_YEAR,
        /** A year that no plan of ours can mean, as 0202. */
        STRANGE_YEAR,
        /** Schools and seasons have no fixed first and last day. */
        TERM_OR_SEASON,
        /** Early, mid, late. */
        PART_OF_MONTH,
        SEVERAL_DATES,
        NOT_DECIDED,
        NO_END
    }
}
