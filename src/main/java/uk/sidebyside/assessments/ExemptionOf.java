package uk.sidebyside.assessments;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.rules.StatutoryClock;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;

/**
 * What excuses that one duty of a case is late. Its day stays.
 *
 * @param request whose duty it is: a later request has clocks of its own; null where nobody wrote down which
 * @param duty key of the clock
 */
public record ExemptionOf(
        UUID id, CaseId of, @Nullable RequestId request, String duty, StatutoryClock.Exemption exemption) {

    /** Whether it was written down for a duty of a request. */
    boolean isFor(@Nullable RequestId running, String of) {
        return duty.equals(of) && (request == null || request.equals(running));
    }

    /** Whether it excuses one of the days of a request: not where the request was put right and its ground lies outside the time. */
    boolean excuses(@Nullable RequestId running, String of, List<Due> dues) {
        return isFor(running, of)
                && dues.stream().filter(due -> due.duty().key().equals(of)).anyMatch(due -> StatutoryClock.started(due)
                        .refusal(exemption)
                        .isEmpty());
    }
}
