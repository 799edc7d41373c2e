package uk.sidebyside.assessments.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sidebyside.assessments.advice.PlanOnItsWay.SERVED;
import static uk.sidebyside.assessments.advice.PlanOnItsWay.keys;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.FinalHeld;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/** A plan is final once each need and provision that was advised has its section, or a reason why it has none. */
@DatabaseTest
@Import({Places.class, StoryClock.Provided.class})
class AdviceHoldsTheFinalTest {
    private static final LocalDate FINAL = SERVED.plusWeeks(3);

    @Autowired
    private ApplicationContext program;

    private AdviceStory story;
    private PlanOnItsWay plan;
    private AdviceId advice;

    @BeforeEach
    void tell() {
        story = AdviceStory.tell(program);
        plan = new PlanOnItsWay(program, story);
        advice = sent();
        plan.draftOut(story.otherCase);
        healthAgrees();
    }

    private AdviceId sent() {
        AdviceId id = story.ask(story.otherCase, story.speech);
        story.send(story.tess, id, AdviceStory.good());
        return id;
    }

    private void healthAgrees() {
        story.clock.advance(Duration.ofMinutes(1));
        story.as(story.cora, () -> program.getBean(AdviceCare.class)
                        .agreedG(
                                story.area,
                                new AdviceCare.AgreeG(
                                        UUID.randomUUID(),
                                        story.otherCase,
                                        story.hospital,
                                        "The designated doctor",
                                        LocalDate.ofInstant(story.clock.instant(), ZoneOffset.UTC))))
                .orThrow();
    }

    private void says(AdviceChecks.Use use) {
        story.as(story.cora, () -> story.checks.use(story.area, advice, List.of(use)))
                .orThrow();
    }

    private Saving<CaseId> finalSent() {
        return plan.taken(story.otherCase, CaseStep.FINAL_SENT, FINAL);
    }

    @Test
    void aSectionOrAReasonForEachLetsItGo() {
        FinalHeld.Hold hold = plan.holds(story.otherCase).getFirst();
        assertThat(hold.reason())
                .isEqualTo("Speech and language therapy for TW-9: 2 needs and provisions that were advised have"
                        + " no place in the plan yet, and no reason why not");
        assertThat(hold.address()).isEqualTo("/advice/" + advice + "/used");
        assertThat(keys(finalSent())).containsExactly("final.advice.open");
        says(new AdviceChecks.Use("need", 1, "B", ""));
        assertThat(plan.holds(story.otherCase).getFirst().reason())
                .contains(": 1 need or provision that was advised has no place");
        assertThat(keys(finalSent())).containsExactly("final.advice.open");
        says(new AdviceChecks.Use("provision", 1, "", "Given by all schools"));
        assertThat(plan.holds(story.otherCase)).isEmpty();
        assertThat(finalSent()).isInstanceOf(Saving.Saved.class);
    }

    @Test
    void adviceOfAReviewHoldsTheChanges() {
        story.place(advice);
        finalSent().orThrow();
        LocalDate changes = SERVED.plusWeeks(50);
        story.clock.set(changes.plusWeeks(6));
        plan.taken(story.otherCase, CaseStep.REVIEW_MET, changes.minusWeeks(2)).orThrow();
        plan.taken(story.otherCase, CaseStep.CHANGES_SENT, changes).orThrow();
        assertThat(plan.holds(story.otherCase)).as("nothing new was advised").isEmpty();
        AdviceId more = sent();
        healthAgrees();
        assertThat(keys(plan.taken(story.otherCase, CaseStep.AMENDED, changes.plusWeeks(4))))
                .containsExactly("final.advice.open");
        story.place(more);
        assertThat(plan.taken(story.otherCase, CaseStep.AMENDED, changes.plusWeeks(4)))
                .isInstanceOf(Saving.Saved.class);
    }

    @Test
    void bothAreSaidWhereHealthIsMissingToo() {
        story.clock.advance(Duration.ofDays(1));
        AdviceId more = sent();
        assertThat(keys(finalSent())).containsExactlyInAnyOrder("final.advice.open", "final.health.open");
        story.place(advice);
        assertThat(plan.holds(story.otherCase))
                .extracting(FinalHeld.Hold::address)
                .contains("/advice/" + more + "/used")
                .doesNotContain("/advice/" + advice + "/used");
    }

    /** What came after the plan had gone could hold nothing: the day of the plan can be put right all the same. */
    @Test
    void whatWasAdvisedLaterDoesNotKeepAWrongDayFromBeingPutRight() {
        story.place(advice);
        finalSent().orThrow();
        story.clock.advance(Duration.ofDays(30));
        sent();
        assertThat(plan.dayPutRight(story.otherCase, FINAL.minusDays(1))).isInstanceOf(Saving.Saved.class);
    }

    /** What was begun before the plan had gone was its writer's alone until it was sent. */
    @Test
    void whatWasBegunBeforeAndSentLaterDoesNotKeepItEither() {
        story.place(advice);
        AdviceId begun = story.ask(story.otherCase, story.speech);
        story.as(story.tess, () -> story.writing.save(story.area, begun, AdviceStory.good(), UUID.randomUUID(), 0))
                .orThrow();
        finalSent().orThrow();
        story.clock.advance(Duration.ofDays(30));
        story.as(story.tess, () -> story.writing.send(story.area, begun, 1)).orThrow();
        assertThat(plan.dayPutRight(story.otherCase, FINAL.minusDays(1))).isInstanceOf(Saving.Saved.class);
    }
}
