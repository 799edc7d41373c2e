package uk.sidebyside.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.Coming;
import uk.sidebyside.assessments.rules.Ground;
import uk.sidebyside.assessments.rules.Ground.Circumstance;
import uk.sidebyside.assessments.rules.StatutoryClock.Exemption;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Whatever step is taken away, the case, the fields of the return and the figures are as if it had never been. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class WrongStepsTest {
    private static final LocalDate RECEIVED = LocalDate.of(2024, 1, 8);

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private CaseStory story;
    private WrongSteps wrong;
    private CaseId id;
    private LocalDate day;

    @BeforeEach
    void begin() {
        story = new CaseStory(program);
        wrong = program.getBean(WrongSteps.class);
        day = RECEIVED;
        id = story.requested(RECEIVED);
    }

    /** Where everything stands that a step changes. */
    private List<Object> all() {
        CaseFile file = story.file(id);
        return List.of(file.requests(), file.life(), file.standing(), figures(), keptUp());
    }

    private List<String> figures() {
        return read("""
                SELECT source || ' ' || counts_on || ' ' || sum(numerator) || '/' || sum(denominator) FROM measures.fact
                WHERE area_id = :area AND source LIKE 'assessments.%' GROUP BY source, counts_on
                HAVING sum(denominator) <> 0 OR sum(numerator) <> 0 ORDER BY 1
                """);
    }

    private List<String> keptUp() {
        return read("""
                SELECT kind || ' ' || from_on || ' ' || coalesce(done_on::text, '') FROM assessments.kept_up
                WHERE area_id = :area ORDER BY 1
                """);
    }

    private List<String> read(String sql) {
        return Principals.call(
                Principal.operator(story.around.area, "test"),
                () -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql(sql)
                        .param("area", story.around.area.value())
                        .query(String.class)
                        .list())));
    }

    private Happening last() {
        return story.file(id).happenings().stream()
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private Saving<CaseId> never(Happening step) {
        return putRight(step, false, step.on());
    }

    private Saving<CaseId> putRight(Happening step, boolean happened, LocalDate on) {
        return story.around.as(
                story.around.cora,
                () -> wrong.putRight(
                        story.around.area,
                        id,
                        step.id(),
                        new WrongSteps.Right(
                                UUID.randomUUID(),
                                story.file(id).version(),
                                happened,
                                on,
                                step.untilOn(),
                                step.choice(),
                                step.words(),
                                "It was the wrong case.")));
    }

    private void next(CaseStep step, int days) {
        next(step, days, "", null);
    }

    /** The step is taken, taken away, taken with another day, put right, and is then as if it had been right from the first. */
    private void next(CaseStep step, int days, String choice, @Nullable LocalDate until) {
        List<Object> before = all();
        day = day.plusDays(days);
        take(step, day, choice, until);
        assertThat(story.file(id).life().odd()).as("%s follows", step).isEmpty();
        List<Object> taken = all();
        never(last()).orThrow();
        assertThat(all()).as("without %s", step).isEqualTo(before);
        LocalDate otherwise = day.plusDays(2);
        take(step, otherwise, choice, until);
        putRight(last(), true, day).orThrow();
        assertThat(withoutIds(all())).as("%s on %s", step, day).isEqualTo(withoutIds(taken));
    }

    /** A request that is written down again is another row. */
    private static String withoutIds(List<Object> all) {
        return all.toString().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
    }

    private void take(CaseStep step, LocalDate on, String choice, @Nullable LocalDate until) {
        story.take(id, step, on, until, choice, "Because it is so.").orThrow();
    }

    @Test
    void fromTheRequestToThePlanItsReviewsAndItsEnd() {
        next(CaseStep.WILL_ASSESS, 30);
        story.around
                .as(
                        story.around.cora,
                        () -> story.excuses.exempt(
                                story.around.area,
                                id,
                                UUID.randomUUID(),
                                "C07",
                                new Exemption(
                                        Ground.ABSENT_FOUR_WEEKS,
                                        new Circumstance.Absence(RECEIVED.plusDays(5), RECEIVED.plusDays(40)),
                                        "A letter",
                                        "Head of service",
                                        RECEIVED.plusDays(41))))
                .orThrow();
        next(CaseStep.WILL_ISSUE, 40);
        next(CaseStep.BUDGET_ASKED, 2);
        next(CaseStep.DRAFT_SERVED, 10);
        next(CaseStep.REPRESENTATIONS, 3);
        next(CaseStep.BUDGET_AGREED, 4, "E", null);
        next(CaseStep.FAMILY_FINISHED, 2);
        next(CaseStep.FINAL_SENT, 30);
        next(CaseStep.PLAN_TO_SCHOOL, 2);
        next(CaseStep.PLAN_TO_HEALTH, 1);
        next(CaseStep.MEDIATION_ASKED, 10);
        next(CaseStep.MEDIATION_HELD, 20);
        next(CaseStep.MEDIATION_CERTIFICATE, 3);
        next(CaseStep.APPEALED, 20);
        next(CaseStep.ORDERED, 90, "amend", null);
        next(CaseStep.AMENDED, 20, "same-phase", null);
        next(CaseStep.PHASE_TRANSFER, 5, "primary-secondary", LocalDate.of(2025, 9, 1));
        next(CaseStep.REVIEW_CALLED, 5, "", LocalDate.of(2024, 12, 10));
        next(CaseStep.REVIEW_ADVICE, 5);
        next(CaseStep.REVIEW_MET, 30);
        next(CaseStep.REVIEW_REPORTED, 8);
        next(CaseStep.CHANGES_SENT, 8);
        next(CaseStep.AMENDED, 30, "names-next-school", null);
        next(CaseStep.BUDGET_ASKED, 4);
        next(CaseStep.BUDGET_REFUSED, 4);
        next(CaseStep.BUDGET_REVIEW_ASKED, 4);
        next(CaseStep.BUDGET_REVIEWED, 4, "agreed", null);
        next(CaseStep.REVIEW_MET, 200);
        next(CaseStep.KEPT, 20);
        next(CaseStep.REASSESSMENT_ASKED, 20);
        next(CaseStep.REASSESSMENT_AGREED, 10);
        next(CaseStep.DRAFT_SERVED, 40);
        next(CaseStep.FINAL_SENT, 30);
        next(CaseStep.CEASING, 30);
        next(CaseStep.CEASING_VIEWS, 10);
        next(CaseStep.WILL_CEASE, 10);
        next(CaseStep.CEASING_TOLD, 4);
        next(CaseStep.CEASED, 100, "2", null);
        next(CaseStep.RECEIVED, 50, "1", null);
        next(CaseStep.WITHDRAWN, 5);
    }

    @Test
    void afterANoAndWithAPlanFromElsewhere() {
        next(CaseStep.WILL_NOT_ASSESS, 30);
        next(CaseStep.MEDIATION_ASKED, 10);
        next(CaseStep.MEDIATION_HELD, 10);
        next(CaseStep.MEDIATION_AGREED, 5, "assess", null);
        next(CaseStep.WILL_ASSESS, 10);
        next(CaseStep.WILL_NOT_ISSUE, 40);
        next(CaseStep.APPEALED, 10);
        next(CaseStep.NOT_OPPOSED, 10, "make-plan", null);
        next(CaseStep.WILL_ISSUE, 10);
        next(CaseStep.DRAFT_SERVED, 10);
        next(CaseStep.FINAL_SENT, 30);
        next(CaseStep.MOVE_LEARNED, 30, "", LocalDate.of(2024, 12, 1));
        next(CaseStep.HANDED_OVER, 30);
        next(CaseStep.MOVED_IN, 100, "", LocalDate.of(2024, 11, 4));
        LocalDate away = day.minusDays(100);
        next(CaseStep.REVIEWED_THERE, 0, "", LocalDate.of(2024, 11, 20));
        next(CaseStep.REVIEW_MET, 10);
        next(CaseStep.TOLD_AFTER_MOVE, 5);
        next(CaseStep.KEPT, 10);
        next(CaseStep.HANDED_OVER, 40);
        assertThat(story.file(id).requests())
                .as("each move away ends its own plan")
                .extracting(one -> Objects.requireNonNull(one.plan()).ceaseOn())
                .containsExactly(away, day);
    }

    /** What a return has of the first plan stays, and nobody wrote that down here. */
    @Test
    void fromAPlanThatAReturnBroughtToItsReviewsTwoNewPlansAndItsEnd() {
        id = story.planFromAReturn(RECEIVED, RECEIVED.plusWeeks(19));
        day = RECEIVED.plusWeeks(20);
        take(CaseStep.REVIEW_MET, day, "", null);
        never(last()).orThrow();
        assertThat(story.file(id).current().orElseThrow().upkeep())
                .as("that it is kept up stays known, and is in every return of a plan that goes on")
                .isNotNull();
        next(CaseStep.BUDGET_ASKED, 2);
        next(CaseStep.BUDGET_AGREED, 4, "E", null);
        next(CaseStep.REVIEW_CALLED, 5, "", LocalDate.of(2024, 7, 10));
        next(CaseStep.REVIEW_MET, 30);
        next(CaseStep.REVIEW_REPORTED, 8);
        next(CaseStep.KEPT, 8);
        for (int again = 0; again < 2; again++) {
            next(CaseStep.REASSESSMENT_ASKED, 200);
            next(CaseStep.REASSESSMENT_AGREED, 10);
            next(CaseStep.DRAFT_SERVED, 40);
            next(CaseStep.REPRESENTATIONS, 4);
            next(CaseStep.BUDGET_ASKED, 1);
            next(CaseStep.BUDGET_REFUSED, 4);
            next(CaseStep.FAMILY_FINISHED, 2);
            next(CaseStep.FINAL_SENT, 30);
        }
        assertThat(Objects.requireNonNull(story.file(id).current().orElseThrow().plan())
                        .startOn())
                .isEqualTo(RECEIVED.plusWeeks(19));
        next(CaseStep.REVIEW_MET, 100);
        next(CaseStep.CHANGES_SENT, 8);
        next(CaseStep.AMENDED, 30, "same-phase", null);
        next(CaseStep.CEASING, 30);
        next(CaseStep.CEASING_VIEWS, 10);
        next(CaseStep.WILL_CEASE, 10);
        next(CaseStep.CEASING_TOLD, 4);
        next(CaseStep.CEASED, 100, "2", null);
    }

    /** Nobody wrote the no down here, and the field of the return says something else once there is a yes. */
    @Test
    void fromANoThatAReturnBrought() {
        id = story.noFromAReturn(RECEIVED, RECEIVED.plusWeeks(5));
        day = RECEIVED.plusWeeks(5);
        next(CaseStep.MEDIATION_ASKED, 10);
        next(CaseStep.MEDIATION_HELD, 10);
        next(CaseStep.MEDIATION_CERTIFICATE, 1);
        next(CaseStep.APPEALED, 10);
        next(CaseStep.ORDERED, 40, "assess", null);
        next(CaseStep.WILL_ASSESS, 10);
        next(CaseStep.WILL_NOT_ISSUE, 40);
        next(CaseStep.APPEALED, 10);
        next(CaseStep.ORDERED, 40, "make-plan", null);
        next(CaseStep.WILL_ISSUE, 10);
        next(CaseStep.DRAFT_SERVED, 10);
        next(CaseStep.FINAL_SENT, 30);
    }

    private void planned() {
        take(CaseStep.WILL_ASSESS, day.plusDays(30), "", null);
        take(CaseStep.WILL_ISSUE, day.plusDays(70), "", null);
        take(CaseStep.DRAFT_SERVED, day.plusDays(80), "", null);
        day = day.plusDays(110);
        take(CaseStep.FINAL_SENT, day, "", null);
    }

    @Test
    void aReviewWhileTheChildIsAssessedAgain() {
        planned();
        next(CaseStep.REVIEW_MET, 200);
        next(CaseStep.REASSESSMENT_ASKED, 0);
        next(CaseStep.REASSESSMENT_REFUSED, 11);
        next(CaseStep.KEPT, 13);
        next(CaseStep.REVIEW_MET, 200);
        next(CaseStep.REASSESSMENT_ASKED, 5);
        next(CaseStep.REASSESSMENT_AGREED, 5);
        next(CaseStep.KEPT, 10);
        assertThat(Objects.requireNonNull(story.file(id).current().orElseThrow().upkeep())
                        .lastReviewOn())
                .isEqualTo(day);
        next(CaseStep.NOT_AMENDED, 30);
    }

    @Test
    void aMeetingWhileChangesAreWithTheFamily() {
        planned();
        next(CaseStep.REVIEW_CALLED, 100, "", day.plusDays(140));
        next(CaseStep.CHANGES_SENT, 10);
        next(CaseStep.REVIEW_ADVICE, 10);
        next(CaseStep.REVIEW_MET, 20);
        next(CaseStep.REVIEW_REPORTED, 8);
        next(CaseStep.AMENDED, 10, "same-phase", null);
        next(CaseStep.KEPT, 5);
        next(CaseStep.CHANGES_SENT, 20);
        next(CaseStep.REVIEW_MET, 10);
        next(CaseStep.CHANGES_SENT, 10);
        next(CaseStep.NOT_AMENDED, 20);
    }

    @Test
    void aMoveToTheNextSchoolWhileTheChildIsAssessedAgain() {
        planned();
        next(CaseStep.PHASE_TRANSFER, 10, "primary-secondary", LocalDate.of(2025, 9, 1));
        next(CaseStep.REASSESSMENT_ASKED, 100);
        next(CaseStep.REASSESSMENT_AGREED, 10);
        next(CaseStep.DRAFT_SERVED, 20);
        next(CaseStep.FINAL_SENT, 30, "names-next-school", null);
        assertThat(Objects.requireNonNull(story.file(id).current().orElseThrow().upkeep())
                        .phaseTransferFinalOn())
                .isEqualTo(day);
        assertThat(keptUp()).containsExactly("transfer 2025-02-14 " + day);
    }

    @Test
    void aMoveBeforeThereIsAPlan() {
        next(CaseStep.WILL_ASSESS, 30);
        next(CaseStep.MOVED_AWAY, 20);
        assertThat(story.file(id).current().orElseThrow().exported()).isEqualTo("1");
        next(CaseStep.RECEIVED, 100, "1", null);
    }

    @Test
    void aRequestThatWasSentOnADayIsNotPutBeforeIt() {
        LocalDate sent = RECEIVED.plusDays(100);
        take(CaseStep.WITHDRAWN, RECEIVED.plusDays(5), "", null);
        story.around
                .as(
                        story.around.cora,
                        () -> story.steps.take(
                                story.around.area,
                                id,
                                new CaseSteps.Take(
                                        UUID.randomUUID(),
                                        CaseStep.RECEIVED,
                                        sent.plusDays(2),
                                        null,
                                        "1",
                                        "",
                                        new Coming(sent, null))))
                .orThrow();
        assertThat(putRight(last(), true, sent.minusDays(1)).toString()).contains("put.right.sent.later");
        putRight(last(), true, sent).orThrow();
        assertThat(story.file(id).current().orElseThrow().receivedOn()).isEqualTo(sent);
    }

    @Test
    void aRequestThatIsExcusedIsNotTakenAway() {
        story.around
                .as(
                        story.around.cora,
                        () -> story.excuses.exempt(
                                story.around.area,
                                id,
                                UUID.randomUUID(),
                                "C01",
                                new Exemption(
                                        Ground.ABSENT_FOUR_WEEKS,
                                        new Circumstance.Absence(RECEIVED.plusDays(2), RECEIVED.plusDays(40)),
                                        "A letter",
                                        "Head of service",
                                        RECEIVED.plusDays(41))))
                .orThrow();
        assertThat(never(last()).toString()).contains("put.right.hangs");
    }

    private void said(String sql) {
        story.around.operator(() -> transaction.execute(status -> jdbc.sql(sql)
                .param("area", story.around.area.value())
                .param("case", id.value())
                .update()));
    }

    /** Whatever a return said of the same request that no step knows. */
    @Test
    void whatAReturnSaidOfTheRequestKeepsAStepFromBeingPutBeyondIt() {
        said(
                "UPDATE assessments.request SET outcome = 'A', outcome_on = DATE '2024-01-10' WHERE area_id = :area AND case_id = :case");
        assertThat(putRight(last(), true, LocalDate.of(2024, 1, 11)).toString())
                .as("a decision before it")
                .contains("put.right.return");
        putRight(last(), true, LocalDate.of(2024, 1, 10)).orThrow();
    }

    @Test
    void aReturnsOtherRequestOfThatDayKeepsAStepFromBeingPutThere() {
        said(
                "INSERT INTO assessments.request (area_id, id, case_id, received_on, outcome) VALUES (:area, gen_random_uuid(), :case,"
                        + " DATE '2024-01-10', 'H')");
        assertThat(putRight(last(), true, LocalDate.of(2024, 1, 10)).toString()).contains("put.right.return");
    }

    @Test
    void aReturnsEndOfThePlanKeepsThePlanFromBeginningAfterIt() {
        next(CaseStep.WILL_ASSESS, 30);
        next(CaseStep.WILL_ISSUE, 40);
        next(CaseStep.DRAFT_SERVED, 10);
        next(CaseStep.FINAL_SENT, 30);
        Happening sent = last();
        next(CaseStep.CEASING, 30);
        next(CaseStep.CEASING_VIEWS, 20);
        next(CaseStep.WILL_CEASE, 10);
        next(CaseStep.CEASING_TOLD, 4);
        next(CaseStep.CEASED, 100, "2", null);
        said("UPDATE assessments.plan p SET cease_on = start_on + 5 FROM assessments.request r WHERE r.area_id = :area"
                + " AND r.case_id = :case AND p.area_id = r.area_id AND p.request_id = r.id");
        assertThat(putRight(sent, true, sent.on().plusDays(6)).toString()).contains("put.right.return");
    }

    /** It is a fault and says so, and no return is blamed for it. */
    @Test
    void whatNoFormOffersIsNoReturnsDoing() {
        Happening step = last();
        assertThatThrownBy(() -> story.around.as(
                        story.around.cora,
                        () -> wrong.putRight(
                                story.around.area,
                                id,
                                step.id(),
                                new WrongSteps.Right(
                                        UUID.randomUUID(),
                                        story.file(id).version(),
                                        true,
                                        step.on(),
                                        null,
                                        "no such choice",
                                        "",
                                        "It was another."))))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(story.file(id).righted()).isEmpty();
    }
}
