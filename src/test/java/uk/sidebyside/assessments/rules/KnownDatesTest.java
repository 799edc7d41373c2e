package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.shared.Finding;

class KnownDatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);

    @ParameterizedTest(name = "{0} comes before {1}")
    @CsvSource({
        "REQUEST_RECEIVED, ADVICE_REQUEST_RECEIVED",
        "REQUEST_RECEIVED, DRAFT_SERVED",
        "REQUEST_RECEIVED, SETTING_CONSULTED",
        "REQUEST_RECEIVED, PLAN_MADE",
        "REQUEST_RECEIVED, LAST_REVIEW",
        "REQUEST_RECEIVED, REVIEW_MEETING",
        "REQUEST_RECEIVED, AMENDMENT_NOTICE_SENT",
        "REQUEST_RECEIVED, TRANSFERRED",
        "REQUEST_RECEIVED, FIRST_DIRECT_PAYMENT",
        "DRAFT_SERVED, PLAN_MADE",
        "DRAFT_SERVED, REVIEW_MEETING",
        "DRAFT_SERVED, TRANSFERRED",
        "PLAN_MADE, MOVE_BETWEEN_PHASES",
        "PLAN_MADE, MOVE_FROM_SECONDARY_TO_POST_16",
        "DECISION_SENT, HEALTH_ISSUE_TOLD",
        "PLAN_MADE, LAST_REVIEW",
        "PLAN_MADE, REVIEW_MEETING",
        "PLAN_MADE, AMENDMENT_NOTICE_SENT",
        "PLAN_MADE, TRANSFERRED",
        "PLAN_MADE, FIRST_DIRECT_PAYMENT",
        "REVIEW_MEETING, AMENDMENT_NOTICE_SENT",
        "REASSESSMENT_REQUEST_RECEIVED, REASSESSMENT_AGREED",
        "MOVED, TRANSFERRED",
        "MOVE_LEARNED, TRANSFERRED",
        "DECISION_SENT, MEDIATION_DECLINED",
        "DECISION_SENT, MEDIATION_REQUESTED",
        "DECISION_SENT, MEDIATION_HELD",
        "DECISION_SENT, MEDIATION_CERTIFICATE",
        "DECISION_SENT, APPEAL_SENT_TO_COUNCIL",
        "DECISION_SENT, ORDERED_TO_AMEND",
        "DECISION_SENT, SCHOOL_NOT_OPPOSED",
        "DECISION_SENT, AGREED_TO_ASSESS",
        "MEDIATION_REQUESTED, AGREED_TO_MAINTAIN",
        "MEDIATION_DECLINED, MEDIATION_CERTIFICATE",
        "MEDIATION_REQUESTED, MEDIATION_HELD",
        "MEDIATION_REQUESTED, MEDIATION_CERTIFICATE",
        "MEDIATION_HELD, MEDIATION_CERTIFICATE",
        "APPEAL_SENT_TO_COUNCIL, ORDERED_TO_ASSESS",
        "APPEAL_SENT_TO_COUNCIL, PLAN_NOT_OPPOSED",
        "RECOMMENDATION_SENT, RECOMMENDATION_ANSWERED",
    })
    void whatComesFirstCannotBeLater(Trigger first, Trigger then) {
        assertThat(keys(KnownDates.of(first, DAY).and(then, DAY.minusDays(1))))
                .containsExactly(then.parameter() + ": out.of.order");
        assertThat(keys(KnownDates.of(first, DAY).and(then, DAY))).isEmpty();
        assertThat(keys(KnownDates.of(first, DAY).and(then, DAY.plusDays(1)))).isEmpty();
    }

    @Test
    void aContradictionNamesTheEarlierEventAndItsDay() {
        assertThat(KnownDates.of(Trigger.REQUEST_RECEIVED, DAY)
                        .and(Trigger.DRAFT_SERVED, DAY.minusDays(1))
                        .contradictions())
                .singleElement()
                .satisfies(finding -> assertThat(finding.details()).containsExactly(Trigger.REQUEST_RECEIVED, DAY));
    }

    @Test
    void aPlanMayBeOlderThanADraftOfAReassessment() {
        for (Trigger again : List.of(Trigger.REASSESSMENT_REQUEST_RECEIVED, Trigger.REASSESSMENT_AGREED)) {
            var known = KnownDates.of(Trigger.PLAN_MADE, DAY.minusYears(2))
                    .and(Trigger.DRAFT_SERVED, DAY)
                    .and(again, DAY.minusDays(20));
            assertThat(keys(known)).as(again.name()).isEmpty();
        }
    }

    @Test
    void aReviewMayBeOlderThanADraftOfAReassessment() {
        assertThat(keys(KnownDates.of(Trigger.REVIEW_MEETING, DAY.minusYears(1))
                        .and(Trigger.DRAFT_SERVED, DAY)
                        .and(Trigger.REASSESSMENT_AGREED, DAY.minusDays(20))))
                .isEmpty();
    }

    /** The request to assess again is another parameter: the first request is not after the plan. */
    @Test
    void aRequestIsNotAfterThePlanWhateverIsAssessedAgain() {
        assertThat(keys(KnownDates.of(Trigger.REQUEST_RECEIVED, DAY)
                        .and(Trigger.PLAN_MADE, DAY.minusYears(6))
                        .and(Trigger.REASSESSMENT_AGREED, DAY.plusDays(24))))
                .containsExactly("plan-made: out.of.order");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2014-08-31, request-received: before.the.law",
        "2014-09-01, ''",
        "2099-12-31, ''",
        "2100-01-01, request-received: too.far.ahead",
    })
    void daysBeforeTheLawAndFarAheadAreQueried(LocalDate day, String said) {
        assertThat(String.join(", ", keys(KnownDates.of(Trigger.REQUEST_RECEIVED, day))))
                .isEqualTo(said);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(keys(KnownDates.of(Trigger.REQUEST_RECEIVED, DAY)
                        .and(Trigger.DRAFT_SERVED, LocalDate.of(2014, 1, 1))
                        .and(Trigger.DECISION_SENT, LocalDate.of(2206, 1, 1))))
                .containsExactlyInAnyOrder(
                        "draft-served: out.of.order", "draft-served: before.the.law", "decision-sent: too.far.ahead");
    }

    @Test
    void aTriggerIsFoundByItsParameterAndItsKind() {
        for (Trigger trigger : Trigger.values()) {
            if (!trigger.onTheTimetable()) {
                assertThat(Trigger.of(trigger.parameter(), "")).isEmpty();
            } else if (trigger.kinds().isEmpty()) {
                assertThat(Trigger.of(trigger.parameter(), "")).contains(trigger);
                assertThat(Trigger.of(trigger.parameter(), "assess")).isEmpty();
            } else {
                assertThat(Trigger.of(trigger.parameter(), "")).isEmpty();
                trigger.kinds().forEach(kind -> assertThat(Trigger.of(trigger.parameter(), kind))
                        .contains(trigger));
            }
        }
        assertThat(Trigger.of("birthday", "")).isEmpty();
        assertThat(Trigger.of("transfer-year", "secondary-post-16")).contains(Trigger.MOVE_FROM_SECONDARY_TO_POST_16);
    }

    @Test
    void certaintiesHaveStableNames() {
        assertThat(Arrays.stream(Certainty.values()).map(Certainty::code))
                .containsExactly("law", "reported", "unchecked");
    }

    private static List<String> keys(KnownDates known) {
        return known.contradictions().stream()
                .map((Finding finding) -> finding.field() + ": " + finding.key())
                .toList();
    }
}
