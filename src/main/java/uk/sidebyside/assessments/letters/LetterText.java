package uk.sidebyside.assessments.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a letter as they are typed: a line that begins with "# " is a heading, one with "- " a point of a list, and a blank
 * line parts paragraphs. What stands in square brackets waits to be filled in, but for the year of a judgment.
 */
public record LetterText(List<Block> blocks) {
    private static final Pattern GAP = Pattern.compile("\\[(?!\\d{4}])[^\\]]*]");

    public LetterText {
        blocks = List.copyOf(blocks);
    }

    public sealed interface Block permits Heading, Words, Points {}

    public record Heading(String words) implements Block {}

    public record Words(String words) implements Block {}

    public record Points(List<String> points) implements Block {
        public Points {
            points = List.copyOf(points);
        }
    }

    static LetterText of(String typed) {
        List<Block> blocks = new ArrayList<>();
        List<String> points = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : (typed + "\n\n").lines().map(String::strip).toList()) {
            if (!line.startsWith("- ") && !points.isEmpty()) {
                blocks.add(new Points(points));
                points.clear();
            }
            boolean own = line.isEmpty() || line.startsWith("# ") || line.startsWith("- ");
            if (own && !lines.isEmpty()) {
                blocks.add(new Words(String.join("\n", lines)));
                lines.clear();
            }
            if (line.startsWith("# ")) {
                blocks.add(new Heading(line.substring(2).strip()));
            } else if (line.startsWith("- ")) {
                points.add(line.substring(2).strip());
            } else if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return new LetterText(blocks);
    }

    /** What waits to be filled in, as it stands there. */
    static List<String> gaps(String typed) {
        return GAP.matcher(typed).results().map(MatchResult::group).toList();
    }
}
