package uk.sidebyside.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is written in Easy Read keeps its sentences short: fifteen words at most, as GOV.UK asks of Easy Read documents. A line is a
 * picture's name, a bar and a sentence.
 */
public final class EasyWords {
    public static final int AT_MOST = 15;

    private static final Pattern LINE = Pattern.compile("\\R");
    private static final Pattern SENTENCE = Pattern.compile("[.!?]\\s");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private EasyWords() {}

    /** A finding of field {@code easyRead} for each line with a longer sentence: its number, and how many words it has. */
    public static List<Finding> check(String text) {
        List<Finding> findings = new ArrayList<>();
        List<String> lines = LINE.splitAsStream(text).toList();
        for (int i = 0; i < lines.size(); i++) {
            int words = longest(lines.get(i));
            if (words > AT_MOST) {
                findings.add(Finding.of("easyRead", "easy.read.long", "REQUIREMENTS R010", i + 1, words));
            }
        }
        return findings;
    }

    /** How many words the longest sentence of a line has. */
    static int longest(String line) {
        String said = line.substring(line.indexOf('|') + 1).strip();
        return SENTENCE.splitAsStream(said).mapToInt(EasyWords::words).max().orElse(0);
    }

    private static int words(String sentence) {
        return (int) SPACE.splitAsStream(sentence.strip())
                .filter(word -> !word.isEmpty())
                .count();
    }
}
