package uk.sidebyside.partnership;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.partnership.rules.SaidAndDone;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.voice.Views;

/**
 * What people said about a piece in their own words: in views, and in quotes that they agreed to. Nothing that everybody reads repeats
 * them. With consent they stand as a quote, which can be taken back everywhere at once.
 */
@Service
public class OwnWords {
    private final Views views;
    private final EvidenceItems evidence;

    OwnWords(Views views, EvidenceItems evidence) {
        this.views = views;
        this.evidence = evidence;
    }

    /** @param fields what is written for everybody, by the names of the form's fields */
    public List<Finding> in(AreaId area, Collection<PieceId> pieces, List<Map.Entry<String, String>> fields) {
        return SaidAndDone.theirs(
                fields,
                pieces.stream()
                        .flatMap(piece -> Stream.concat(said(area, piece), quoted(area, piece)))
                        .toList());
    }

    private Stream<String> said(AreaId area, PieceId piece) {
        return views.about(PieceRefs.of(area, piece)).stream()
                .flatMap(view -> Stream.of(
                        view.said().words(), view.said().saw(), view.said().means()));
    }

    private Stream<String> quoted(AreaId area, PieceId piece) {
        return evidence.of(PieceRefs.of(area, piece)).stream()
                .map(Evidence::content)
                .filter(Evidence.Quote.class::isInstance)
                .map(quote -> ((Evidence.Quote) quote).words());
    }
}
