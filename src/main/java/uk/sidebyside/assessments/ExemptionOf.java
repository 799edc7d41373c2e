package uk.sidebyside.assessments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.rules.StatutoryClock;

/**
 * What excuses that one duty of a case is late. Its day stays.
 *
 * @param request whose duty it is: a later request has clocks of its own; null where nobody wrote down which
 * @param duty key of the clock
 */
public record ExemptionOf(
        UUID id, CaseId of, @Nullable RequestId request, String duty, StatutoryClock.Exemption exemption) {

    /** Whether it excuses a duty of a request. */
    boolean excuses(@Nullable RequestId running, String of) {
        return duty.equals(of) && (request == null || request.equals(running));
    }
}
