package uk.sidebyside.assessments.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said of another clock of a case. Nothing is changed or taken out: what was a mistake is taken back by a further
 * line.
 *
 * @param clock the line with which the clock began; its own id there
 * @param what code of the clock where it begins, key of the duty where something is said of one, blank where a line is taken back
 * @param takesBack the line that was a mistake; null for all others
 * @param on the day that sets it off, or on which it was done
 * @param second the day on which somebody learned of it, where that counts
 * @param words about whom it is, why it is no longer owed, or why it is taken back
 * @param recordedAs the post of whoever wrote it down
 */
public record ClockLine(
        UUID id,
        UUID clock,
        Said said,
        String what,
        @Nullable UUID takesBack,
        @Nullable LocalDate on,
        @Nullable LocalDate second,
        String words,
        String recordedAs,
        Instant recordedAt) {

    /** What a line says. */
    public enum Said {
        BEGAN,
        DONE,
        NOT_OWED,
        TAKEN_BACK;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Said of(String code) {
            return Arrays.stream(values())
                    .filter(said -> said.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
