package uk.sidebyside.measures.curves;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.measures.ledger.Fact;

/**
 * A service that was newly bought, or bought again, as the outcomes framework counts it (R061).
 *
 * @param beganOn the first day under the new terms
 * @param monitoredFromOn from when on how it does is held against the framework; null while it is not
 * @param evidence what shows that it is; blank exactly while it is not
 * @param sector the code of the sector that the service belongs to
 */
public record CommissionedService(
        UUID id,
        ServiceId service,
        String name,
        String sector,
        Kind kind,
        LocalDate beganOn,
        @Nullable LocalDate monitoredFromOn,
        String evidence,
        int version) {

    public enum Kind {
        NEW,
        AGAIN
    }

    /** So many services that were bought, of which so many are held against the framework. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(List.of(fact(beganOn, 0, 1)));
        if (monitoredFromOn != null) {
            facts.add(fact(monitoredFromOn, 1, 0));
        }
        return facts;
    }

    private Fact fact(LocalDate on, long numerator, long denominator) {
        return Fact.of(id, on, numerator, denominator).in("sector", sector);
    }
}
