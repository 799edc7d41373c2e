package uk.sidebyside.measures.dashboard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.sidebyside.measures.dashboard.Dashboard.Tile;

/**
 * Which measures the address asks for; what it does not name is not narrowed.
 *
 * @param about {@code population}, {@code services} or {@code together}
 * @param of whose work: {@code education}, {@code health}, {@code care} or {@code together}
 * @param now {@code better}, {@code worse}, {@code missing} or {@code not-reported}
 * @param fed {@code counted}, {@code typed} or {@code imported}
 * @param show {@code all} for all measures and not the first screen alone
 */
public record DashboardFilter(String about, String of, String now, String fed, String show) {

    boolean everything() {
        return show.equals("all");
    }

    boolean shows(Tile tile) {
        return (about.isBlank() || about(tile))
                && (of.isBlank() || of.equals(tile.publication().sector().code()))
                && (fed.isBlank() || fed.equals(tile.measure().fedBy().name().toLowerCase(Locale.ROOT)))
                && (now.isBlank() || is(tile));
    }

    private boolean about(Tile tile) {
        return about.equals("together")
                ? tile.together()
                : about.equals(tile.ofPopulation() ? "population" : "services");
    }

    private boolean is(Tile tile) {
        return switch (now) {
            case "better" -> tile.standing().signal().better();
            case "worse" -> tile.standing().signal().worse();
            case "missing" -> tile.misses();
            case "not-reported" -> !tile.reported();
            default -> true;
        };
    }

    /** As an address has it; only known words are in it. */
    List<String> query() {
        List<String> parts = new ArrayList<>();
        add(parts, "about", about);
        add(parts, "of", of);
        add(parts, "now", now);
        add(parts, "fed", fed);
        add(parts, "show", show);
        return parts;
    }

    private static void add(List<String> parts, String name, String value) {
        if (value.matches("[a-z-]{1,20}")) {
            parts.add(name + "=" + value);
        }
    }
}
