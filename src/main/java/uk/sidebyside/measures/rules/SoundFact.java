package uk.sidebyside.measures.rules;

import java.time.LocalDate;

/** What a fact may say. A source that hands down anything else has a defect, so this is an error and no finding. */
public final class SoundFact {

    private SoundFact() {}

    /**
     * @param standing whether its source counts from a day on, which may be a day to come
     * @throws IllegalArgumentException that says what can't be
     */
    public static void check(LocalDate on, long numerator, long denominator, boolean standing, LocalDate today) {
        if (standing) {
            return;
        }
        if (on.isAfter(today)) {
            throw new IllegalArgumentException("A fact of " + on + ", which is after today, " + today);
        }
        if (denominator != 0 && !within(numerator, denominator)) {
            throw new IllegalArgumentException(
                    "A numerator of " + numerator + " above its denominator of " + denominator);
        }
    }

    private static boolean within(long numerator, long denominator) {
        return Math.abs(numerator) <= Math.abs(denominator)
                && (numerator == 0 || Long.signum(numerator) == Long.signum(denominator));
    }
}
