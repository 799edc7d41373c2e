package uk.sidebyside.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.sidebyside.board.rules.OfFiveFamilies;
import uk.sidebyside.board.rules.OfFiveFamilies.Figure;

/** Numbers of families as rows of papers, in the words in which they may be shown. */
final class FigureRows {
    private FigureRows() {}

    /** The whole, and the parts that add up to it. */
    @SafeVarargs
    static List<TogetherInPapers.Row> of(Map.Entry<String, Figure> whole, Map.Entry<String, Figure>... parts) {
        List<String> words = OfFiveFamilies.shown(
                whole.getValue(), Stream.of(parts).map(Map.Entry::getValue).toList());
        List<TogetherInPapers.Row> rows = new ArrayList<>();
        rows.add(new TogetherInPapers.Row(whole.getKey(), words.getFirst()));
        for (int i = 0; i < parts.length; i++) {
            rows.add(new TogetherInPapers.Row(parts[i].getKey(), words.get(i + 1)));
        }
        return rows;
    }
}
