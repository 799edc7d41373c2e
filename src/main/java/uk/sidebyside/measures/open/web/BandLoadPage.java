package uk.sidebyside.measures.open.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureWords;
import uk.sidebyside.measures.open.BandLoads.Becomes;
import uk.sidebyside.measures.open.BandLoads.Checked;
import uk.sidebyside.measures.open.BandLoads.Row;
import uk.sidebyside.measures.open.BandLoads.Told;
import uk.sidebyside.measures.rules.Counted;
import uk.sidebyside.measures.web.MeasureFaults;
import uk.sidebyside.pages.FormErrors;

/**
 * Figures of one measure told apart, from a file.
 *
 * @param known by day, band and label; for those who report them, small numbers and all
 * @param shown the bands that the public table shows
 * @param content the file itself, as the form carries it to the next step; blank before one was chosen
 * @param checked null before a file was chosen
 * @param done whether it was loaded just now
 */
public record BandLoadPage(
        Measure measure,
        SortedMap<LocalDate, SortedMap<String, SortedMap<String, Counted>>> known,
        List<String> shown,
        String content,
        @Nullable Checked checked,
        boolean done,
        FormErrors errors) {

    public String at(String path) {
        return "/measures/" + measure.key() + "/bands" + path;
    }

    /** What is told apart already, the latest day first. */
    public List<String> told() {
        List<String> told = new ArrayList<>();
        new TreeMap<>(known)
                .descendingMap()
                .forEach((day, bands) -> bands.forEach((band, cells) ->
                        told.add(MeasureWords.day(day) + ", by " + band + ": " + parts(cells.size()))));
        return told;
    }

    /** Bands that were brought in and that the public table leaves out. */
    public List<String> notShown() {
        return known.values().stream()
                .flatMap(bands -> bands.keySet().stream())
                .filter(band -> !shown.contains(band))
                .distinct()
                .sorted()
                .toList();
    }

    private static String parts(int n) {
        return n + (n == 1 ? " part" : " parts");
    }

    public String sentence() {
        if (checked == null) {
            return "";
        }
        if (!checked.refused().isEmpty()) {
            return "Of " + rows(checked.rows()) + ", " + checked.refused().size() + " can't be used. Nothing is loaded"
                    + " until the whole file can be.";
        }
        if (done) {
            return checked.changes().isEmpty() ? "All of it was known already." : "It is loaded.";
        }
        return checked.changes().isEmpty()
                ? "All of it is known already. There is nothing to load."
                : "Every row can be used.";
    }

    private static String rows(int n) {
        return n + (n == 1 ? " row" : " rows");
    }

    /** What would change, or has just been changed. */
    public List<String> changes() {
        return checked == null
                ? List.of()
                : checked.changes().stream().map(this::words).toList();
    }

    private String words(Told told) {
        return MeasureWords.day(told.on()) + ", by " + told.band() + ", "
                + parts(told.cells().size())
                + (told.becomes() == Becomes.CORRECTION ? ", instead of what is there: " : ": ")
                + cells(told.cells());
    }

    private static String cells(Map<String, Counted> cells) {
        List<String> words = new ArrayList<>();
        cells.forEach((label, counted) ->
                words.add(label + " " + counted.were() + (counted.of() == 0 ? "" : " of " + counted.of())));
        return String.join(", ", words);
    }

    public List<String> why(Row row) {
        return row.findings().stream().map(MeasureFaults::of).toList();
    }
}
