package uk.sidebyside.audits.collected.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import uk.sidebyside.audits.collected.Submission;
import uk.sidebyside.audits.collected.Submissions;
import uk.sidebyside.audits.collected.rules.HeatTable;
import uk.sidebyside.audits.collected.rules.Rated;

/** The receipt of an audit, and what came back for it. */
public record ReceiptPage(Submissions.Opened opened, boolean centre, LocalDate today) {

    public Submission one() {
        return opened.one();
    }

    /** What is good or better, the highest first: strengths come before anything else. */
    public List<Rated> strong() {
        return one().levels().stream()
                .filter(Rated::good)
                .sorted(Comparator.comparingDouble((Rated rated) -> (double) rated.rank() / rated.ranks())
                        .reversed())
                .toList();
    }

    public List<Rated> toImprove() {
        return one().levels().stream().filter(rated -> !rated.good()).toList();
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
