package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.sidebyside.assessments.rules.CaseFigure.Counted;
import uk.sidebyside.assessments.rules.CountedUpkeep.Kind;

/** How figures of cases are counted, on the day before, on and after each limit. */
class CaseFigureTest {
    private static final LocalDate RECEIVED = LocalDate.of(2025, 3, 3);
    private static final LocalDate MET = LocalDate.of(2025, 5, 6);

    @ParameterizedTest
    @CsvSource({"139, true", "140, true", "141, false"})
    void aPlanIsInTimeUntilTheSameDayOfTheWeekTwentyWeeksLater(int days, boolean so) {
        LocalDate sent = RECEIVED.plusDays(days);
        assertThat(CaseFigure.PLANS_IN_TIME.of(planned(sent, false))).contains(new Counted(sent, so));
        assertThat(CaseFigure.PLANS_IN_TIME_ALL.of(planned(sent, true))).contains(new Counted(sent, so));
        assertThat(CaseFigure.PLANS_DUE.of(planned(sent, false))).contains(new Counted(RECEIVED.plusDays(140), so));
    }

    @Test
    void anExceptionLeavesAPlanOutOfTheFirstFigureAlone() {
        CountedRequest late = planned(RECEIVED.plusDays(200), true);
        assertThat(CaseFigure.PLANS_IN_TIME.of(late)).isEmpty();
        assertThat(CaseFigure.PLANS_DUE.of(late)).isEmpty();
        assertThat(CaseFigure.PLANS_IN_TIME_ALL.of(late)).contains(new Counted(RECEIVED.plusDays(200), false));
    }

    @ParameterizedTest
    @CsvSource({"Y, 41, true", "Y, 42, true", "Y, 43, false", "N, 42, true", "N, 43, false"})
    void aDecisionIsInTimeForSixWeeks(String outcome, int days, boolean so) {
        CountedRequest one = decided(outcome, RECEIVED.plusDays(days));
        assertThat(CaseFigure.DECIDED_IN_TIME.of(one)).contains(new Counted(RECEIVED, so));
        assertThat(CaseFigure.DECISIONS_DUE.of(one)).contains(new Counted(RECEIVED.plusDays(42), so));
    }

    @Test
    void whatIsNotDecidedCountsOnceItsDayIsOverAndWhatWasWithdrawnNever() {
        CountedRequest pending = decided("A", null);
        assertThat(CaseFigure.DECIDED_IN_TIME.of(pending)).isEmpty();
        assertThat(CaseFigure.DECISIONS_DUE.of(pending)).contains(new Counted(RECEIVED.plusDays(42), false));
        assertThat(CaseFigure.DECISIONS_DUE.of(decided("A", RECEIVED)))
                .contains(new Counted(RECEIVED.plusDays(42), false));
        assertThat(CaseFigure.PLANS_DUE.of(pending)).contains(new Counted(RECEIVED.plusDays(140), false));
        CountedRequest withdrawn = decided("W", RECEIVED.plusDays(10));
        assertThat(CaseFigure.DECIDED_IN_TIME.of(withdrawn)).isEmpty();
        assertThat(CaseFigure.DECISIONS_DUE.of(withdrawn)).isEmpty();
        assertThat(CaseFigure.PLANS_DUE.of(withdrawn)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"N, true", "Y, false", "A, false", "W, false"})
    void refusalsAreOfAllRequests(String outcome, boolean so) {
        assertThat(CaseFigure.REFUSED.of(decided(outcome, null))).contains(new Counted(RECEIVED, so));
    }

    @ParameterizedTest
    @CsvSource({"111, true", "112, true", "113, false"})
    void aDecisionAgainstAPlanIsInTimeForSixteenWeeksAndOwesNoPlan(int days, boolean so) {
        LocalDate told = RECEIVED.plusDays(days);
        CountedRequest one = new CountedRequest(RECEIVED, "Y", RECEIVED, "N", told, false, false, null, null);
        assertThat(CaseFigure.NO_PLAN_IN_TIME.of(one)).contains(new Counted(told, so));
        assertThat(CaseFigure.PLANS_DUE.of(one)).isEmpty();
        assertThat(CaseFigure.NO_PLAN_IN_TIME.of(planned(told, false))).isEmpty();
        assertThat(CaseFigure.PLANS_DUE.of(
                        new CountedRequest(RECEIVED, "Y", RECEIVED, "W", told, false, false, null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"27, true", "28, true", "29, false"})
    void aReviewIsInTimeWhereLastReviewLessMeetingIsTwentyEightDays(int days, boolean so) {
        var review = new CountedUpkeep(Kind.REVIEW, MET, MET.plusDays(days), null);
        assertThat(CaseFigure.REVIEWS_IN_TIME.of(review)).contains(new Counted(MET, so));
        assertThat(CaseFigure.REVIEWS_DUE.of(review)).contains(new Counted(MET.plusDays(28), so));
        assertThat(CaseFigure.TRANSFERS_IN_TIME.of(review)).isEmpty();
    }

    @Test
    void aReviewWithoutADecisionIsLateOnceItsFourWeeksAreOver() {
        var review = new CountedUpkeep(Kind.REVIEW, MET, null, null);
        assertThat(CaseFigure.REVIEWS_IN_TIME.of(review)).isEmpty();
        assertThat(CaseFigure.REVIEWS_DUE.of(review)).contains(new Counted(MET.plusDays(28), false));
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "1, false", ", false"})
    void aTransferIsInTimeUntilItsLastDay(@Nullable Integer days, boolean so) {
        var transfer = new CountedUpkeep(Kind.TRANSFER, MET, days == null ? null : MET.plusDays(days), null);
        assertThat(CaseFigure.TRANSFERS_IN_TIME.of(transfer)).contains(new Counted(MET, so));
        assertThat(CaseFigure.REVIEWS_IN_TIME.of(transfer)).isEmpty();
        assertThat(CaseFigure.REVIEWS_DUE.of(transfer)).isEmpty();
    }

    /** Of a plan that ended, or went to another council, the day after what it owed fell due, that was late; of others nothing was owed. */
    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true"})
    void whatWasNotDoneFallsDueWhileThereIsAPlan(int days, boolean counts) {
        LocalDate due = MET.plusWeeks(4);
        var review = new CountedUpkeep(Kind.REVIEW, MET, null, due.plusDays(days));
        assertThat(CaseFigure.REVIEWS_DUE.of(review).isPresent()).isEqualTo(counts);
        var transfer = new CountedUpkeep(Kind.TRANSFER, MET, null, MET.plusDays(days));
        assertThat(CaseFigure.TRANSFERS_IN_TIME.of(transfer).isPresent()).isEqualTo(counts);
    }

    @Test
    void whatWasDoneBeforeThePlanEndedCounts() {
        LocalDate done = MET.plusDays(3);
        assertThat(CaseFigure.REVIEWS_DUE.of(new CountedUpkeep(Kind.REVIEW, MET, done, done)))
                .contains(new Counted(MET.plusWeeks(4), true));
        assertThat(CaseFigure.TRANSFERS_IN_TIME.of(new CountedUpkeep(Kind.TRANSFER, MET, done, MET)))
                .contains(new Counted(MET, false));
    }

    @ParameterizedTest
    @EnumSource(CaseFigure.class)
    void whatWasAnotherCouncilsIsNotCountedNorWhatIsHistorical(CaseFigure figure) {
        LocalDate day = RECEIVED.plusDays(50);
        for (String assessed : new String[] {"Y", "N"}) {
            assertThat(figure.of(new CountedRequest(RECEIVED, "H", day, assessed, day, false, false, day, null)))
                    .isEmpty();
            assertThat(figure.of(new CountedRequest(RECEIVED, "Y", day, assessed, day, false, true, day, null)))
                    .isEmpty();
            assertThat(figure.of(new CountedRequest(null, "Y", day, assessed, day, false, false, day, null)))
                    .isEmpty();
        }
    }

    @Test
    void aPlanCountsWithItsDecisionAndItsDay() {
        LocalDate day = RECEIVED.plusDays(50);
        assertThat(CaseFigure.PLANS_IN_TIME_ALL.of(
                        new CountedRequest(RECEIVED, "Y", day, "A", null, false, false, day, null)))
                .isEmpty();
        assertThat(CaseFigure.PLANS_IN_TIME_ALL.of(
                        new CountedRequest(RECEIVED, "Y", day, "Y", day, false, false, null, null)))
                .isEmpty();
        assertThat(CaseFigure.NO_PLAN_IN_TIME.of(
                        new CountedRequest(RECEIVED, "Y", day, "N", null, false, false, null, null)))
                .isEmpty();
        assertThat(CaseFigure.DECIDED_IN_TIME.of(decided("Y", null))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CaseFigure.class)
    void eachHasACodeAndWordsAndCountsEitherRequestsOrUpkeep(CaseFigure figure) {
        assertThat(figure.code()).matches("[a-z0-9-]+");
        assertThat(figure.words()).isNotBlank();
        var transfer = new CountedUpkeep(Kind.TRANSFER, MET, MET, null);
        var review = new CountedUpkeep(Kind.REVIEW, MET, MET, null);
        boolean upkeep = figure.of(transfer).isPresent() || figure.of(review).isPresent();
        assertThat(figure.ofRequests()).isEqualTo(!upkeep);
    }

    private static CountedRequest planned(LocalDate sent, boolean excused) {
        return new CountedRequest(
                RECEIVED, "Y", RECEIVED.plusDays(30), "Y", RECEIVED.plusDays(100), excused, false, sent, null);
    }

    private static CountedRequest decided(String outcome, @Nullable LocalDate on) {
        return new CountedRequest(RECEIVED, outcome, on, "", null, false, false, null, null);
    }
}
