package uk.sidebyside.needs.web;

import java.util.List;
import uk.sidebyside.needs.FigureTables.Draft;
import uk.sidebyside.needs.rules.CheckedFigures.Refused;

/** What would become of each row. */
public record MapDraftPage(Draft draft) {
    private static final int SHOWN = 50;

    public String at(String end) {
        return "/needs/maps/load/" + draft.id() + end;
    }

    public String sentence() {
        int good = draft.checked().figures().size();
        int bad = draft.checked().refused().size();
        String can = NeedsWords.count(good, "figure", "figures") + " can be brought in.";
        return bad == 0 ? can : can + " " + NeedsWords.count(bad, "row", "rows") + " of the file can’t.";
    }

    public String button() {
        int bad = draft.checked().refused().size();
        String in = "Bring in " + NeedsWords.count(draft.checked().figures().size(), "figure", "figures");
        return bad == 0 ? in : in + " and leave out " + NeedsWords.count(bad, "row", "rows");
    }

    public List<Refused> refused() {
        return draft.checked().refused().stream().limit(SHOWN).toList();
    }

    public int more() {
        return Math.max(0, draft.checked().refused().size() - SHOWN);
    }
}
