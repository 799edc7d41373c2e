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
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseSteps;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.FinalHeld;
import uk.sidebyside.assessments.advice.rules.Strand;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/** A final plan waits for health to agree to what health gives (regulation 12(2)), and for nothing else of health. */
@DatabaseTest
@Import({Places.class, StoryClock.Provided.class})
class HealthHoldsTheFinalTest {
    private static final LocalDate SERVED = AdviceStory.TODAY.plusWeeks(10);

    @Autowired
    private ApplicationContext program;

    private AdviceStory story;
    private CaseSteps steps;

    @BeforeEach
    void tell() {
        story = AdviceStory.tell(program);
        steps = program.getBean(CaseSteps.class);
    }

    private AdviceId advised(UUID ehcCase, WrittenAdvice words) {
        AdviceId id = story.ask(ehcCase, story.speech);
        story.send(story.tess, id, words);
        return id;
    }

    private void draftOut(UUID ehcCase) {
        story.clock.set(SERVED);
        taken(ehcCase, CaseStep.WILL_ASSESS, AdviceStory.TODAY).orThrow();
        taken(ehcCase, CaseStep.WILL_ISSUE, SERVED.minusWeeks(1)).orThrow();
        taken(ehcCase, CaseStep.DRAFT_SERVED, SERVED).orThrow();
        story.clock.set(SERVED.plusWeeks(4));
    }

    private Saving<CaseId> taken(UUID ehcCase, CaseStep step, LocalDate on) {
        return story.as(
                story.cora,
                () -> steps.take(
                        story.area,
                        new CaseId(ehcCase),
                        new CaseSteps.Take(UUID.randomUUID(), step, on, null, "", "")));
    }

    private List<FinalHeld.Hold> holds(UUID ehcCase) {
        return story
                .as(
                        story.cora,
                        () -> steps.holding(
                                story.area, program.getBean(Cases.class).open(story.area, new CaseId(ehcCase))))
                .stream()
                .filter(hold -> !hold.mayGoOn())
                .toList();
    }

    private void agrees(UUID ehcCase) {
        agrees(ehcCase, SERVED).orThrow();
    }

    private Saving<UUID> agrees(UUID ehcCase, LocalDate on) {
        story.clock.advance(Duration.ofMinutes(1));
        return story.as(story.cora, () -> program.getBean(AdviceCare.class)
                .agreedG(
                        story.area,
                        new AdviceCare.AgreeG(
                                UUID.randomUUID(), ehcCase, story.hospital, "The designated doctor", on)));
    }

    private static List<String> keys(Saving<?> refused) {
        return refused instanceof Saving.Refused<?> no
                ? no.findings().stream().map(Finding::key).toList()
                : List.of();
    }

    @Test
    void provisionOfHealthHoldsItUntilHealthAgrees() {
        advised(story.otherCase, AdviceStory.good());
        draftOut(story.otherCase);
        assertThat(holds(story.otherCase))
                .containsExactly(new FinalHeld.Hold(
                        "Health has not agreed to section G yet", "/advice/cases/" + story.otherCase, false));
        assertThat(keys(taken(story.otherCase, CaseStep.FINAL_SENT, SERVED.plusWeeks(3))))
                .containsExactly("final.health.open");
        agrees(story.otherCase);
        assertThat(holds(story.otherCase)).isEmpty();
        assertThat(taken(story.otherCase, CaseStep.FINAL_SENT, SERVED.plusWeeks(3)))
                .isInstanceOf(Saving.Saved.class);
    }

    /** The request stays the same: so what was agreed of the first plan is of the first plan. */
    @Test
    void afterAReassessmentHealthAgreesAgain() {
        advised(story.otherCase, AdviceStory.good());
        draftOut(story.otherCase);
        agrees(story.otherCase);
        taken(story.otherCase, CaseStep.FINAL_SENT, SERVED.plusWeeks(3)).orThrow();
        LocalDate reassessed = SERVED.plusWeeks(40);
        story.clock.set(reassessed.plusWeeks(12));
        taken(story.otherCase, CaseStep.REASSESSMENT_ASKED, reassessed.minusDays(10))
                .orThrow();
        taken(story.otherCase, CaseStep.REASSESSMENT_AGREED, reassessed).orThrow();
        taken(story.otherCase, CaseStep.DRAFT_SERVED, reassessed.plusWeeks(8)).orThrow();
        assertThat(holds(story.otherCase))
                .extracting(FinalHeld.Hold::reason)
                .containsExactly("Health agreed to section G before the reassessment, and has to agree again");
        assertThat(keys(taken(story.otherCase, CaseStep.FINAL_SENT, reassessed.plusWeeks(11))))
                .containsExactly("final.health.open");
        agrees(story.otherCase, reassessed.minusDays(1)).orThrow();
        assertThat(holds(story.otherCase)).hasSize(1);
        agrees(story.otherCase, reassessed).orThrow();
        assertThat(holds(story.otherCase)).isEmpty();
        assertThat(taken(story.otherCase, CaseStep.FINAL_SENT, reassessed.plusWeeks(11)))
                .isInstanceOf(Saving.Saved.class);
    }

    @Test
    void newerAdviceOfHealthHoldsTheChangesToAPlan() {
        advised(story.otherCase, AdviceStory.good());
        draftOut(story.otherCase);
        agrees(story.otherCase);
        taken(story.otherCase, CaseStep.FINAL_SENT, SERVED.plusWeeks(3)).orThrow();
        LocalDate changes = SERVED.plusWeeks(50);
        story.clock.set(changes.plusWeeks(6));
        taken(story.otherCase, CaseStep.REVIEW_MET, changes.minusWeeks(2)).orThrow();
        taken(story.otherCase, CaseStep.CHANGES_SENT, changes).orThrow();
        assertThat(holds(story.otherCase)).as("nothing new of health").isEmpty();
        AdviceId again = advised(story.otherCase, AdviceStory.good());
        assertThat(holds(story.otherCase))
                .extracting(FinalHeld.Hold::reason)
                .containsExactly("Health agreed to section G before its latest advice, and has to agree again");
        assertThat(keys(amended(changes.plusWeeks(5)))).containsExactly("final.health.open");
        assertThat(keys(agrees(story.otherCase, changes.plusWeeks(6).minusDays(1))))
                .containsExactly("g.before.its.advice");
        agrees(story.otherCase, story.request(again).answeredOn()).orThrow();
        assertThat(amended(changes.plusWeeks(5))).isInstanceOf(Saving.Saved.class);
    }

    private Saving<CaseId> amended(LocalDate on) {
        return story.as(
                story.cora,
                () -> steps.take(
                        story.area,
                        new CaseId(story.otherCase),
                        new CaseSteps.Take(UUID.randomUUID(), CaseStep.AMENDED, on, null, "same-phase", "")));
    }

    @Test
    void nobodyAgreesBeforeTheAdviceOrTheRequest() {
        assertThat(keys(agrees(story.otherCase, AdviceStory.TODAY.minusWeeks(4).minusDays(1))))
                .containsExactly("g.before.the.request");
        agrees(story.otherCase, AdviceStory.TODAY.minusWeeks(4)).orThrow();
        advised(story.otherCase, AdviceStory.good());
        draftOut(story.otherCase);
        assertThat(holds(story.otherCase)).as("agreed before the advice came").hasSize(1);
        assertThat(keys(agrees(story.otherCase, AdviceStory.TODAY.minusDays(1))))
                .containsExactly("g.before.its.advice");
    }

    @Test
    void whatIsRecordedLastCountsAndNothingIsLost() {
        advised(story.otherCase, AdviceStory.good());
        draftOut(story.otherCase);
        agrees(story.otherCase, SERVED.plusWeeks(1)).orThrow();
        agrees(story.otherCase, SERVED).orThrow();
        assertThat(story.as(story.cora, () -> program.getBean(AdviceCare.class).recorded(story.area, story.otherCase))
                        .agreedG())
                .containsExactly("The designated doctor, 10 July 2026", "The designated doctor, 17 July 2026");
    }

    @Test
    void anAgreementOfAnotherCaseDoesNotCount() {
        advised(story.otherCase, AdviceStory.good());
        draftOut(story.otherCase);
        agrees(story.kitsCase);
        assertThat(holds(story.otherCase)).hasSize(1);
    }

    @Test
    void provisionOfAnotherStrandHoldsNothing() {
        advised(story.otherCase, of(Strand.EDUCATION));
        draftOut(story.otherCase);
        assertThat(holds(story.otherCase)).isEmpty();
    }

    @Test
    void whereNobodyWasAskedNothingIsHeld() {
        draftOut(story.otherCase);
        assertThat(holds(story.otherCase)).isEmpty();
    }

    @Test
    void whatIsAskedAndNotYetSentHoldsNothingByItself() {
        story.ask(story.otherCase, story.speech);
        draftOut(story.otherCase);
        assertThat(holds(story.otherCase)).isEmpty();
    }

    @Test
    void whileThereIsNoDraftThereIsNothingToHold() {
        advised(story.otherCase, AdviceStory.good());
        assertThat(holds(story.otherCase)).isEmpty();
    }

    private static WrittenAdvice of(Strand strand) {
        WrittenAdvice good = AdviceStory.good();
        return new WrittenAdvice(
                good.answer(),
                good.because(),
                good.seen(),
                good.needs(),
                good.strategies(),
                good.outcomes(),
                good.provisions().stream()
                        .map(one -> new WrittenAdvice.Provision(
                                one.what(),
                                one.who(),
                                one.expertise(),
                                one.often(),
                                one.howLong(),
                                one.reviewed(),
                                strand,
                                one.need()))
                        .toList());
    }
}
