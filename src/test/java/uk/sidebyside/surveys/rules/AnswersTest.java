package uk.sidebyside.surveys.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.sidebyside.shared.Finding;

/** What somebody answers in one edition means the same in every other. */
class AnswersTest {
    private static final Question SATISFIED = new Question(
            "satisfied",
            Scale.AGREE,
            Map.of(Edition.STANDARD, "I am satisfied.", Edition.CHILD, "I am happy."),
            "good");
    private static final Question WORDS =
            new Question("went-well", null, Map.of(Edition.STANDARD, "What went well?"), "");
    private static final QuestionSet SET = new QuestionSet("a-set", 1, "A set", "", false, List.of(SATISFIED, WORDS));

    @Test
    void theSameMeaningWhateverTheEdition() {
        assertThat(chosen(Edition.STANDARD, "strongly-agree").meaning()).isEqualTo(Meaning.YES);
        assertThat(chosen(Edition.STANDARD, "agree").meaning()).isEqualTo(Meaning.YES);
        assertThat(chosen(Edition.CHILD, "yes").meaning()).isEqualTo(Meaning.YES);
        assertThat(chosen(Edition.STANDARD, "neither").meaning()).isEqualTo(Meaning.PARTLY);
        assertThat(chosen(Edition.EASY_READ, "partly").meaning()).isEqualTo(Meaning.PARTLY);
        assertThat(chosen(Edition.STANDARD, "disagree").meaning()).isEqualTo(Meaning.NO);
        assertThat(chosen(Edition.CHILD, "no").meaning()).isEqualTo(Meaning.NO);
        assertThat(chosen(Edition.CHILD, "unsure").meaning()).isEqualTo(Meaning.UNSURE);
    }

    private static Scale.Option chosen(Edition edition, String code) {
        return java.util.Objects.requireNonNull(Answers.read(SET, edition, Map.of("satisfied", " " + code + " "))
                .chosen()
                .get("satisfied"));
    }

    @Test
    void everyScaleOffersEachMeaningOnceOrMoreInEveryEdition() {
        for (Scale scale : Scale.values()) {
            assertThat(Scale.of(scale.code())).contains(scale);
            for (Edition edition : Edition.values()) {
                Set<Meaning> meanings = new HashSet<>();
                scale.options(edition).forEach(option -> meanings.add(option.meaning()));
                assertThat(meanings).as("%s %s", scale, edition).containsExactlyInAnyOrder(Meaning.values());
                assertThat(scale.options(edition))
                        .extracting(Scale.Option::code)
                        .doesNotHaveDuplicates();
                assertThat(scale.options(edition))
                        .hasSize(edition.pictures() || scale == Scale.YES_NO ? 4 : sizeOf(scale));
            }
        }
        assertThat(Scale.of("stars")).isEmpty();
    }

    private static int sizeOf(Scale scale) {
        return scale == Scale.AGREE ? 6 : 5;
    }

    @Test
    void aQuestionMayBeSkippedAndNotAllOfThem() {
        assertThat(Answers.check(SET, Edition.STANDARD, Map.of("satisfied", "agree")))
                .isEmpty();
        assertThat(Answers.check(SET, Edition.STANDARD, Map.of("went-well", "The tea.")))
                .isEmpty();
        assertThat(keys(Answers.check(SET, Edition.STANDARD, Map.of("satisfied", "", "went-well", "  "))))
                .containsExactly("a.satisfied answers.none");
    }

    @Test
    void whatWasNeverOfferedIsRefusedAndReadAsNothing() {
        Map<String, String> forged = Map.of("satisfied", "yes");
        assertThat(keys(Answers.check(SET, Edition.STANDARD, forged)))
                .containsExactly("a.satisfied answers.never.offered");
        assertThat(Answers.read(SET, Edition.STANDARD, forged).chosen()).isEmpty();
        assertThat(Answers.check(SET, Edition.CHILD, forged)).isEmpty();
    }

    @Test
    void wordsHaveTwoThousandCharacters() {
        String most = "x".repeat(2000);
        assertThat(Answers.check(SET, Edition.STANDARD, Map.of("went-well", most)))
                .isEmpty();
        assertThat(Answers.read(SET, Edition.STANDARD, Map.of("went-well", " " + most))
                        .words())
                .containsEntry("went-well", most);
        assertThat(keys(Answers.check(SET, Edition.STANDARD, Map.of("went-well", most + "x"))))
                .containsExactly("a.went-well answers.long");
    }

    @Test
    void onlyTheQuestionsOfThePageAreLookedAt() {
        assertThat(Answers.faults(List.of(WORDS), Edition.STANDARD, Map.of("satisfied", "forged")))
                .isEmpty();
    }

    @Test
    void aSetIsOfferedInTheEditionsInWhichEveryQuestionHasWords() {
        assertThat(SET.editions()).containsExactly(Edition.STANDARD);
        assertThat(new QuestionSet("a", 1, "A", "", false, List.of(SATISFIED)).editions())
                .containsExactly(Edition.STANDARD, Edition.CHILD);
        assertThat(SATISFIED.text(Edition.CHILD)).isEqualTo("I am happy.");
        assertThat(SATISFIED.text(Edition.EASY_READ)).isEqualTo("I am satisfied.");
        assertThat(SET.question("went-well")).contains(WORDS);
        assertThat(SET.question("nothing")).isEmpty();
        assertThat(SET.counted()).containsExactly(SATISFIED);
        assertThat(WORDS.ownWords()).isTrue();
    }

    @Test
    void codesLeadBackToWhatTheyStandFor() {
        assertThat(Arrays.stream(Edition.values()).map(each -> Edition.of(each.code())))
                .allMatch(Optional::isPresent);
        assertThat(Edition.of("audio")).isEmpty();
        assertThat(Edition.CHILD.label()).isEqualTo("For children, with pictures");
        for (Respondent each : Respondent.values()) {
            assertThat(Respondent.of(each.code())).contains(each);
            assertThat(each.one()).isNotEqualTo(each.many());
        }
        assertThat(Respondent.of("cat")).isEmpty();
        for (Moment each : Moment.values()) {
            assertThat(Moment.of(each.code())).contains(each);
        }
        assertThat(Moment.of("later")).isEmpty();
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(each -> each.field() + " " + each.key()).toList();
    }
}
