package uk.sidebyside.surveys.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.surveys.rules.Case.Kind;
import uk.sidebyside.surveys.rules.Case.Outcome;

/** "Recorded and followed up with a clear outcome": what is asked at the beginning and at the end. */
class CaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private static List<String> said(List<Finding> findings) {
        return findings.stream().map(each -> each.field() + " " + each.key()).toList();
    }

    @Test
    void aCaseHasItsServiceItsDayAndADayOnWhichItIsFollowedUp() {
        assertThat(Case.log(Kind.COMPLAINT, "S", "What", TODAY, TODAY, TODAY)).isEmpty();
        assertThat(said(Case.log(null, " ", " ", null, null, TODAY)))
                .containsExactly(
                        "kind case.needs.kind",
                        "service case.needs.service",
                        "receivedOn case.needs.received",
                        "summary case.needs.summary",
                        "followUpOn case.needs.follow-up");
        assertThat(said(Case.log(Kind.COMPLIMENT, "S", "What", TOMORROW, TOMORROW, TODAY)))
                .containsExactly("receivedOn case.received.future");
        assertThat(said(Case.log(Kind.COMPLAINT, "S", "What", TODAY, YESTERDAY, TODAY)))
                .containsExactly("followUpOn case.follow-up.before");
        assertThat(said(Case.log(Kind.COMPLAINT, "S", "What", null, YESTERDAY, TODAY)))
                .containsExactly("receivedOn case.needs.received");
    }

    @Test
    void itIsClosedWithAnOutcomeWordsAndWhatWasLearned() {
        assertThat(Case.close(Kind.COMPLAINT, Outcome.UPHELD, "Sorry.", "We ring.", TODAY, TODAY, TODAY))
                .isEmpty();
        assertThat(said(Case.close(Kind.COMPLAINT, null, " ", " ", null, YESTERDAY, TODAY)))
                .containsExactly(
                        "outcome case.needs.outcome",
                        "outcomeWords case.needs.words",
                        "learning case.needs.learning",
                        "closedOn case.needs.closed");
        assertThat(said(Case.close(Kind.COMPLAINT, Outcome.UPHELD, "W", "L", TOMORROW, YESTERDAY, TODAY)))
                .containsExactly("closedOn case.closed.future");
        assertThat(said(Case.close(Kind.COMPLAINT, Outcome.UPHELD, "W", "L", YESTERDAY, TODAY, TODAY)))
                .containsExactly("closedOn case.closed.before");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void praiseIsPassedBackAndNothingElse(Outcome outcome) {
        boolean back = outcome == Outcome.PASSED_BACK;
        assertThat(Case.fits(Kind.COMPLIMENT, outcome)).isEqualTo(back);
        assertThat(Case.fits(Kind.COMPLAINT, outcome)).isEqualTo(!back);
        assertThat(said(Case.close(Kind.COMPLIMENT, outcome, "W", "L", TODAY, TODAY, TODAY)))
                .isEqualTo(back ? List.of() : List.of("outcome case.needs.outcome"));
    }

    @Test
    void itIsLateFromTheDayAfterUntilItIsClosed() {
        assertThat(Case.late(TODAY, null, TODAY)).isFalse();
        assertThat(Case.late(YESTERDAY, null, TODAY)).isTrue();
        assertThat(Case.late(YESTERDAY, TODAY, TODAY)).isFalse();
    }
}
