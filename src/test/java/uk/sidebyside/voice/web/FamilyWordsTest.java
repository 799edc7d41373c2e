package uk.sidebyside.voice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.sidebyside.testing.HowItReads;
import uk.sidebyside.voice.rules.Question;
import uk.sidebyside.voice.rules.Question.Version;

/** How the words of family pages read. The formula is a signal: who can't read them tells more. */
class FamilyWordsTest {
    @Test
    void aChildsPageReadsAtSevenToNine() {
        List<String> sentences = HowItReads.sentences(FamilyWords.all(Version.CHILD));
        assertThat(HowItReads.grade(sentences)).isLessThan(HowItReads.AGE_NINE);
        assertThat(sentences)
                .allSatisfy(one -> assertThat(HowItReads.words(one)).as(one).hasSizeLessThanOrEqualTo(10));
    }

    @Test
    void anEasyReadSentenceHasFifteenWordsAtMost() {
        List<String> sentences = HowItReads.sentences(FamilyWords.all(Version.EASY));
        assertThat(sentences)
                .allSatisfy(one -> assertThat(HowItReads.words(one)).as(one).hasSizeLessThanOrEqualTo(15));
        double whole = sentences.stream()
                .map(HowItReads::words)
                .filter(its -> its.size() > 4)
                .mapToInt(List::size)
                .average()
                .orElseThrow();
        assertThat(whole).as("words in a sentence that is more than a label").isBetween(7.0, 15.0);
    }

    @Test
    void noSentenceOfAFamilyPageHasMoreThanTwentyFiveWords() {
        assertThat(HowItReads.sentences(FamilyWords.all(Version.STANDARD)))
                .allSatisfy(one -> assertThat(HowItReads.words(one)).as(one).hasSizeLessThanOrEqualTo(25));
        assertThat(HowItReads.grade(HowItReads.sentences(FamilyWords.all(Version.STANDARD))))
                .isLessThan(5.0);
    }

    @Test
    void theMeasureTellsHardWordsFromEasyOnes() {
        assertThat(HowItReads.grade(List.of("The cat sat on the mat."))).isLessThan(2);
        assertThat(HowItReads.grade(List.of(
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
}
