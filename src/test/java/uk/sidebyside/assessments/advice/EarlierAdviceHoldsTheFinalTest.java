package uk.sidebyside.assessments.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sidebyside.assessments.advice.PlanOnItsWay.ANEW;
import static uk.sidebyside.assessments.advice.PlanOnItsWay.keys;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.assessments.FinalHeld;
import uk.sidebyside.assessments.advice.rules.AdviceFrom;
import uk.sidebyside.assessments.advice.rules.AdviceState;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/**
 * There was no plan, and a year later the family asked anew. What the therapist advised then is agreed to be enough (regulation 6(4)), so
 * it goes into the plan as new advice does.
 */
@DatabaseTest
@Import({Places.class, StoryClock.Provided.class})
class EarlierAdviceHoldsTheFinalTest {
    private static final LocalDate FINAL = ANEW.plusWeeks(13);
    private static final LocalDate WRITTEN = AdviceStory.TODAY;

    @Autowired
    private ApplicationContext program;

    private AdviceStory story;
    private PlanOnItsWay plan;
    private AdviceId earlier;

    @BeforeEach
    void tell() {
        story = AdviceStory.tell(program);
        plan = new PlanOnItsWay(program, story);
        earlier = story.ask(story.otherCase, story.speech);
        story.send(story.tess, earlier, AdviceStory.good());
        plan.askedAnew(story.otherCase);
    }

    private static EarlierAdvice.Which kept(@Nullable AdviceId id) {
        return new EarlierAdvice.Which(id, false, null, "", null, null);
    }

    private static EarlierAdvice.Which onPaper(@Nullable Boolean health) {
        return new EarlierAdvice.Which(null, true, AdviceFrom.C, "The letter of the clinic", WRITTEN, health);
    }

    private Saving<UUID> enough(EarlierAdvice.Which which, @Nullable AdviceId ends, LocalDate on) {
        var said = new EarlierAdvice.Enough(UUID.randomUUID(), story.otherCase, which, ends, false, on, on, on);
        return story.as(story.cora, () -> program.getBean(EarlierAdvice.class).enough(story.area, said));
    }

    private Saving<UUID> healthAgrees(LocalDate on) {
        var said =
                new AdviceCare.AgreeG(UUID.randomUUID(), story.otherCase, story.hospital, "The designated doctor", on);
        return story.as(story.cora, () -> program.getBean(AdviceCare.class).agreedG(story.area, said));
    }

    private List<String> held() {
        return plan.holds(story.otherCase).stream().map(FinalHeld.Hold::reason).toList();
    }

    private Saving<?> finalSent() {
        return plan.taken(story.otherCase, CaseStep.FINAL_SENT, FINAL);
    }

    @Test
    void whatIsEnoughNeedsItsPlaceAndHealthsAgreementAsNewAdviceDoes() {
        AdviceId again = story.ask(story.otherCase, story.speech);
        enough(kept(earlier), again, ANEW).orThrow();
        assertThat(story.request(again).state()).isEqualTo(AdviceState.NOT_ASKED_AGAIN);
        plan.draftOutAnew(story.otherCase);
        assertThat(held())
                .containsExactlyInAnyOrder(
                        "Health has not agreed to section G yet",
                        "Speech and language therapy for TW-9: 2 needs and provisions that were advised have"
                                + " no place in the plan yet, and no reason why not");
        assertThat(keys(finalSent())).containsExactlyInAnyOrder("final.health.open", "final.advice.open");
        story.place(earlier);
        assertThat(keys(healthAgrees(ANEW.minusDays(1)))).containsExactly("g.before.its.advice");
        healthAgrees(ANEW).orThrow();
        assertThat(held()).isEmpty();
        assertThat(finalSent()).isInstanceOf(Saving.Saved.class);
    }

    @Test
    void whatNobodyAgreedOnHoldsNothing() {
        plan.draftOutAnew(story.otherCase);
        assertThat(held()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofWhatIsNotKeptHereTheOfficerSaysWhetherHealthGivesIt(boolean health) {
        assertThat(keys(enough(onPaper(null), null, ANEW))).containsExactly("enough.needs.health");
        enough(onPaper(health), null, ANEW).orThrow();
        plan.draftOutAnew(story.otherCase);
        assertThat(held()).hasSize(health ? 1 : 0);
        healthAgrees(ANEW).orThrow();
        assertThat(held()).isEmpty();
    }

    @Test
    void whatIsNoLongerEnoughHoldsNothing() {
        enough(kept(earlier), null, ANEW).orThrow();
        List<UUID> agreed = story
                .as(story.cora, () -> program.getBean(AdviceCare.class).recorded(story.area, story.otherCase))
                .enough()
                .stream()
                .map(AdviceCare.Agreed::id)
                .toList();
        var ask = new AdviceRequests.Ask(
                UUID.randomUUID(),
                story.otherCase,
                List.of(story.speech),
                "",
                null,
                null,
                ANEW,
                new AdviceRequests.Anyway(false, agreed, "His mother: he talks less now."));
        story.as(story.cora, () -> story.requests.ask(story.area, ask)).orThrow();
        plan.draftOutAnew(story.otherCase);
        assertThat(held()).isEmpty();
    }

    /** It was sent long before the plan had gone, and was of it only afterwards. */
    @Test
    void whatWasAgreedAfterThePlanHadGoneDoesNotKeepItsDayFromBeingPutRight() {
        plan.draftOutAnew(story.otherCase);
        finalSent().orThrow();
        LocalDate later = FINAL.plusWeeks(3);
        story.clock.set(later);
        enough(kept(earlier), null, later).orThrow();
        assertThat(plan.dayPutRight(story.otherCase, FINAL.minusDays(1))).isInstanceOf(Saving.Saved.class);
    }

    @Test
    void whoeverRecordsItSaysWhichAdviceItIs() {
        assertThat(keys(enough(kept(null), null, ANEW))).containsExactly("enough.needs.kept");
        assertThat(keys(enough(kept(story.ask(story.kitsCase, story.speech)), null, ANEW)))
                .as("of another case")
                .containsExactly("enough.needs.kept");
        assertThat(keys(enough(new EarlierAdvice.Which(null, true, null, " ", null, null), null, ANEW)))
                .containsExactly("enough.needs.letter", "enough.needs.what", "enough.needs.day");
        assertThat(keys(enough(new EarlierAdvice.Which(earlier, false, AdviceFrom.E, "", null, null), null, ANEW)))
                .containsExactly("enough.other.letter");
        assertThat(keys(enough(kept(earlier), null, WRITTEN.minusDays(1))))
                .containsOnly("enough.before.it.was.written");
    }
}
