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

    public String who() {
        return new CountedWords(entry.counted()).who();
    }

    public String agreed() {
        return new CountedWords(entry.counted()).whetherAgreed();
    }
}
