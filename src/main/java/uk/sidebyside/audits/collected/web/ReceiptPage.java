package uk.sidebyside.audits.collected.web;

import java.time.LocalDate;
import uk.sidebyside.audits.collected.Submission;
import uk.sidebyside.audits.collected.Submissions;
import uk.sidebyside.audits.collected.rules.HeatTable;
import uk.sidebyside.audits.collected.rules.Rated;

/** The receipt of an audit, and what came back for it. */
public record ReceiptPage(Submissions.Opened opened, boolean centre, LocalDate today) {

    public Submission one() {
        return opened.one();
    }

    public int tone(Rated rated) {
        return HeatTable.tone(rated.rank(), rated.ranks());
    }

    /** What others said of a level; blank where nobody looked. */
    public String moderated(Rated rated) {
        if (rated.moderated() == 0) {
            return "";
        }
        return rated.agreed() + " of " + rated.moderated() + " who looked at it agreed.";
    }
}
