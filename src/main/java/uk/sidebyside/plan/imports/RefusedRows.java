package uk.sidebyside.plan.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.sheet.Sheet;
import uk.sidebyside.plan.imports.Heading.Known;
import uk.sidebyside.shared.Csv;

/** The file of the rows that could not be used, with the reasons after them. */
final class RefusedRows {

    /** Headings of ours; they are left out when the mended file comes back. */
    static final List<String> REASONS = List.of("row in your file", "what is wrong", "how to put it right");

    private RefusedRows() {}

    static String csv(CheckedPlan plan) {
        Map<Integer, List<RowFinding>> held = plan.findings().stream()
                .filter(RowFinding::holdsBack)
                .collect(Collectors.groupingBy(RowFinding::row, TreeMap::new, Collectors.toList()));
        Map<Integer, CandidateLine> lines =
                plan.lines().stream().collect(Collectors.toMap(CandidateLine::row, line -> line));
        List<String> headings = new ArrayList<>();
        plan.headings().columns().values().forEach(heading -> headings.add(heading.title()));
        headings.addAll(REASONS);
        List<List<String>> rows = plan.sheet().rows().stream()
                .filter(row -> held.containsKey(row.number()))
                .sorted(Comparator.comparingInt(Sheet.Row::number))
                .map(row -> row(plan, row, lines.get(row.number()), held.getOrDefault(row.number(), List.of())))
                .toList();
        return Csv.text(headings, rows);
    }

    private static List<String> row(
            CheckedPlan plan, Sheet.Row row, @Nullable CandidateLine line, List<RowFinding> findings) {
        List<String> cells = new ArrayList<>();
        plan.headings().columns().forEach((index, heading) -> {
            String text = row.text(index);
            cells.add(text.isEmpty() && line != null ? carried(heading, line) : text);
        });
        cells.add(String.valueOf(row.number()));
        cells.add(findings.stream().map(RowFinding::what).collect(Collectors.joining(" ")));
        cells.add(findings.stream().map(RowFinding::mend).distinct().collect(Collectors.joining(" ")));
        return cells;
    }

    private static String carried(Heading heading, CandidateLine line) {
        if (!(heading instanceof Known known)) {
            return "";
        }
        return switch (known.column()) {
            case AREA_NUMBER -> line.area().number();
            case AREA_TITLE -> line.area().title();
            case WEAKNESS -> line.area().weakness();
            case OUTCOME_NUMBER -> line.outcome().number();
            case OUTCOME -> line.outcome().text();
            default -> "";
        };
    }
}
