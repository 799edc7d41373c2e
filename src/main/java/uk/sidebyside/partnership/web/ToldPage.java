package uk.sidebyside.partnership.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.partnership.HoldingBack;
import uk.sidebyside.partnership.HoldsWords;
import uk.sidebyside.partnership.Portfolio.Entry;
import uk.sidebyside.partnership.TellBacks;
import uk.sidebyside.partnership.YouSaid;
import uk.sidebyside.partnership.join.Opportunities;
import uk.sidebyside.surveys.Closing;

/**
 * What people said and what became of it, when they are told, and what everybody reads.
 *
 * @param heldBack from when until when it was held back, the latest first
 * @param asked whether those who took part were asked how it was; null while it is under way
 * @param takenOut where words stood beside the quote whose consent was just taken back
 * @param reach how they want to be reached, for whoever leads it, where somebody got no letter; blank otherwise
 */
public record ToldPage(
        PieceHead head,
        List<YouSaid.Line> lines,
        List<YouSaid.Suggested> suggested,
        List<TellBacks.Promise> promises,
        List<Evidence> quotes,
        @Nullable Entry shown,
        List<HoldingBack.Period> heldBack,
        List<Opportunities.Opportunity> opportunities,
        @Nullable Closing asked,
        String reach,
        List<HoldsWords.Where> takenOut) {
    public ToldPage {
        heldBack = List.copyOf(heldBack);
        takenOut = List.copyOf(takenOut);
        lines = List.copyOf(lines);
        suggested = List.copyOf(suggested);
        promises = List.copyOf(promises);
        quotes = List.copyOf(quotes);
        opportunities = List.copyOf(opportunities);
    }

    public boolean anyUnpublished() {
        return lines.stream().anyMatch(line -> line.publishedAt() == null);
    }

    public boolean anyPublished() {
        return lines.stream().anyMatch(line -> line.publishedAt() != null);
    }
}
