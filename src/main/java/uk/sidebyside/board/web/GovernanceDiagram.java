package uk.sidebyside.board.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.sidebyside.board.Body;
import uk.sidebyside.board.BodyId;
import uk.sidebyside.board.Governance;

/**
 * Bodies as boxes in rows: those that are reported to stand above those that report. Arrows lead from whoever reports.
 *
 * @param description the same facts in a sentence, for those who don't see the picture
 */
public record GovernanceDiagram(int width, int height, List<Box> boxes, List<Arrow> arrows, String description) {
    private static final int BOX_WIDTH = 230;
    private static final int BOX_HEIGHT = 84;
    private static final int GAP = 28;
    private static final int ROW = 170;
    private static final int LINE_OF_LETTERS = 19;

    /** @param lines the name, broken so that it fits */
    public record Box(int x, int y, int w, int h, List<String> lines, boolean holdsThePlan) {
        public int textY(int line) {
            return y + h / 2 + 6 - (lines.size() - 1) * 11 + line * 22;
        }

        public int middle() {
            return x + w / 2;
        }
    }

    public record Arrow(int x1, int y1, int x2, int y2, String words) {
        public int labelY() {
            return (y1 + y2) / 2;
        }

        public int labelX() {
            return (x1 + x2) / 2;
        }
    }

    public static GovernanceDiagram of(Governance governance) {
        Map<BodyId, Integer> depth = depths(governance);
        Map<Integer, List<Body>> rows = new TreeMap<>();
        governance.bodies().forEach(body -> rows.computeIfAbsent(
                        depth.getOrDefault(body.id(), 0), d -> new ArrayList<>())
                .add(body));
        int widest = rows.values().stream().mapToInt(List::size).max().orElse(1);
        int width = widest * (BOX_WIDTH + GAP) + GAP;
        Map<BodyId, Box> boxes = new LinkedHashMap<>();
        int y = GAP;
        for (List<Body> row : rows.values()) {
            int x = (width - row.size() * (BOX_WIDTH + GAP) + GAP) / 2;
            for (Body body : row) {
                boxes.put(body.id(), new Box(x, y, BOX_WIDTH, BOX_HEIGHT, broken(body.name()), body.holdsThePlan()));
                x += BOX_WIDTH + GAP;
            }
            y += ROW;
        }
        return new GovernanceDiagram(
                width,
                Math.max(y - ROW + BOX_HEIGHT + GAP, 1),
                List.copyOf(boxes.values()),
                arrows(governance, boxes),
                description(governance));
    }

    /** How far a body stands below those that it reports to; a circle of bodies ends the search. */
    private static Map<BodyId, Integer> depths(Governance governance) {
        Map<BodyId, Integer> depth = new HashMap<>();
        governance.bodies().forEach(body -> depth.put(body.id(), 0));
        for (int round = 0; round < governance.bodies().size(); round++) {
            for (Governance.ReportingLine line : governance.lines()) {
                int above = depth.getOrDefault(line.to(), 0);
                if (above + 1 < governance.bodies().size() + 1) {
                    depth.merge(line.from(), above + 1, Math::max);
                }
            }
        }
        return depth;
    }

    private static List<Arrow> arrows(Governance governance, Map<BodyId, Box> boxes) {
        List<Arrow> arrows = new ArrayList<>();
        for (Governance.ReportingLine line : governance.lines()) {
            Box from = boxes.get(line.from());
            Box to = boxes.get(line.to());
            if (from != null && to != null) {
                arrows.add(new Arrow(from.middle(), from.y(), to.middle(), to.y() + to.h() + 8, line.howOften()));
            }
        }
        return arrows;
    }

    private static String description(Governance governance) {
        if (governance.lines().isEmpty()) {
            return "No body reports to another yet.";
        }
        return String.join(
                " ",
                governance.lines().stream()
                        .map(line -> line.fromName() + " reports to " + line.toName() + " with its " + line.what()
                                + ", " + line.howOften() + ".")
                        .toList());
    }

    private static List<String> broken(String name) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : name.split(" ")) {
            if (!line.isEmpty() && line.length() + word.length() + 1 > LINE_OF_LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
