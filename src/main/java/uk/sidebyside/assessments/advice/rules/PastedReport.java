package uk.sidebyside.assessments.advice.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole report as it was pasted, in paragraphs (REQUIREMENTS R144). A heading that is understood suggests where the paragraphs under
 * it go; a person decides. Every word of the report is in one of its paragraphs or is the heading of one.
 */
public final class PastedReport {
    public static final int LONGEST = 60_000;
    public static final int PARAGRAPHS_AT_MOST = 200;

    /** As long as a field of advice can be. */
    private static final int LONGEST_PARAGRAPH = 4000;

    private static final int LONGEST_HEADING = 60;
    private static final int WORDS_OF_A_HEADING = 6;

    /** A sign that begins a point of a list, or its number. */
    private static final Pattern POINT = Pattern.compile("^\\s*([-–—*•·o▪●]|\\(?[0-9]{1,2}[.)]|\\(?[a-z][.)])\\s+.*");

    private static final Pattern NUMBER = Pattern.compile("^\\s*[0-9]{1,2}(\\.[0-9]{1,2})*[.)]?\\s+");

    /** Where a paragraph goes. */
    public enum Place {
        SEEN(
                "How the child was seen",
                "assessed|assessment|assessments|observation|observations|observed|seen|visit|visits|sources"),
        NEED("A need", "need|needs|difficulty|difficulties"),
        STRATEGY("What helps", "strategy|strategies|helps"),
        OUTCOME("An outcome", "outcome|outcomes|aim|aims|goal|goals|target|targets"),
        PROVISION(
                "Provision", "provision|provisions|support|recommendation|recommendations|intervention|interventions"),
        LEFT_OUT("Leave it out", "");

        private final String label;
        private final Pattern words;

        Place(String label, String words) {
            this.label = label;
            this.words = Pattern.compile("\\b(" + words + ")\\b");
        }

        public String label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Empty for what is no code of a place. */
        public static Optional<Place> of(String code) {
            return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
        }

        /** Whose word stands first in a heading; null where none does. */
        static @Nullable Place in(String heading) {
            Place first = null;
            int at = heading.length();
            for (Place place : values()) {
                Matcher word = place.words.matcher(heading.toLowerCase(Locale.ROOT));
                if (place != LEFT_OUT && word.find() && word.start() < at) {
                    first = place;
                    at = word.start();
                }
            }
            return first;
        }
    }

    /**
     * @param under the heading above it; blank where there is none
     * @param suggested where its heading suggests that it goes; null where it suggests nothing
     */
    public record Paragraph(
            String under, String words, @Nullable Place suggested) {}

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final boolean blankLines;
    private String heading = "";
    private boolean bare;

    private PastedReport(String text) {
        blankLines = text.lines().anyMatch(String::isBlank);
    }

    /**
     * A blank line ends a paragraph, and so does the next point of a list; where there is no blank line at all, each line is a
     * paragraph. What is longer than a field is cut at the end of a sentence.
     */
    public static List<Paragraph> paragraphs(String text) {
        String stripped = text.strip();
        var report = new PastedReport(stripped);
        stripped.lines().forEach(report::line);
        report.paragraphEnds();
        report.headingEnds();
        return List.copyOf(report.paragraphs);
    }

    private void line(String line) {
        if (line.isBlank()) {
            paragraphEnds();
        } else if (isHeading(line)) {
            paragraphEnds();
            headingEnds();
            heading = line.strip();
            bare = true;
        } else {
            if (!blankLines || POINT.matcher(line).matches()) {
                paragraphEnds();
            }
            paragraph.append(paragraph.isEmpty() ? "" : "\n").append(line.strip());
        }
    }

    /** A short line of its own that ends in a colon, is all in capitals, or has a word in it that says where something goes. */
    static boolean isHeading(String line) {
        String words = NUMBER.matcher(line).replaceFirst("").strip();
        if (words.isEmpty() || words.length() > LONGEST_HEADING || words.matches(".*[.!?;,]")) {
            return false;
        }
        boolean capitals = words.matches("[^\\p{Ll}]*\\p{Lu}{3}[^\\p{Ll}]*");
        if (words.endsWith(":") || capitals) {
            return true;
        }
        boolean point = line.strip().matches("[-–—*•·o▪●]\\s.*");
        return !point && words.split("\\s+").length <= WORDS_OF_A_HEADING && Place.in(words) != null;
    }

    private void paragraphEnds() {
        if (!paragraph.isEmpty()) {
            add(paragraph.toString());
            paragraph.setLength(0);
            bare = false;
        }
    }

    /** A heading with nothing under it may be a point of a list: so it is a paragraph of its own, of which a person says what it is. */
    private void headingEnds() {
        if (bare) {
            paragraphs.add(new Paragraph("", heading, null));
        }
    }

    private void add(String words) {
        String left = words;
        while (left.length() > LONGEST_PARAGRAPH) {
            int cut = cut(left);
            paragraphs.add(new Paragraph(heading, left.substring(0, cut).strip(), Place.in(heading)));
            left = left.substring(cut).strip();
        }
        paragraphs.add(new Paragraph(heading, left, Place.in(heading)));
    }

    private static int cut(String words) {
        String head = words.substring(0, LONGEST_PARAGRAPH);
        int sentence = Math.max(head.lastIndexOf(". "), head.lastIndexOf(".\n"));
        int word = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\n'));
        if (sentence > 0 || word > 0) {
            return sentence > 0 ? sentence + 1 : word;
        }
        return Character.isHighSurrogate(head.charAt(LONGEST_PARAGRAPH - 1))
                ? LONGEST_PARAGRAPH - 1
                : LONGEST_PARAGRAPH;
    }
}
