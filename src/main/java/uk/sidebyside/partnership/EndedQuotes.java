package uk.sidebyside.partnership;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.sidebyside.evidence.EvidenceId;
import uk.sidebyside.evidence.QuoteEnded;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.partnership.HoldsWords.Where;
import uk.sidebyside.shared.Ref;

/** When the day is over until which somebody agreed to be quoted, their words go from wherever else they stood, and the lead reads where. */
@Component
class EndedQuotes implements QuoteEnded {
    private final List<HoldsWords> holders;
    private final PieceStore pieces;
    private final LedBy ledBy;
    private final Outbox outbox;
    private final SiteAddress site;

    EndedQuotes(List<HoldsWords> holders, PieceStore pieces, LedBy ledBy, Outbox outbox, SiteAddress site) {
        this.holders = holders;
        this.pieces = pieces;
        this.ledBy = ledBy;
        this.outbox = outbox;
        this.site = site;
    }

    @Override
    public void ended(EvidenceId quote, Ref about, String words) {
        if (!about.kind().equals(PieceRefs.PIECE)) {
            return;
        }
        var id = new PieceId(about.id());
        Set<Where> out = EnumSet.noneOf(Where.class);
        holders.forEach(holder -> out.addAll(holder.takeOut(about.area(), id, words)));
        if (!out.isEmpty()) {
            pieces.find(about.area(), id).ifPresent(piece -> tell(quote, about, piece, out));
        }
    }

    private void tell(EvidenceId quote, Ref about, Piece piece, Set<Where> out) {
        int nth = 0;
        for (Recipient one : ledBy.reminded(about.area(), List.of(piece)).getOrDefault(piece.id(), List.of())) {
            outbox.send(Message.of(
                    about.area(),
                    one,
                    "partnership-quote-ended",
                    "Somebody’s own words are not shown any more",
                    "The day is over until which somebody agreed to be quoted. Their words were taken out of: "
                            + String.join("; ", out.stream().map(Where::label).toList())
                            + ". Say it in your words before you show it again.\n\n"
                            + site.of(about.area(), piece.at() + "/told"),
                    "partnership-quote-ended:" + quote.value() + ":" + nth++));
        }
    }
}
