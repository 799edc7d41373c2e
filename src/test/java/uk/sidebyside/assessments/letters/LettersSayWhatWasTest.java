package uk.sidebyside.assessments.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        takes(step, on, choice, null);
    }

    private void takes(CaseStep step, String on, String choice, @Nullable String until) {
        LocalDate second = until == null ? null : LocalDate.parse(until);
        story.take(id, step, LocalDate.parse(on), second, choice, "Because it is so.")
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

    @Test
    void aPlanThatIsKeptThoughItsEndWasThoughtAboutHadNoReview() {
        takes(CaseStep.CEASING, "2026-03-02");
        takes(CaseStep.KEPT, "2026-03-16");
        String kept = letter(LetterKind.KEPT);
        assertThat(kept)
                .contains("On 16 March 2026 we decided that Kit’s plan goes on and does not end.")
                .contains("regulation 31.")
                .doesNotContain("review", "20(10)");
        takes(CaseStep.REVIEW_MET, "2026-04-01");
        assertThat(letter(LetterKind.KEPT)).as("a meeting that came later").isEqualTo(kept);
        takes(CaseStep.KEPT, "2026-04-16");
        assertThat(letter(LetterKind.KEPT))
                .contains("On 16 April 2026 we decided that Kit’s plan stays as it is.")
                .contains("regulation 20(10)")
                .doesNotContain("regulation 31.");
    }

    @Test
    void aPlanThatIsChangedAsOrderedSaysSoAndOneThatIsAssessedAgainWasNotToBeChanged() {
        takes(CaseStep.APPEALED, "2026-02-02");
        takes(CaseStep.ORDERED, "2026-05-04", "amend");
        takes(CaseStep.AMENDED, "2026-05-11", "same-phase");
        takes(CaseStep.REASSESSMENT_ASKED, "2026-06-02");
        takes(CaseStep.REASSESSMENT_AGREED, "2026-06-08");
        takes(CaseStep.NOT_AMENDED, "2026-08-03");
        for (LetterKind kind : List.of(LetterKind.AMENDED, LetterKind.AMENDED_SCHOOL)) {
            assertThat(letter(kind))
                    .contains("regulation 44(2), as others report it.")
                    .doesNotContain("22(3)");
        }
        assertThat(letter(LetterKind.AMENDED)).contains("We changed it, as the tribunal ordered.");
        assertThat(letter(LetterKind.NOT_AMENDED))
                .contains("We have assessed Kit’s needs again.", "regulation 27(1), as others report it.")
                .doesNotContain("after all", "22(4)");
    }

    /** Regulation 15(5) counts from a review elsewhere, whenever it was written down here. */
    @Test
    void whoMovedHereReadsTheDayOfTheReviewByWhatIsKnownNow() {
        takes(CaseStep.MOVE_LEARNED, "2026-02-02", "", "2026-02-02");
        takes(CaseStep.HANDED_OVER, "2026-02-02");
        takes(CaseStep.MOVED_IN, "2026-03-02", "", "2025-04-01");
        takes(CaseStep.TOLD_AFTER_MOVE, "2026-03-09");
        assertThat(letter(LetterKind.MOVED_HERE)).contains("We review the plan by 1 June 2026.");
        takes(CaseStep.REVIEWED_THERE, "2026-03-16", "", "2025-12-01");
        assertThat(letter(LetterKind.MOVED_HERE)).contains("We review the plan by 30 November 2026.");
    }
}
