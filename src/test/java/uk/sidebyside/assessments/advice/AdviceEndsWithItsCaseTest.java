package uk.sidebyside.assessments.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.assessments.CaseFile;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseSteps;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.WrongSteps;
import uk.sidebyside.assessments.advice.rules.AdviceState;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/** Advice is owed as long as the assessment runs for which it was asked. */
@DatabaseTest
@Import({Places.class, StoryClock.Provided.class})
class AdviceEndsWithItsCaseTest {
    private static final LocalDate DUE = AdviceStory.TODAY.plusWeeks(6);
    private static final LocalDate IN_WEEK_3 = AdviceStory.TODAY.plusWeeks(3);

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private AdviceStory story;
    private CaseId kits;
    private AdviceId id;

    @BeforeEach
    void ask() {
        story = AdviceStory.tell(program);
        kits = new CaseId(story.kitsCase);
        id = story.ask(story.kitsCase, story.speech);
    }

    private void step(CaseStep step, LocalDate on) {
        story.clock.set(on);
        story.as(story.cora, () -> program.getBean(CaseSteps.class)
                        .take(
                                story.area,
                                kits,
                                new CaseSteps.Take(UUID.randomUUID(), step, on, null, "", "Because it is so.")))
                .orThrow();
    }

    private void neverHappened() {
        CaseFile file = story.as(story.cora, () -> program.getBean(Cases.class).open(story.area, kits));
        UUID last = file.happenings().getLast().id();
        var never = new WrongSteps.Right(
                UUID.randomUUID(), file.version(), false, null, null, "", "", "It was the wrong case.");
        story.as(story.cora, () -> program.getBean(WrongSteps.class).putRight(story.area, kits, last, never))
                .orThrow();
    }

    private void atNight(LocalDate day) {
        story.clock.set(day);
        Principals.run(Principal.job(story.area, "test"), () -> program.getBean(AdviceCare.class)
                .run(story.area, day));
    }

    private long reminders() {
        return story.count("SELECT count(*) FROM notices.reminder WHERE area_id = :area AND template = 'advice-due'"
                + " AND sent_at IS NULL AND cancelled_at IS NULL");
    }

    private List<String> letters(String template) {
        return story.texts("SELECT subject || ' ' || body FROM notices.mail WHERE area_id = :area AND template = '"
                + template + "'");
    }

    /** As the ledger has it and as it is counted anew from the records. */
    private String onTime() {
        return story.texts("SELECT coalesce(sum(numerator), 0) || '/' || coalesce(sum(denominator), 0)"
                        + " FROM measures.fact WHERE area_id = :area AND source = 'assessments.advice-on-time'")
                .getFirst();
    }

    private String owed() {
        return story.texts("SELECT string_agg(assessments.advice_owed(state, answered_on, due_on, ended_on)::text, ' ')"
                        + " FROM assessments.advice_request WHERE area_id = :area")
                .getFirst();
    }

    private @Nullable LocalDate endedOn() {
        return story.request(id).endedOn();
    }

    @Test
    void aFamilyWithdrawsAndNobodyIsRemindedOrLate() {
        assertThat(reminders()).isPositive();
        step(CaseStep.WITHDRAWN, IN_WEEK_3);
        assertThat(story.request(id).state()).isEqualTo(AdviceState.NOT_NEEDED);
        assertThat(endedOn()).isEqualTo(IN_WEEK_3);
        assertThat(reminders()).isZero();
        assertThat(letters("advice-not-needed"))
                .singleElement()
                .asString()
                .contains("TW-1", "You need not write")
                .doesNotContain("Kit");
        atNight(DUE.plusDays(1));
        assertThat(letters("advice-not-needed")).hasSize(1);
        assertThat(letters("advice-escalated")).isEmpty();
        assertThat(onTime()).isEqualTo("0/0");
        assertThat(owed()).isEqualTo("false");
        assertThat(story.request(id).owed()).isFalse();
        assertThat(story.as(story.tess, () -> story.requests.mine(story.area)).toWrite())
                .isEmpty();
        assertThat(story.as(story.cora, () -> story.requests.moves(story.area, id)))
                .extracting(AdviceMove::kind)
                .endsWith(AdviceMove.Kind.NOT_NEEDED);
    }

    @Test
    void whatWasLateByThenStaysLateAndWhatCameCountsAsItCame() {
        AdviceId inTime = story.ask(story.kitsCase, story.care);
        atNight(DUE.plusDays(1));
        step(CaseStep.WITHDRAWN, DUE.plusDays(2));
        assertThat(story.request(id).state()).isEqualTo(AdviceState.NOT_NEEDED);
        assertThat(onTime()).isEqualTo("0/1");
        assertThat(owed()).isEqualTo("true true");
        assertThat(story.request(inTime).owed()).isTrue();
        atNight(DUE.plusDays(9));
        assertThat(letters("advice-escalated")).hasSize(2);
    }

    @Test
    void onItsLastDayItIsNotLateYet() {
        step(CaseStep.WITHDRAWN, DUE);
        assertThat(story.request(id).owed()).isFalse();
        assertThat(onTime()).isEqualTo("0/0");
        assertThat(owed()).isEqualTo("false");
    }

    @Test
    void whatWasReturnedCountsAsItCame() {
        int n = story.send(story.tess, id, AdviceStory.good());
        var back = new AdviceChecks.Decide(n, true, partly(), "Please say how often.");
        story.as(story.cora, () -> story.checks.decide(story.area, id, back)).orThrow();
        step(CaseStep.WITHDRAWN, IN_WEEK_3);
        assertThat(story.request(id).state()).isEqualTo(AdviceState.NOT_NEEDED);
        assertThat(onTime()).isEqualTo("1/1");
        assertThat(owed()).isEqualTo("true");
        assertThat(story.as(story.tess, () -> story.writing.send(story.area, id, 1)))
                .isInstanceOf(Saving.Refused.class);
        neverHappened();
        assertThat(story.request(id).state()).isEqualTo(AdviceState.RETURNED);
    }

    private static Map<Quality, Quality.Mark> partly() {
        return Arrays.stream(Quality.values()).collect(Collectors.toMap(one -> one, one -> Quality.Mark.PARTLY));
    }

    @Test
    void whereItNeverHappenedItIsAskedForAsBefore() {
        step(CaseStep.WITHDRAWN, IN_WEEK_3);
        neverHappened();
        assertThat(story.request(id).state()).isEqualTo(AdviceState.ASKED);
        assertThat(story.request(id).dueOn()).isEqualTo(DUE);
        assertThat(reminders()).isPositive();
        assertThat(letters("advice-needed-after-all"))
                .singleElement()
                .asString()
                .doesNotContain("Kit");
        assertThat(onTime()).isEqualTo("0/1");
        step(CaseStep.WITHDRAWN, IN_WEEK_3.plusDays(1));
        assertThat(letters("advice-not-needed")).hasSize(2);
    }

    /** Regulation 6(1): a council that assesses after all seeks advice, which has its own six weeks. */
    @Test
    void afterANoThatIsTakenBackItIsAskedForAnew() {
        step(CaseStep.WILL_NOT_ASSESS, IN_WEEK_3);
        var again = new AdviceRequests.Ask(
                UUID.randomUUID(), story.kitsCase, List.of(story.speech), "", IN_WEEK_3.plusDays(10));
        story.clock.set(IN_WEEK_3.plusDays(10));
        assertThat(story.as(story.cora, () -> story.requests.ask(story.area, again)))
                .isInstanceOfSatisfying(Saving.Refused.class, no -> assertThat(no.findings())
                        .extracting(one -> ((Finding) one).key())
                        .containsExactly("advice.assessment.over"));
        step(CaseStep.WILL_ASSESS, IN_WEEK_3.plusDays(10));
        assertThat(endedOn()).isEqualTo(IN_WEEK_3);
        AdviceId anew = story.ask(story.kitsCase, story.speech);
        assertThat(anew).isNotEqualTo(id);
        assertThat(story.request(anew).dueOn()).isEqualTo(IN_WEEK_3.plusDays(10).plusWeeks(6));
        assertThat(letters("advice-needed-after-all")).isEmpty();
    }

    private void returnSays(String outcome) {
        Integer rows = story.around.operator(() -> Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql("UPDATE assessments.request SET outcome = :outcome, outcome_on = :on"
                                + " WHERE area_id = :area AND case_id = :case")
                        .param("outcome", outcome)
                        .param("on", IN_WEEK_3)
                        .param("area", story.area.value())
                        .param("case", story.kitsCase)
                        .update())));
        assertThat(rows).isOne();
    }

    @Test
    void aReturnEndsItAndBringsItBack() {
        story.clock.set(IN_WEEK_3.plusDays(1));
        returnSays("W");
        story.around.operator(() -> {
            program.getBean(Cases.class).refresh(story.area, List.of(kits));
            return true;
        });
        assertThat(endedOn()).isEqualTo(IN_WEEK_3);
        returnSays("Y");
        story.around.operator(() -> {
            program.getBean(Cases.class).refresh(story.area, List.of(kits));
            return true;
        });
        assertThat(story.request(id).state()).isEqualTo(AdviceState.ASKED);
    }

    /** However it ended: before this was so, or by the hand of somebody who is kept away from the child. */
    @Test
    void theNightEndsWhatAnEndLeftOpen() {
        returnSays("W");
        atNight(DUE.plusDays(1));
        assertThat(endedOn()).isEqualTo(IN_WEEK_3);
        assertThat(letters("advice-escalated")).isEmpty();
        assertThat(reminders()).isZero();
    }
}
