package uk.sidebyside.voice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.sidebyside.voice.rules.Question;
import uk.sidebyside.voice.rules.Question.Version;

/** How the words of family pages read. The formula is a signal: who can't read them tells more. */
class FamilyWordsTest {
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    /** Age 9 is the fourth year of school, whose grade in the formula is 4. */
    @Test
    void aChildsPageReadsAtSevenToNine() {
        List<String> sentences = sentences(FamilyWords.all(Version.CHILD));
        assertThat(grade(sentences)).isLessThan(4.0);
        assertThat(sentences).allSatisfy(one -> assertThat(words(one)).as(one).hasSizeLessThanOrEqualTo(10));
    }

    @Test
    void anEasyReadSentenceHasFifteenWordsAtMost() {
        List<String> sentences = sentences(FamilyWords.all(Version.EASY));
        assertThat(sentences).allSatisfy(one -> assertThat(words(one)).as(one).hasSizeLessThanOrEqualTo(15));
        double whole = sentences.stream()
                .map(FamilyWordsTest::words)
                .filter(its -> its.size() > 4)
                .mapToInt(List::size)
                .average()
                .orElseThrow();
        assertThat(whole).as("words in a sentence that is more than a label").isBetween(7.0, 15.0);
    }

    @Test
    void noSentenceOfAFamilyPageHasMoreThanTwentyFiveWords() {
        assertThat(sentences(FamilyWords.all(Version.STANDARD)))
                .allSatisfy(one -> assertThat(words(one)).as(one).hasSizeLessThanOrEqualTo(25));
        assertThat(grade(sentences(FamilyWords.all(Version.STANDARD)))).isLessThan(5.0);
    }

    @Test
    void theMeasureTellsHardWordsFromEasyOnes() {
        assertThat(grade(List.of("The cat sat on the mat."))).isLessThan(2);
        assertThat(grade(List.of(
                        "Multidisciplinary professionals facilitate individualised educational interventions.")))
                .isGreaterThan(12);
    }

    @Test
    void easyAndStandardAskTheSame() {
        assertThat(FamilyWords.in(Version.EASY).say("told-by", "3 May")).contains("3 May");
        assertThat(FamilyWords.of("child", "").child()).isTrue();
        assertThat(FamilyWords.of("child", "easy").easy()).isTrue();
        assertThat(FamilyWords.of("parent", "").version()).isEqualTo(Question.Version.STANDARD);
    }

    private static List<String> sentences(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Stream.of(text.replaceAll("\\{\\d}", "Asha").split("(?<=[.?:]) ")))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static List<String> words(String sentence) {
        return Arrays.stream(sentence.split("[^\\p{L}\\p{N}’'-]+"))
                .filter(word -> !word.isBlank())
                .toList();
    }

    /** Flesch–Kincaid grade, with vowels in a row as a syllable and a silent e at the end. */
    private static double grade(List<String> sentences) {
        List<String> words =
                sentences.stream().flatMap(one -> words(one).stream()).toList();
        double syllables = words.stream().mapToLong(FamilyWordsTest::syllables).sum();
        return 0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
    }

    private static long syllables(String word) {
        String small = word.toLowerCase(Locale.UK).replaceAll("[^a-z]", "");
        String spoken = small.endsWith("e") && !small.endsWith("le") ? small.substring(0, small.length() - 1) : small;
        return Math.max(1, VOWELS.matcher(spoken).results().count());
    }
}
