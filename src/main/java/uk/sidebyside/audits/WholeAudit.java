package uk.sidebyside.audits;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.evidence.Evidence;

/**
 * All that an audit holds, read together.
 *
 * @param answers by the keys of indicators
 * @param evidence by the keys of indicators; those without any are left out
 * @param seats every post of the area
 */
public record WholeAudit(
        Audit audit,
        Framework framework,
        Map<String, Answer> answers,
        List<Auditor> auditors,
        List<Opinion> opinions,
        List<NextStep> steps,
        Map<String, List<Evidence>> evidence,
        Map<SeatId, Seat> seats) {

    public Map<String, String> levels() {
        return Audits.levels(answers);
    }

    public List<Opinion> opinionsOf(Indicator indicator) {
        return opinions.stream()
                .filter(one -> one.indicator().equals(indicator.key()))
                .toList();
    }

    public List<Evidence> evidenceOf(Indicator indicator) {
        return evidence.getOrDefault(indicator.key(), List.of());
    }

    /** What the post is called that takes a step; blank for one that is no more. */
    public String owner(NextStep step) {
        @Nullable Seat seat = seats.get(step.owner());
        return seat == null ? "" : seat.titleAndOrganisation();
    }
}
