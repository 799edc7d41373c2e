package uk.sidebyside.plan.rules;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.plan.rules.ProgressGraph.Edge;

/** Draws the state graph as it is in {@link ProgressGraph}: a picture and the same facts as a list. */
final class ProgressDrawing {

    private static final int BOX_WIDTH = 170;
    private static final int BOX_HEIGHT = 64;

    private record Spot(int x, int y) {}

    /** Where each box stands. A meaning that is added must be given a place; the test says so. */
    private static final Map<Meaning, Spot> SPOTS = new EnumMap<>(Map.of(
            Meaning.NOT_STARTED, new Spot(110, 320),
            Meaning.UNDER_WAY, new Spot(440, 90),
            Meaning.ON_TRACK, new Spot(610, 320),
            Meaning.DELAYED, new Spot(440, 550),
            Meaning.COMPLETED, new Spot(880, 320),
            Meaning.EMBEDDED, new Spot(1155, 320)));

    /** Going back is drawn with dashes. */
    private static final Map<Boolean, String> DASHES = Map.of(true, " stroke-dasharray=\"6 4\"", false, "");

    private ProgressDrawing() {}

    static String list() {
        StringBuilder text = new StringBuilder("# How a line moves between states\n\n"
                + "Drawn from the code by `ProgressDrawingTest`; don't edit it by hand. "
                + "The states here are meanings: each label of an area's progress key has one.\n\n"
                + "![The states of an action line and the events between them](progress-states.svg)\n\n"
                + "| From | Event | To |\n|---|---|---|\n");
        for (Edge edge : ProgressGraph.all()) {
            text.append("| %s | %s | %s |\n"
                    .formatted(name(edge.from()), edge.event().title(), name(edge.to())));
        }
        text.append("\nEvery other move is refused.\n");
        return text.toString();
    }

    static String svg() {
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1260 680" role="img" aria-labelledby="t" font-family="Arial, sans-serif" font-size="15">
                <title id="t">The states of an action line and the events between them</title>
                <defs><marker id="a" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 10 5 0 10z" fill="#333"/></marker></defs>
                <rect width="1260" height="680" fill="#fff"/>
                """);
        ProgressGraph.all().stream().filter(ProgressDrawing::drawn).forEach(edge -> svg.append(arrow(edge)));
        SPOTS.forEach((meaning, spot) -> svg.append(box(meaning, spot)));
        svg.append(
                "<text x=\"20\" y=\"650\">* may be the first report. Dashes: what was claimed is taken back.</text>\n");
        return svg.append("</svg>\n").toString();
    }

    private static boolean drawn(Edge edge) {
        return edge.from() != null && edge.from() != edge.to();
    }

    private static String box(Meaning meaning, Spot spot) {
        boolean first = ProgressGraph.between(null, meaning).isPresent();
        String stays = ProgressGraph.between(meaning, meaning)
                .map(event -> event.title() + ": stays")
                .orElse("");
        return """
                <rect x="%d" y="%d" width="%d" height="%d" rx="6" fill="%s" stroke="#333" stroke-width="2"/>
                <text x="%d" y="%d" text-anchor="middle" font-weight="bold">%s</text>
                <text x="%d" y="%d" text-anchor="middle" font-size="13">%s</text>
                """.formatted(
                        spot.x - BOX_WIDTH / 2,
                        spot.y - BOX_HEIGHT / 2,
                        BOX_WIDTH,
                        BOX_HEIGHT,
                        meaning.open() ? "#eef4fb" : "#eaf5ee",
                        spot.x,
                        spot.y - 5,
                        name(meaning) + (first ? " *" : ""),
                        spot.x,
                        spot.y + 17,
                        stays);
    }

    /** A curve that leaves to the right of its own direction, so that there and back are two lines. */
    private static String arrow(Edge edge) {
        Spot from = SPOTS.get(edge.from());
        Spot to = SPOTS.get(edge.to());
        double length = Math.hypot(to.x - from.x, to.y - from.y);
        // Long ones swing out, away from the middle line.
        double bend = length <= 500 ? 56 : to.y > from.y ? -190 : 190;
        double midX = (from.x + to.x) / 2.0 - (to.y - from.y) / length * bend;
        double midY = (from.y + to.y) / 2.0 + (to.x - from.x) / length * bend;
        Spot start = border(from, midX, midY);
        Spot end = border(to, midX, midY);
        return """
                <path d="M%d %d Q%.0f %.0f %d %d" fill="none" stroke="#333" stroke-width="1.5" marker-end="url(#a)"%s/>
                <text x="%.0f" y="%.0f" text-anchor="middle" stroke="#fff" stroke-width="5" paint-order="stroke">%s</text>
                """.formatted(
                        start.x,
                        start.y,
                        midX,
                        midY,
                        end.x,
                        end.y,
                        DASHES.get(edge.event().takesBackAClaim()),
                        (start.x + 2 * midX + end.x) / 4,
                        (start.y + 2 * midY + end.y) / 4 + 5,
                        edge.event().title());
    }

    private static Spot border(Spot box, double towardsX, double towardsY) {
        double dx = towardsX - box.x;
        double dy = towardsY - box.y;
        double reach = Math.min(
                (BOX_WIDTH / 2.0 + 3) / Math.max(Math.abs(dx), 0.01),
                (BOX_HEIGHT / 2.0 + 3) / Math.max(Math.abs(dy), 0.01));
        return new Spot((int) Math.round(box.x + dx * reach), (int) Math.round(box.y + dy * reach));
    }

    private static String name(@Nullable Meaning meaning) {
        if (meaning == null) {
            return "Nothing reported";
        }
        String words = meaning.word().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
