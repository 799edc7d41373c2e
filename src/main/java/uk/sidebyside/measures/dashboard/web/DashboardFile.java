package uk.sidebyside.measures.dashboard.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.MeasureStanding.Held;
import uk.sidebyside.measures.MeasureWords;
import uk.sidebyside.measures.Point;
import uk.sidebyside.measures.dashboard.Dashboard;
import uk.sidebyside.measures.dashboard.Dashboard.Tile;
import uk.sidebyside.measures.rules.Awaited;
import uk.sidebyside.shared.Csv;

/** The list of measures as a file: one row each, the same as the page shows. Names change only by addition. */
final class DashboardFile {
    private static final List<String> COLUMNS = List.of(
            "measure",
            "name",
            "about",
            "of",
            "fed_by",
            "unit",
            "period_start",
            "period_end",
            "numerator",
            "denominator",
            "value",
            "words",
            "target",
            "target_standing",
            "stretch_target",
            "stretch_standing",
            "change",
            "change_since",
            "source",
            "as_at",
            "working_together");

    private DashboardFile() {}

    static byte[] csv(Dashboard whole, List<Tile> tiles) {
        return Csv.text(COLUMNS, tiles.stream().map(tile -> row(whole, tile)).toList())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<@Nullable Object> row(Dashboard whole, Tile tile) {
        List<@Nullable Object> row = new ArrayList<>();
        Point latest = tile.latest();
        row.add(tile.measure().key());
        row.add(tile.measure().name());
        row.add(tile.ofPopulation() ? "population" : "services");
        row.add(tile.publication().sector().code());
        row.add(tile.measure().fedBy().name().toLowerCase(Locale.ROOT));
        row.add(tile.measure().unit().name().toLowerCase(Locale.ROOT));
        row.add(latest == null ? null : latest.from());
        row.add(latest == null ? null : latest.on());
        row.add(latest == null ? null : latest.numerator());
        row.add(latest == null ? null : latest.denominator());
        row.add(latest == null ? null : latest.value());
        row.add(latest == null ? notReported(whole, tile) : latest.words());
        held(row, tile, tile.standing().core());
        held(row, tile, tile.standing().stretch());
        row.add(tile.standing().signal().sentence());
        row.add(tile.standing().signal().since());
        row.add(tile.measure().sourceWords());
        row.add(whole.day());
        row.add(tile.together() ? "yes" : "no");
        return row;
    }

    private static String notReported(Dashboard whole, Tile tile) {
        Awaited awaited = tile.standing().awaited();
        return awaited == null ? "Not reported" : MeasureWords.awaited(awaited, whole.day());
    }

    private static void held(List<@Nullable Object> row, Tile tile, @Nullable Held held) {
        row.add(held == null ? null : held.words(tile.measure().unit()));
        row.add(held == null ? null : held.verdictWords(tile.measure().unit()));
    }
}
