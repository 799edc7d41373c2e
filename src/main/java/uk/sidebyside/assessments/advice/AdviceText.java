package uk.sidebyside.assessments.advice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice;

/**
 * Advice as it is being written or as it was sent.
 *
 * @param n 0 for what is being written; 1 for what was sent first
 * @param writing the page on which it was saved last
 * @param sentOn null while it is being written
 */
public record AdviceText(
        int n,
        WrittenAdvice words,
        UUID writing,
        int version,
        String savedAs,
        @Nullable LocalDate sentOn) {

    /** What people say on the phone: the request and how often it was sent. */
    public String receipt(AdviceId of) {
        return of.toString().substring(24).toUpperCase(java.util.Locale.ROOT) + "-" + n;
    }
}
