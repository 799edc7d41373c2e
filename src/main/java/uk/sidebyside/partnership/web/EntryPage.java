package uk.sidebyside.partnership.web;

import java.util.List;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.partnership.YouSaid;

/** One piece as everybody reads it. */
public record EntryPage(Portfolio.Entry entry, List<YouSaid.Line> lines, List<Evidence> proof) {
    public EntryPage {
        lines = List.copyOf(lines);
        proof = List.copyOf(proof);
    }

    public List<Evidence.Quote> quotes() {
        return proof.stream()
                .map(Evidence::content)
                .filter(Evidence.Quote.class::isInstance)
                .map(Evidence.Quote.class::cast)
                .toList();
    }

    /** As "9 people from families took part, 4 of them for the first time: in person and online." */
    public String who() {
        var counted = entry.counted();
        if (counted.tookPart() == 0) {
            return "Nobody from a family took part.";
        }
        return PartnershipWords.count(counted.tookPart(), "person from a family", "people from families")
                + " took part, " + counted.firstTime() + " for the first time: "
                + PartnershipWords.ways(counted.ways()) + ".";
    }

    public String agreed() {
        var counted = entry.counted();
        return PartnershipWords.agreed(new uk.sidebyside.partnership.rules.Agreed(
                counted.agreed(), counted.agreedWithComments(), counted.didNotAgree(), 0));
    }
}
