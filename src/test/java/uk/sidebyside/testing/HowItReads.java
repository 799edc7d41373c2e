package uk.sidebyside.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How hard a text is to read. The formula is a signal: who can't read it tells more. */
public final class HowItReads {
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    /** Age 9 is the fourth year of school, whose grade in the formula is 4. */
    public static final double AGE_NINE = 4.0;

    /** Words of a sentence on a page of a child. */
    public static final int CHILDS_WORDS = 14;

    private HowItReads() {}

    public static List<String> sentences(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Stream.of(text.replaceAll("\\{\\d}", "Asha").split("(?<=[.?:]) ")))
                .map(String::strip)
                .filter(one -> !words(one).isEmpty())
                .toList();
    }

    public static List<String> words(String sentence) {
        return Arrays.stream(sentence.split("[^\\p{L}\\p{N}’'-]+"))
                .filter(word -> !word.isBlank())
                .toList();
    }

    /** Flesch–Kincaid grade, with vowels in a row as a syllable and a silent e at the end. */
    public static double grade(List<String> sentences) {
        List<String> words =
                sentences.stream().flatMap(one -> words(one).stream()).toList();
        double syllables = words.stream().mapToLong(HowItReads::syllables).sum();
        return 0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
    }

    private static long syllables(String word) {
        String small = word.toLowerCase(Locale.UK).replaceAll("[^a-z]", "");
        String spoken = small.endsWith("e") && !small.endsWith("le") ? small.substring(0, small.length() - 1) : small;
        return Math.max(1, VOWELS.matcher(spoken).results().count());
    }
}
