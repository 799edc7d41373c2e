package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.assessments.rules.CaseEvent;
import uk.sidebyside.assessments.rules.CaseStep;

/** Of what only a return said the history says no more than it did. */
class StepWordsTest {
    @ParameterizedTest
    @CsvSource({
        "AMENDED, not-said-when, Decided to change the plan, We decided to change the plan.",
        "REVIEW_MET, known-before, There was a review, There was a review of your plan.",
        "KEPT, known-before, The review was decided, We decided after the review of your plan."
    })
    void whatAReturnSaidIsToldAsItSaidIt(CaseStep step, String choice, String done, String told) {
        assertThat(choice).isIn(CaseEvent.KNOWN_BEFORE, CaseEvent.NOT_SAID_WHEN);
        assertThat(StepWords.done(step, choice)).isEqualTo(done);
        assertThat(StepWords.told(step, choice)).isEqualTo(told);
        assertThat(StepWords.done(step, "")).isNotEqualTo(done);
    }
}
