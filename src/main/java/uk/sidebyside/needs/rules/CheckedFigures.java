package uk.sidebyside.needs.rules;

import java.util.ArrayList;
import java.util.List;
import uk.sidebyside.shared.Csv;

/**
 * A file whose every row was looked at before any is used.
 *
 * @param figures that can be used
 * @param refused rows that can't, in their order, each with its reason
 * @param notes what was done that nobody would guess, as a figure that was counted under another code
 */
public record CheckedFigures(List<String> headings, List<Figure> figures, List<Refused> refused, List<String> notes) {

    /** @param why in sentences, for whoever made the file */
    public record Refused(FigureFile.Row row, String why) {}

    public CheckedFigures {
        headings = List.copyOf(headings);
        figures = List.copyOf(figures);
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }

    /** The rows that can't be used, as they came, with their number in the file and the reason behind them. */
    public String refusedRows() {
        List<String> heads = new ArrayList<>(headings);
        heads.addAll(List.of("row in your file", "what is wrong"));
        return Csv.text(heads, refused.stream().map(CheckedFigures::cells).toList());
    }

    private static List<String> cells(Refused refused) {
        List<String> cells = new ArrayList<>(refused.row().cells());
        cells.add(String.valueOf(refused.row().number()));
        cells.add(refused.why());
        return cells;
    }
}
