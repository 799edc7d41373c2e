package uk.sidebyside.surveys.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.shared.Finding;

/** What must be so of a question set before anybody is asked. */
class QuestionSetChecksTest {

    private static Question question(String key, String text) {
        return new Question(key, Scale.AGREE, Map.of(Edition.STANDARD, text), "");
    }

    private static List<String> faults(String key, int version, String title, List<Question> questions) {
        return QuestionSetChecks.of(new QuestionSet(key, version, title, "", false, questions)).stream()
                .map(Finding::key)
                .toList();
    }

    private static final List<Question> ONE = List.of(question("one", "Is it so?"));

    @Test
    void aSoundSetHasNoFault() {
        assertThat(faults("my-set-2", 1, "A title", ONE)).isEmpty();
        assertThat(faults("k".repeat(60), 1, "t".repeat(120), Collections.nCopies(1, ONE.getFirst())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "My-set, 1, A title, set.key",
        "'', 1, A title, set.key",
        "-set, 1, A title, set.key",
        "my-set, 0, A title, set.version",
        "my-set, 1, ' ', set.title"
    })
    void headsAreChecked(String key, int version, String title, String fault) {
        assertThat(faults(key, version, title, ONE)).containsExactly(fault);
    }

    @Test
    void lengthsAreChecked() {
        assertThat(faults("k".repeat(61), 1, "A title", ONE)).containsExactly("set.key");
        assertThat(faults("k", 1, "t".repeat(121), ONE)).containsExactly("set.title");
        assertThat(faults("k", 1, "t", List.of())).containsExactly("set.questions");
        List<Question> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(question("q" + i, "Is it so?"));
        }
        assertThat(faults("k", 1, "t", many)).isEmpty();
        many.add(question("one-more", "Is it so?"));
        assertThat(faults("k", 1, "t", many)).containsExactly("set.questions");
        assertThat(faults("k", 1, "t", List.of(question("q".repeat(40), "Is it so?"))))
                .isEmpty();
        assertThat(faults("k", 1, "t", List.of(question("q".repeat(41), "Is it so?"))))
                .containsExactly("question.key");
        assertThat(faults("k", 1, "t", List.of(question("q", "x".repeat(300))))).isEmpty();
        assertThat(faults("k", 1, "t", List.of(question("q", "x".repeat(301))))).containsExactly("question.text");
        assertThat(faults("k", 1, "t", List.of(question("q", " ")))).containsExactly("question.text");
    }

    @Test
    void aQuestionIsNamedOnceAndHasStandardWords() {
        assertThat(faults("k", 1, "t", List.of(question("q", "Is it so?"), question("q", "Is it?"))))
                .containsExactly("question.twice");
        assertThat(faults("k", 1, "t", List.of(question("Q 1", "Is it so?")))).containsExactly("question.key");
        assertThat(faults("k", 1, "t", List.of(new Question("q", Scale.AGREE, Map.of(Edition.CHILD, "Is it so?"), ""))))
                .containsExactly("question.standard");
    }

    @Test
    void aSentenceHasTwentyFiveWordsAndAnEasyOneFifteen() {
        assertThat(faults("k", 1, "t", List.of(question("q", words(25))))).isEmpty();
        assertThat(faults("k", 1, "t", List.of(question("q", words(26))))).containsExactly("question.long");
        assertThat(faults("k", 1, "t", List.of(question("q", words(20) + " " + words(20)))))
                .isEmpty();
        for (Edition easy : List.of(Edition.EASY_READ, Edition.CHILD)) {
            var fifteen = new Question("q", Scale.AGREE, Map.of(Edition.STANDARD, "Is it so?", easy, words(15)), "");
            var sixteen = new Question("q", Scale.AGREE, Map.of(Edition.STANDARD, "Is it so?", easy, words(16)), "");
            assertThat(faults("k", 1, "t", List.of(fifteen))).isEmpty();
            assertThat(faults("k", 1, "t", List.of(sixteen))).containsExactly("question.long");
        }
    }

    private static String words(int n) {
        return String.join(" ", Collections.nCopies(n, "word")) + ".";
    }

    @ParameterizedTest
    @CsvSource({"'One two three.', 3", "'One. Two three? Four', 2", "'', 0", "'  a  b ', 2", "'Ready! . Go on', 2"})
    void theLongestSentenceIsMeasuredInWords(String text, int words) {
        assertThat(QuestionSetChecks.longest(text)).isEqualTo(words);
    }
}
