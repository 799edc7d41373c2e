package uk.sidebyside.assessments.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.FinalHeld;
import uk.sidebyside.assessments.advice.rules.Strand;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Answer;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/** A final plan waits for health to agree to what health gives (regulation 12(2)), and for nothing else of health. */
@DatabaseTest
@Import({Places.class, StoryClock.Provided.class})
class HealthHoldsTheFinalTest {
    private static final LocalDate SERVED = PlanOnItsWay.SERVED;

    @Autowired
    private ApplicationContext program;

    private AdviceStory story;
    private PlanOnItsWay plan;

    @BeforeEach
    void tell() {
        story = AdviceStory.tell(program);
        plan = new PlanOnItsWay(program, story);
    }

    private AdviceId advised(UUID ehcCase, WrittenAdvice words) {
        AdviceId id = story.ask(ehcCase, story.speech);
        story.send(story.tess, id, words);
        story.place(id);
        return id;
    }

    private void draftOut(UUID ehcCase) {
        plan.draftOut(ehcCase);
    }

    private Saving<CaseId> taken(UUID ehcCase, CaseStep step, LocalDate on) {
        return plan.taken(ehcCase, step, on);
    }

    private List<FinalHeld.Hold> holds(UUID ehcCase) {
        return plan.holds(ehcCase);
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

    @Test
    void provisionOfHealthHoldsItUntilHealthAgrees() {
        advised(story.otherCase, AdviceStory.good());
        draftOut(story.otherCase);
        FinalHeld.Hold hold = holds(story.otherCase).getFirst();
        assertThat(hold.reason()).isEqualTo("Health has not agreed to section G yet");
        assertThat(hold.address()).isEqualTo("/advice/cases/" + story.otherCase);
        assertThat(PlanOnItsWay.keys(taken(story.otherCase, CaseStep.FINAL_SENT, SERVED.plusWeeks(3))))
                .containsExactly("final.health.open");
        agrees(story.otherCase);
        assertThat(holds(story.otherCase)).isEmpty();
        assertThat(taken(story.otherCase, CaseStep.FINAL_SENT, SERVED.plusWeeks(3)))
                .isInstanceOf(Saving.Saved.class);
    }

    /** The page hides what was typed before, so nobody was advised it; be it that it was sent when lines were still kept. */
    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"NOT_KNOWN", "NO_NEED"})
    void whoeverAdvisesNothingHoldsNothing(Answer answer) {
        WrittenAdvice typed = AdviceStory.good();
        AdviceId id = story.ask(story.otherCase, story.speech);
        story.send(
                story.tess,
                id,
                new WrittenAdvice(
                        answer,
                        "He goes to the clinic of the next county.",
                        typed.seen(),
                        typed.needs(),
                        typed.strategies(),
                        typed.outcomes(),
                        typed.provisions()));
        assertThat(story.count("SELECT count(*) FROM assessments.advice_line WHERE area_id = :area AND n > 0"))
                .isZero();
        assertThat(story.count("SELECT coalesce(sum(denominator), 0)::bigint FROM measures.fact WHERE area_id = :area"
                        + " AND source = 'assessments.advice-outcomes-cite-a-hope'"))
                .isZero();
        draftOut(story.otherCase);
        story.around.operator(
                () -> program.getBean(TransactionTemplate.class).execute(status -> program.getBean(JdbcClient.class)
                        .sql("""
                        INSERT INTO assessments.advice_line SELECT area_id, advice_id, 1, kind, position, words, impact, measured, by_when,
                            aspiration, who, expertise, often, how_long, reviewed, strand, meets
                        FROM assessments.advice_line WHERE area_id = :area AND n = 0
                        """)
                        .param("area", story.area.value())
                        .update()));
        assertThat(holds(story.otherCase)).isEmpty();
        assertThat(agrees(story.otherCase, AdviceStory.TODAY.minusDays(1))).isInstanceOf(Saving.Saved.class);
        assertThat(story.as(story.cora, () -> story.writing.sent(story.area, id))
                        .versions()
                        .getFirst()
                        .words()
                        .needs())
                .isEmpty();
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
        assertThat(PlanOnItsWay.keys(taken(story.otherCase, CaseStep.FINAL_SENT, reassessed.plusWeeks(11))))
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
        assertThat(PlanOnItsWay.keys(amended(changes.plusWeeks(5)))).containsExactly("final.health.open");
        assertThat(PlanOnItsWay.keys(
                        agrees(story.otherCase, changes.plusWeeks(6).minusDays(1))))
                .containsExactly("g.before.its.advice");
        agrees(story.otherCase, story.request(again).answeredOn()).orThrow();
        assertThat(amended(changes.plusWeeks(5))).isInstanceOf(Saving.Saved.class);
    }

    private Saving<CaseId> amended(LocalDate on) {
        return plan.taken(story.otherCase, CaseStep.AMENDED, on);
    }

    @Test
    void nobodyAgreesBeforeTheAdviceOrTheRequest() {
        assertThat(PlanOnItsWay.keys(
                        agrees(story.otherCase, AdviceStory.TODAY.minusWeeks(4).minusDays(1))))
                .containsExactly("g.before.the.request");
        agrees(story.otherCase, AdviceStory.TODAY.minusWeeks(4)).orThrow();
        advised(story.otherCase, AdviceStory.good());
        draftOut(story.otherCase);
        assertThat(holds(story.otherCase)).as("agreed before the advice came").hasSize(1);
        assertThat(PlanOnItsWay.keys(agrees(story.otherCase, AdviceStory.TODAY.minusDays(1))))
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
