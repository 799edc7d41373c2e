package uk.sidebyside.plan.imports;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uk.sidebyside.pages.sheet.Sheet;

/**
 * A sheet whose rows have all been checked.
 *
 * @param lines in the order of the sheet, also those that are held back
 * @param stray findings about rows that are no lines at all
 */
public record CheckedPlan(Sheet sheet, Headings headings, List<CandidateLine> lines, List<RowFinding> stray) {

    public CheckedPlan {
        lines = List.copyOf(lines);
        stray = List.copyOf(stray);
    }

    public List<CandidateLine> ready() {
        return lines.stream().filter(CandidateLine::ready).toList();
    }

    /** In the order of the rows. */
    public List<RowFinding> findings() {
        return Stream.concat(lines.stream().flatMap(line -> line.findings().stream()), stray.stream())
                .sorted(Comparator.comparingInt(RowFinding::row))
                .toList();
    }

    /** Whether every row can be used. */
    public boolean complete() {
        return findings().stream().noneMatch(RowFinding::holdsBack);
    }

    /**
     * The rows that are held back, as they were in the file, with the reasons after them; mended, it can be brought in
     * again. What was carried down from above is written out, so that each row stands by itself.
     */
    public String refusedRows() {
        return RefusedRows.csv(this);
    }
}
