package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.sidebyside.shared.Finding;

/** When a family says that it has said all it wants to say, and which letters there are by then. */
class FinishingTest {
    private static final LocalDate SERVED = LocalDate.of(2026, 12, 11);
    private static final LocalDate CHANGED = LocalDate.of(2027, 2, 5);

    private final List<CaseEvent> events = new ArrayList<>();

    private FinishingTest and(CaseStep step, LocalDate on) {
        events.add(CaseEvent.of(step, on));
        return this;
    }

    private CaseLife life() {
        return CaseLife.of(events);
    }

    private FinishingTest draftOut() {
        return and(CaseStep.RECEIVED, LocalDate.of(2026, 9, 7))
                .and(CaseStep.WILL_ASSESS, LocalDate.of(2026, 10, 19))
                .and(CaseStep.WILL_ISSUE, LocalDate.of(2026, 12, 7))
                .and(CaseStep.DRAFT_SERVED, SERVED);
    }

    private FinishingTest changesOut() {
        return draftOut()
                .and(CaseStep.FINAL_SENT, LocalDate.of(2026, 12, 28))
                .and(CaseStep.REVIEW_MET, LocalDate.of(2027, 1, 14))
                .and(CaseStep.CHANGES_SENT, CHANGED);
    }

    private Optional<String> refused(LocalDate today) {
        return Finishing.refusal(life(), today).map(Finding::key);
    }

    @Test
    void aDraftThatIsOutWaitsForTheFamilyFromItsOwnDayOn() {
        draftOut();
        assertThat(Finishing.with(life())).contains(SERVED);
        assertThat(refused(SERVED)).isEmpty();
        assertThat(refused(SERVED.plusDays(1))).isEmpty();
        assertThat(Finishing.said(life())).isEmpty();
    }

    @Test
    void theDayOnWhichItWasSaidOfTheDraftIsKnown() {
        draftOut().and(CaseStep.FAMILY_FINISHED, SERVED.plusDays(3));
        assertThat(Finishing.said(life())).contains(SERVED.plusDays(3));
    }

    @Test
    void whereNothingIsOutNothingIsSaid() {
        and(CaseStep.RECEIVED, LocalDate.of(2026, 9, 7));
        assertThat(Finishing.with(life())).isEmpty();
        assertThat(Finishing.said(life())).isEmpty();
        assertThat(refused(SERVED)).contains("finished.nothing.out");
    }

    @Test
    void ofChangesItIsSaidFromTheNextDayOn() {
        changesOut();
        assertThat(Finishing.with(life())).contains(CHANGED);
        assertThat(refused(CHANGED.minusDays(1))).contains("finished.tomorrow");
        assertThat(refused(CHANGED)).contains("finished.tomorrow");
        assertThat(refused(CHANGED.plusDays(1))).isEmpty();
    }

    @Test
    void whatWasSaidOfTheDraftIsNotSaidOfTheChanges() {
        draftOut().and(CaseStep.FAMILY_FINISHED, SERVED.plusDays(3));
        events.add(CaseEvent.of(CaseStep.FINAL_SENT, SERVED.plusDays(4)));
        events.add(CaseEvent.of(CaseStep.REVIEW_MET, LocalDate.of(2027, 1, 14)));
        events.add(CaseEvent.of(CaseStep.CHANGES_SENT, CHANGED));
        assertThat(Finishing.said(life())).isEmpty();
        assertThat(refused(CHANGED.plusDays(1))).isEmpty();
    }

    @Test
    void eachLetterTellsOfAStepThatWasTakenTheNewestFirst() {
        assertThat(LetterKind.of(life())).isEmpty();
        draftOut();
        assertThat(LetterKind.of(life())).containsExactly(LetterKind.DRAFT, LetterKind.WILL_ASSESS);
    }

    @Test
    void aLetterIsFoundByItsCodeAlone() {
        for (LetterKind kind : LetterKind.values()) {
            assertThat(LetterKind.of(kind.code())).contains(kind);
            assertThat(kind.title()).isNotBlank();
        }
        assertThat(LetterKind.WILL_NOT_ASSESS.code()).isEqualTo("will-not-assess");
        assertThat(LetterKind.of("a-letter-of-love")).isEmpty();
    }

    /** Act s.51(2): what can be appealed against is that there is no assessment, no plan or no change, what a plan says, and its end. */
    @Test
    void whatCanBeAppealedAgainst() {
        assertThat(List.of(LetterKind.values()).stream().filter(LetterKind::appealable))
                .containsExactly(
                        LetterKind.WILL_NOT_ASSESS,
                        LetterKind.WILL_NOT_ISSUE,
                        LetterKind.STILL_NO_PLAN,
                        LetterKind.FINAL,
                        LetterKind.KEPT,
                        LetterKind.AMENDED,
                        LetterKind.NOT_AMENDED,
                        LetterKind.REASSESSMENT_REFUSED,
                        LetterKind.WILL_CEASE,
                        LetterKind.CEASED);
        assertThat(LetterKind.FINAL.step()).isEqualTo(CaseStep.FINAL_SENT);
    }
}
