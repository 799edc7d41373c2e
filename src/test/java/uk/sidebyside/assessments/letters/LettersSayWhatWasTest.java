package uk.sidebyside.assessments.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.LetterKind;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** A letter tells of its step as the case stood then, whatever came later. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class LettersSayWhatWasTest {
    @Autowired
    ApplicationContext program;

    private CaseStory story;
    private CaseId id;

    @BeforeEach
    void thereIsAPlan() {
        story = new CaseStory(program);
        story.clock.set(LocalDate.of(2026, 12, 1));
        id = story.draftOut(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 12, 15));
        takes(CaseStep.FINAL_SENT, "2026-01-12");
    }

    private void takes(CaseStep step, String on) {
        takes(step, on, "");
    }

    private void takes(CaseStep step, String on, String choice) {
        story.take(id, step, LocalDate.parse(on), null, choice, "Because it is so.")
                .orThrow();
    }

    private String letter(LetterKind kind) {
        return story.around.as(story.around.cora, () -> program.getBean(Letters.class)
                .draft(story.around.area, id, kind)
                .words());
    }

    @Test
    void whoIsAssessedAgainAsTheTribunalOrderedReadsItsDayAlsoOnceThePlanIsThere() {
        takes(CaseStep.REASSESSMENT_ASKED, "2026-02-02");
        takes(CaseStep.REASSESSMENT_REFUSED, "2026-02-10");
        takes(CaseStep.APPEALED, "2026-03-02");
        takes(CaseStep.ORDERED, "2026-06-01", "assess");
        takes(CaseStep.REASSESSMENT_ASKED, "2026-06-02");
        takes(CaseStep.REASSESSMENT_AGREED, "2026-06-08");
        String again = letter(LetterKind.REASSESSMENT_AGREED);
        assertThat(again)
                .contains("You have the new or changed plan by 7 September 2026.")
                .contains("regulation 44(2)(b)(ii), as others report it.")
                .doesNotContain("14 September 2026");
        takes(CaseStep.DRAFT_SERVED, "2026-08-03");
        String draft = letter(LetterKind.DRAFT);
        assertThat(draft)
                .contains("You have the final plan by 7 September 2026.")
                .doesNotContain("14 September 2026", "19 January 2026");
        takes(CaseStep.FINAL_SENT, "2026-08-24");
        assertThat(letter(LetterKind.REASSESSMENT_AGREED)).isEqualTo(again);
        assertThat(letter(LetterKind.DRAFT)).isEqualTo(draft);
    }
}
