package uk.sidebyside.assessments.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.assessments.CaseFile;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseSteps;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.FinalHeld;
import uk.sidebyside.assessments.Happening;
import uk.sidebyside.assessments.WrongSteps;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.voice.Changing;
import uk.sidebyside.voice.Looking;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.View;

/** A view that nobody answered holds a plan, and each is answered or its family is told why not. Mina has said one already. */
@DatabaseTest
@Import({Places.class, StoryClock.Provided.class})
class ViewsHoldTheFinalTest {
    private static final LocalDate SERVED = AdviceStory.TODAY.minusDays(17);
    private static final LocalDate FINAL = AdviceStory.TODAY;

    @Autowired
    private ApplicationContext program;

    private AdviceStory story;
    private CaseSteps steps;

    @BeforeEach
    void tell() {
        story = AdviceStory.tell(program);
        steps = program.getBean(CaseSteps.class);
        taken(CaseStep.WILL_ASSESS, SERVED.minusDays(2), "").orThrow();
        taken(CaseStep.WILL_ISSUE, SERVED.minusDays(1), "").orThrow();
        taken(CaseStep.DRAFT_SERVED, SERVED, "").orThrow();
    }

    private Saving<CaseId> taken(CaseStep step, LocalDate on, String words) {
        return story.as(
                story.cora,
                () -> steps.take(
                        story.area,
                        new CaseId(story.kitsCase),
                        new CaseSteps.Take(
                                UUID.randomUUID(),
                                step,
                                on,
                                null,
                                step == CaseStep.AMENDED ? "same-phase" : "",
                                words)));
    }

    private List<FinalHeld.Hold> holds() {
        return story.as(
                story.cora,
                () -> steps.holding(
                        story.area, program.getBean(Cases.class).open(story.area, new CaseId(story.kitsCase))));
    }

    private ReceiptCode saysMore(String words) {
        return story.voices.says(
                story.voices.invited(story.around.mina, Questions.PARENT, Speaker.PARENT), "know", words);
    }

    private static List<String> keys(Saving<?> refused) {
        return refused instanceof Saving.Refused<?> no
                ? no.findings().stream().map(Finding::key).toList()
                : List.of();
    }

    @Test
    void aReasonCoversWhatWasSaidBeforeItAndNothingLater() {
        assertThat(holds()).hasSize(1);
        assertThat(keys(taken(CaseStep.FINAL_SENT, FINAL, ""))).containsExactly("final.views.open");
        taken(CaseStep.VIEWS_LEFT_OPEN, SERVED.plusWeeks(2), "We ask him again in spring.")
                .orThrow();
        assertThat(holds()).isEmpty();
        story.clock.advance(Duration.ofMinutes(1));
        saysMore("One more thing.");
        assertThat(holds()).hasSize(1);
        assertThat(keys(taken(CaseStep.FINAL_SENT, FINAL, ""))).containsExactly("final.views.open");
        taken(CaseStep.VIEWS_LEFT_OPEN, SERVED.plusWeeks(2), "This too.").orThrow();
        assertThat(taken(CaseStep.FINAL_SENT, FINAL, "")).isInstanceOf(Saving.Saved.class);
    }

    /** Something that was answered; gives the receipt of whoever said it. */
    private ReceiptCode answered() {
        ReceiptCode receipt = saysMore("One more thing.");
        View view = story.voices.firstView(receipt);
        story.voices.playBack(story.cora, view);
        story.voices.respond(story.cora, story.voices.no(), List.of(view), null).orThrow();
        return receipt;
    }

    private void wantsItChanged(ReceiptCode receipt) {
        View view = story.voices.firstView(receipt);
        story.voices
                .held(receipt)
                .as(() -> program.getBean(Looking.class)
                        .openAgain(story.area, view.id(), UUID.randomUUID(), "I want this changed."))
                .orThrow();
    }

    @Test
    void aReasonDoesNotCoverWhatWasAnsweredThenAndIsOpenedAgain() {
        ReceiptCode receipt = answered();
        taken(CaseStep.VIEWS_LEFT_OPEN, SERVED.plusWeeks(2), "We ask him again in spring.")
                .orThrow();
        assertThat(holds()).isEmpty();
        story.clock.advance(Duration.ofMinutes(1));
        wantsItChanged(receipt);
        assertThat(holds()).hasSize(1);
        assertThat(keys(taken(CaseStep.FINAL_SENT, FINAL, ""))).containsExactly("final.views.open");
    }

    @Test
    void aReasonDoesNotCoverOtherWordsThanThoseThatWereThereThen() {
        ReceiptCode receipt = saysMore("One more thing.");
        taken(CaseStep.VIEWS_LEFT_OPEN, SERVED.plusWeeks(2), "We ask him again in spring.")
                .orThrow();
        assertThat(holds()).isEmpty();
        story.clock.advance(Duration.ofMinutes(1));
        View view = story.voices.firstView(receipt);
        story.voices
                .held(receipt)
                .as(() -> story.voices.changing.change(
                        story.area, view.id(), 1, new Changing.Words("It is urgent.", "", "", null)))
                .orThrow();
        assertThat(holds()).hasSize(1);
    }

    @Test
    void whatIsOpenedAgainAfterThePlanKeepsNobodyFromPuttingItsDayRight() {
        ReceiptCode receipt = answered();
        taken(CaseStep.VIEWS_LEFT_OPEN, SERVED.plusWeeks(2), "We ask him again in spring.")
                .orThrow();
        taken(CaseStep.FINAL_SENT, FINAL, "").orThrow();
        story.clock.advance(Duration.ofMinutes(1));
        wantsItChanged(receipt);
        var id = new CaseId(story.kitsCase);
        assertThat(story.as(story.cora, () -> {
                    CaseFile file = program.getBean(Cases.class).open(story.area, id);
                    Happening sent = file.happenings().stream()
                            .filter(one -> one.kind().equals(CaseStep.FINAL_SENT.code()))
                            .findFirst()
                            .orElseThrow();
                    return program.getBean(WrongSteps.class)
                            .putRight(
                                    story.area,
                                    id,
                                    sent.id(),
                                    new WrongSteps.Right(
                                            UUID.randomUUID(),
                                            file.version(),
                                            true,
                                            FINAL.minusDays(1),
                                            null,
                                            "",
                                            "",
                                            "It was the day before."));
                }))
                .isInstanceOf(Saving.Saved.class);
    }

    @Test
    void whatWasSaidOfOneDraftDoesNotLetTheNextOneGo() {
        taken(CaseStep.VIEWS_LEFT_OPEN, SERVED.plusWeeks(1), "We ask him again in spring.")
                .orThrow();
        taken(CaseStep.DRAFT_SERVED, SERVED.plusWeeks(2), "").orThrow();
        story.clock.set(SERVED.plusWeeks(8));
        assertThat(keys(taken(CaseStep.FINAL_SENT, SERVED.plusWeeks(5), ""))).containsExactly("final.views.open");
    }

    @Test
    void changesToAPlanGoOnPastAViewWhereTheFamilyReadsWhy() {
        taken(CaseStep.VIEWS_LEFT_OPEN, SERVED.plusWeeks(2), "We ask him again in spring.")
                .orThrow();
        taken(CaseStep.FINAL_SENT, FINAL, "").orThrow();
        LocalDate changes = SERVED.plusWeeks(50);
        story.clock.set(changes.plusWeeks(6));
        taken(CaseStep.REVIEW_MET, changes.minusWeeks(2), "").orThrow();
        taken(CaseStep.CHANGES_SENT, changes, "").orThrow();
        assertThat(holds()).as("the reason was of the draft").hasSize(1);
        Saving<CaseId> silent = taken(CaseStep.AMENDED, changes.plusWeeks(4), " ");
        assertThat(keys(silent)).containsExactly("amended.views.open");
        assertThat(((Saving.Refused<CaseId>) silent).findings().getFirst().field())
                .isEqualTo("words");
        assertThat(taken(CaseStep.AMENDED, changes.plusWeeks(4), "He wants to say more at the next review."))
                .isInstanceOf(Saving.Saved.class);
    }
}
