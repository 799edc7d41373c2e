package uk.sidebyside.partnership.web;

import java.util.List;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.measures.curves.ImpactStatement;
import uk.sidebyside.pages.display.Step;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.partnership.YouSaid;

/**
 * One piece as everybody reads it.
 *
 * @param principles that it shows, in the area's plain words
 * @param benefits that it brings, in the area's plain words
 * @param impact what difference it made, as everybody may read it, the latest first
 * @param steps how it went, as a picture
 */
public record EntryPage(
        Portfolio.Entry entry,
        List<String> principles,
        List<String> benefits,
        List<YouSaid.Line> lines,
        List<Evidence> proof,
        List<ImpactStatement> impact,
        List<Step> steps) {
    /** Public counts below this are not told (DESIGN, small numbers). */
    private static final int SMALL = 5;

    public EntryPage {
        principles = List.copyOf(principles);
        benefits = List.copyOf(benefits);
        lines = List.copyOf(lines);
        proof = List.copyOf(proof);
        impact = List.copyOf(impact);
        steps = List.copyOf(steps);
    }

    public List<Evidence.Quote> quotes() {
        return proof.stream()
                .map(Evidence::content)
                .filter(Evidence.Quote.class::isInstance)
                .map(Evidence.Quote.class::cast)
                .toList();
    }

    /** The picture in a sentence, as "11 of 13 steps were done, and 2 were left out."; blank for a small piece. */
    public String where() {
        return entry.steps().small() ? "" : PartnershipWords.stepsDone(steps, "was", "were") + ".";
    }

    /** As "9 people from families took part, 5 of them for the first time: in person and online." Small numbers are not told. */
    public String who() {
        var counted = entry.counted();
        if (counted.tookPart() == 0) {
            return "Nobody from a family took part.";
        }
        String ways = PartnershipWords.ways(counted.ways()) + ".";
        return counted.tookPart() < SMALL
                ? "Fewer than " + SMALL + " people from families took part: " + ways
                : counted.tookPart() + " people from families took part, " + number(counted.firstTime())
                        + " of them for the first time: " + ways;
    }

    /** Of few people it is told whether all agreed, and not how many. */
    public String agreed() {
        var counted = entry.counted();
        int all = counted.agreed() + counted.agreedWithComments() + counted.didNotAgree();
        if (all == 0) {
            return "Nobody was asked to agree, since it stopped before.";
        }
        if (all >= SMALL && counted.didNotAgree() == 0) {
            return "All " + all + " agreed.";
        }
        if (counted.didNotAgree() > 0) {
            return "Not everybody agreed.";
        }
        return counted.agreedWithComments() > 0 ? "Everybody agreed, some with comments." : "Everybody agreed.";
    }

    static String number(int count) {
        return count > 0 && count < SMALL ? "fewer than " + SMALL : String.valueOf(count);
    }
}
