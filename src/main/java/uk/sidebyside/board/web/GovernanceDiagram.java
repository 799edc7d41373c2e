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
import uk.sidebyside.board.Governance.ReportingLine;
import uk.sidebyside.board.Words;

/**
 * Bodies as boxes in rows: those that are reported to stand above those that report. Lines go up from whoever reports,
 * meet half-way where several reach the same body, and say with what and how often where they run alone.
 *
 * @param description the same facts in sentences, for those who don't see the picture
 */
public record GovernanceDiagram(int width, int height, List<Box> boxes, List<Arrow> arrows, String description) {
    private static final int BOX_WIDTH = 214;
    private static final int GAP = 16;
    /** Left and right, so that a label beside the last line has its place. */
    private static final int SIDE = 40;

    private static final int BETWEEN_ROWS = 128;
    private static final int HEAD = 10;
    private static final int LETTERS = 17;
    private static final int LETTERS_OF_LABEL = 20;

    /** @param lines the name, broken so that it fits */
    public record Box(int x, int y, int w, int h, List<String> lines, boolean holdsThePlan) {
        static final int LINE = 22;

        public int textY(int line) {
            return y + h / 2 + 6 - (lines.size() - 1) * LINE / 2 + line * LINE;
        }

        public int middle() {
            return x + w / 2;
        }
    }

    /**
     * @param path as SVG draws it: up, across and up
     * @param label with what and how often, beside the part of the line that no other shares
     */
    public record Arrow(String path, List<String> label, int labelX, int labelY) {
        static final int LINE = 18;

        public int textY(int line) {
            return labelY + line * LINE;
        }
    }

    public static GovernanceDiagram of(Governance governance) {
        Map<BodyId, Integer> depth = depths(governance);
        Map<Integer, List<Body>> rows = new TreeMap<>();
        governance.bodies().forEach(body -> rows.computeIfAbsent(
                        depth.getOrDefault(body.id(), 0), d -> new ArrayList<>())
                .add(body));
        int widest = rows.values().stream().mapToInt(List::size).max().orElse(1);
        int width = widest * (BOX_WIDTH + GAP) + GAP + 2 * SIDE;
        Map<BodyId, Box> boxes = new LinkedHashMap<>();
        int y = GAP;
        for (List<Body> row : rows.values()) {
            int h = 30
                    + Box.LINE
                            * row.stream()
                                    .mapToInt(
                                            body -> broken(body.name(), LETTERS).size())
                                    .max()
                                    .orElse(1);
            int x = (width - row.size() * (BOX_WIDTH + GAP) + GAP) / 2;
            for (Body body : row) {
                boxes.put(body.id(), new Box(x, y, BOX_WIDTH, h, broken(body.name(), LETTERS), body.holdsThePlan()));
                x += BOX_WIDTH + GAP;
            }
            y += h + BETWEEN_ROWS;
        }
        return new GovernanceDiagram(
                width,
                Math.max(y - BETWEEN_ROWS + GAP, 1),
                List.copyOf(boxes.values()),
                arrows(governance, boxes),
                description(governance));
    }

    /** How far a body stands below those that it reports to; a circle of bodies ends the search. */
    private static Map<BodyId, Integer> depths(Governance governance) {
        Map<BodyId, Integer> depth = new HashMap<>();
        governance.bodies().forEach(body -> depth.put(body.id(), 0));
        for (int round = 0; round < governance.bodies().size(); round++) {
            for (ReportingLine line : governance.lines()) {
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
        for (ReportingLine line : governance.lines()) {
            Box from = boxes.get(line.from());
            Box to = boxes.get(line.to());
            if (from != null && to != null) {
                arrows.add(arrow(governance, line, from, to));
            }
        }
        return arrows;
    }

    private static Arrow arrow(Governance governance, ReportingLine line, Box from, Box to) {
        int top = to.y() + to.h() + HEAD;
        int half = from.y() - BETWEEN_ROWS / 2;
        String path = "M%d %dV%dH%dV%d".formatted(from.middle(), from.y(), half, to.middle(), top);
        List<String> label = new ArrayList<>(broken(line.what(), LETTERS_OF_LABEL));
        label.addAll(broken(Words.within(line.howOften()), LETTERS_OF_LABEL));
        boolean aloneBelow = governance.from(line.from()).size() == 1;
        int x = (aloneBelow ? from.middle() : to.middle()) + 10;
        int y = aloneBelow ? half + Arrow.LINE + 6 : to.y() + to.h() + Arrow.LINE + 8;
        return new Arrow(path, List.copyOf(label), x, y);
    }

    private static String description(Governance governance) {
        if (governance.lines().isEmpty()) {
            return "No body reports to another yet.";
        }
        return String.join(
                " ",
                governance.lines().stream()
                        .map(line -> line.fromName() + " reports to " + line.toName() + " with its "
                                + Words.within(line.what()) + ", " + Words.within(line.howOften()) + ".")
                        .toList());
    }

    private static List<String> broken(String words, int letters) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && line.length() + word.length() + 1 > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
