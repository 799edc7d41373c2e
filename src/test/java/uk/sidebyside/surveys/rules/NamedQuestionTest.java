package uk.sidebyside.surveys.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures T03, T11, T13, T16 and T19: from which questions, and of whom. */
class NamedQuestionTest {

    @ParameterizedTest
    @CsvSource({
        "confident-and-aware, false, false, true, false",
        "know-more, true, true, true, false",
        "worthwhile, true, true, true, true",
        "better-experience, true, true, true, false",
        "satisfied-with-plan, true, true, true, false"
    })
    void eachCountsWhomThePlanNames(String code, boolean child, boolean young, boolean parent, boolean worker) {
        NamedQuestion figure = NamedQuestion.of(code).orElseThrow();
        assertThat(figure.counts(Respondent.CHILD)).isEqualTo(child);
        assertThat(figure.counts(Respondent.YOUNG_PERSON)).isEqualTo(young);
        assertThat(figure.counts(Respondent.PARENT_CARER)).isEqualTo(parent);
        assertThat(figure.counts(Respondent.PRACTITIONER)).isEqualTo(worker);
    }

    @ParameterizedTest
    @CsvSource({
        "YES, YES, YES",
        "YES, PARTLY, PARTLY",
        "PARTLY, YES, PARTLY",
        "YES, NO, NO",
        "NO, UNSURE, NO",
        "UNSURE, YES, UNSURE",
        "PARTLY, UNSURE, UNSURE",
        "PARTLY, PARTLY, PARTLY"
    })
    void severalAreYesTogetherWhereEachIs(Meaning one, Meaning other, Meaning together) {
        assertThat(NamedQuestion.WORTHWHILE.together(Map.of("satisfied", one, "purposeful", other, "more", Meaning.NO)))
                .contains(together);
    }

    @Test
    void whoSkippedOneOfThemIsNotCounted() {
        assertThat(NamedQuestion.WORTHWHILE.together(Map.of("satisfied", Meaning.YES)))
                .isEmpty();
        assertThat(NamedQuestion.KNOW_MORE.together(Map.of("know-more", Meaning.UNSURE)))
                .contains(Meaning.UNSURE);
    }

    @Test
    void everyFigureIsFoundByItsCodeAndNothingElseIs() {
        assertThat(Arrays.stream(NamedQuestion.values()).map(each -> NamedQuestion.of(each.code())))
                .containsExactly(Arrays.stream(NamedQuestion.values())
                        .map(java.util.Optional::of)
                        .toArray(java.util.Optional[]::new));
        assertThat(NamedQuestion.of("happiness")).isEmpty();
        assertThat(NamedQuestion.CONFIDENT_AND_AWARE.questions()).containsExactly("aware-of-plans", "confident");
    }

    @Test
    void onlyForPlansHasEachGroupAFigureOfItsOwn() {
        assertThat(Arrays.stream(NamedQuestion.values()).filter(NamedQuestion::apart))
                .containsExactly(NamedQuestion.SATISFIED_WITH_PLAN);
        assertThat(NamedQuestion.CONFIDENT_AND_AWARE.whom()).containsExactly(Respondent.PARENT_CARER);
        assertThat(NamedQuestion.SATISFIED_WITH_PLAN.whom())
                .containsExactly(Respondent.CHILD, Respondent.YOUNG_PERSON, Respondent.PARENT_CARER);
        assertThat(NamedQuestion.WORTHWHILE.whom()).containsExactly(Respondent.values());
    }

    @ParameterizedTest
    @CsvSource({
        "know-more, true",
        "experience-better, true",
        "satisfied-with-plan, false",
        "satisfied, false",
        "purposeful, false",
        "confident, false",
        "views-used, false"
    })
    void groupsAreAddedUpWhereOneQuestionIsAFigureOfAll(String question, boolean addsUp) {
        assertThat(NamedQuestion.addsUp(question)).isEqualTo(addsUp);
    }
}
