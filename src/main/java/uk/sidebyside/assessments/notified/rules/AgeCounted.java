package uk.sidebyside.assessments.notified.rules;

import java.time.LocalDate;
import java.util.function.BiPredicate;

/** The two ways in which notices are counted (REQUIREMENTS AMB-10): by the words of the Act, and by those of the plan. */
public enum AgeCounted {
    UNDER_SCHOOL_AGE(
            "notified-under-school-age",
            "children under compulsory school age that the council was told of, of those in whom health staff wrote down"
                    + " here that they see a need",
            YoungChild::underSchoolAge),
    UNDER_FIVE(
            "notified-under-5",
            "children under 5 that the council was told of, of those in whom health staff wrote down here that they see"
                    + " a need",
            YoungChild::underFive);

    private final String code;
    private final String words;
    private final BiPredicate<LocalDate, LocalDate> counts;

    AgeCounted(String code, String words, BiPredicate<LocalDate, LocalDate> counts) {
        this.code = code;
        this.words = words;
        this.counts = counts;
    }

    public String code() {
        return code;
    }

    /** What is counted, in plain words. */
    public String words() {
        return words;
    }

    /** Whether a child counts, by how old it was on the day on which the belief was formed. */
    public boolean counts(LocalDate born, LocalDate formedOn) {
        return counts.test(born, formedOn);
    }
}
