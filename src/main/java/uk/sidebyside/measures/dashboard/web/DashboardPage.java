package uk.sidebyside.measures.dashboard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.MeasureWords;
import uk.sidebyside.measures.Point;
import uk.sidebyside.measures.dashboard.Dashboard;
import uk.sidebyside.measures.dashboard.Dashboard.Tile;
import uk.sidebyside.measures.rules.Awaited;
import uk.sidebyside.pages.Download;
import uk.sidebyside.pages.chart.Dated;
import uk.sidebyside.pages.chart.Sparkline;
import uk.sidebyside.pages.chart.XmrChart.Mark;
import uk.sidebyside.pages.govuk.Option;

/**
 * "Is it getting better?"
 *
 * @param whole before it was narrowed: what its sentence speaks of
 * @param tiles those that the address asks for
 * @param published whether the reader sees what is published, rather than what is known
 * @param mayChoose whether the reader may say what is on the first screen
 * @param mayDefine whether the reader may define measures
 */
public record DashboardPage(
        String area,
        Dashboard whole,
        List<Tile> tiles,
        DashboardFilter filter,
        boolean published,
        boolean mayChoose,
        boolean mayDefine) {

    /** @param heading what the measures in it are about */
    public record Group(String heading, String hint, List<Tile> tiles) {}

    public List<Group> groups() {
        return Stream.of(
                        new Group(
                                "How children and families are",
                                "What we want for everybody. No single service can do it alone.",
                                tiles.stream().filter(Tile::ofPopulation).toList()),
                        new Group(
                                "How our services do",
                                "What services answer for: how much, how well, and who is better off.",
                                tiles.stream()
                                        .filter(tile -> !tile.ofPopulation() && !tile.together())
                                        .toList()),
                        new Group(
                                "How we work together",
                                "What people said and what became of it, work on services with families, surveys and audits.",
                                tiles.stream()
                                        .filter(tile -> !tile.ofPopulation() && tile.together())
                                        .toList()))
                .filter(group -> !group.tiles().isEmpty())
                .toList();
    }

    public Sparkline sparkline(Tile tile) {
        List<Dated> points = tile.standing().series().points().stream()
                .map(point -> new Dated(
                        point.on(), point.value() == null ? null : point.value().doubleValue()))
                .toList();
        Mark mark =
                switch (tile.standing().signal().variation()) {
                    case BETTER -> Mark.BETTER;
                    case WORSE -> Mark.WORSE;
                    default -> Mark.USUAL;
                };
        return new Sparkline(points, tile.standing().coreNumber(), mark);
    }

    /** Where it stands, as a sentence; "not reported" is never 0. */
    public String stands(Tile tile) {
        Point latest = tile.latest();
        if (latest == null) {
            Awaited awaited = tile.standing().awaited();
            return awaited == null ? "Not reported yet." : MeasureWords.awaited(awaited, whole.day());
        }
        return MeasureWords.figure(latest, tile.measure().unit()).replaceFirst("[.]$", "") + " "
                + MeasureWords.when(latest) + ".";
    }

    public String fed(Tile tile) {
        FedBy fedBy = tile.measure().fedBy();
        String how =
                switch (fedBy) {
                    case COUNTED -> "Counted from records";
                    case TYPED -> "Reported by people";
                    case IMPORTED -> "From a published file";
                };
        return tile.measure().sourceWords().isBlank()
                ? how + "."
                : how + ": " + tile.measure().sourceWords() + ".";
    }

    public String at(String path) {
        return whole.knownOn() == null ? path : path + "?as-at=" + whole.knownOn();
    }

    /** All figures of how people and services work together. */
    public String together() {
        return "/measures?about=together&show=all" + (whole.knownOn() == null ? "" : "&as-at=" + whole.knownOn());
    }

    private String csv() {
        List<String> parts = new ArrayList<>(filter.query());
        if (whole.knownOn() != null) {
            parts.add("as-at=" + whole.knownOn());
        }
        return parts.isEmpty() ? "/measures.csv" : "/measures.csv?" + String.join("&", parts);
    }

    /** The list as it is shown, as a file. */
    public Download file() {
        String what = narrowed() ? "These measures" : "The first screen of measures";
        return Download.csv(csv(), what, DashboardFile.csv(whole, tiles));
    }

    public boolean narrowed() {
        return !filter.query().isEmpty();
    }

    public @Nullable String knownOn() {
        return whole.knownOn() == null ? null : Objects.toString(whole.knownOn());
    }

    public List<Option> abouts() {
        return options(
                "",
                "Everything",
                "population",
                "Children and families",
                "services",
                "Services",
                "together",
                "Working together");
    }

    public List<Option> sectors() {
        return options(
                "",
                "Everybody",
                "education",
                "Education",
                "health",
                "Health",
                "care",
                "Care",
                "together",
                "All together");
    }

    public List<Option> nows() {
        return options(
                "",
                "However they stand",
                "better",
                "Getting better",
                "worse",
                "Getting worse",
                "missing",
                "Short of their target",
                "not-reported",
                "Not reported");
    }

    public List<Option> shows() {
        return options("", "The first screen", "all", "All measures");
    }

    private static List<Option> options(String... valuesAndWords) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < valuesAndWords.length; i += 2) {
            options.add(Option.of(valuesAndWords[i], valuesAndWords[i + 1]));
        }
        return options;
    }
}
