package uk.sidebyside.audits.quality;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.audits.AuditId;
import uk.sidebyside.audits.quality.rules.MarkerKind;

/**
 * Whose turn it is to mark a plan.
 *
 * @param second whether it is that of the second, who does not see the first's marks
 * @param seatAs the post as it was called when the plans were handed out
 * @param audit in which the marks stand; null until it is begun
 * @param inAt when they came in; null until then
 * @param passed each time that it was passed on, the first first: when, by and from which post, and why
 * @param by who gives or gave them; empty until it is begun, and in lists of a whole sample
 */
public record Turn(
        TurnId id,
        SampledPlanId plan,
        boolean second,
        SeatId seat,
        String seatAs,
        MarkerKind kind,
        @Nullable AuditId audit,
        @Nullable Instant inAt,
        List<String> passed,
        Set<PersonId> by) {

    public Turn {
        passed = List.copyOf(passed);
        by = Set.copyOf(by);
    }

    public String state() {
        if (inAt != null) {
            return "In";
        }
        return audit == null ? "Not begun" : "Begun";
    }
}
