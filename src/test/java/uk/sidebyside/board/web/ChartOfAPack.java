package uk.sidebyside.board.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.sidebyside.board.PackChart;

/** A chart as a pack keeps it: a year of months of which the last is unusual, with limits and a target. */
final class ChartOfAPack {
    private static final List<Double> FIGURES = List.of(52d, 55d, 51d, 54d, 56d, 53d, 52d, 55d, 54d, 53d, 56d, 74d);

    private ChartOfAPack() {}

    static PackChart of(String key, String measure) {
        List<PackChart.Dot> dots = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < FIGURES.size(); i++) {
            LocalDate on = LocalDate.of(2025, 6, 30).plusMonths(i);
            dots.add(new PackChart.Dot(on, FIGURES.get(i), i == 11 ? "BETTER" : "USUAL", "of 100"));
            rows.addFirst(List.of(on.toString(), Math.round(FIGURES.get(i)) + "%", ""));
        }
        return new PackChart(
                key,
                measure,
                "PERCENT",
                List.of(new PackChart.Part(dots, new PackChart.Limits(54, 48, 60, false))),
                List.of(new PackChart.Line("Target", 75)),
                "Getting better: above the usual limits",
                measure + ", Testwick, June 2025 to May 2026, per cent",
                "It went from 52% to 74%.",
                List.of(),
                "survey",
                LocalDate.of(2026, 5, 31),
                new PackChart.Figures(List.of("Time", "Value", "What it says"), rows));
    }
}
