package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What figures need of a request for advice.
 *
 * @param owed whether advice is owed; it is not where three agreed that earlier advice is enough
 * @param health whether a health body was asked
 * @param dueOn the last lawful day, six weeks from receipt at the point of access
 * @param answeredOn the day of the first answer; null while there is none
 * @param excused whether an exception of regulation 8(2) was recorded
 * @param onFramework whether the first answer kept to the framework; null where there is none, or where it is not asked
 * @param outcomes those of the first answer; null as before
 */
public record CountedAdvice(
        boolean owed,
        boolean health,
        LocalDate dueOn,
        @Nullable LocalDate answeredOn,
        boolean excused,
        @Nullable Boolean onFramework,
        @Nullable Outcomes outcomes) {

    /** @param citing how many of them cite what the child or the family hopes for */
    public record Outcomes(int all, int citing) {}
}
