package uk.sidebyside.audits.collected.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.audits.collected.Submission;
import uk.sidebyside.audits.collected.Support;
import uk.sidebyside.audits.collected.rules.AuditedAgain;
import uk.sidebyside.audits.collected.rules.HeatTable;
import uk.sidebyside.audits.collected.rules.Rated;

/**
 * The receipt of an audit, and what came back for it.
 *
 * @param again beside the audit before it; null for a first one
 * @param letter null until it is sent, and for whoever may not read it
 * @param answered whether the reader may read what came back
 */
public record ReceiptPage(
        Submission one,
        @Nullable AuditedAgain again,
        Support.@Nullable Letter letter,
        List<Support.Offer> offers,
        boolean answered,
        boolean centre,
        LocalDate today) {

    public int tone(Rated rated) {
        return HeatTable.tone(rated.rank(), rated.ranks());
    }

    /** What others said of a level; blank where nobody looked. */
    public String moderated(Rated rated) {
        if (rated.moderated() == 0) {
            return "";
        }
        return rated.agreed() + " of " + rated.moderated() + (rated.moderated() == 1 ? " who looked" : " who looked")
                + " at it agreed.";
    }

    public List<Rated> withoutEvidence() {
        return one.levels().stream().filter(level -> !level.evidenced()).toList();
    }
}
