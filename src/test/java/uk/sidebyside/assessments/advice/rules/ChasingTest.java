package uk.sidebyside.assessments.advice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ChasingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate BEFORE = TODAY.minusDays(1);

    @Test
    void whoeverHasNotAnsweredIsAskedOnceADay() {
        assertThat(Chasing.on(TODAY, AdviceState.ASKED, null, false, null)).isEqualTo(Chasing.ASK);
        assertThat(Chasing.on(TODAY, AdviceState.ASKED, null, false, BEFORE)).isEqualTo(Chasing.ASK);
        assertThat(Chasing.on(TODAY, AdviceState.ASKED, null, false, TODAY)).isEqualTo(Chasing.ASKED_TODAY);
    }

    @Test
    void whoeverAnsweredIsLeftInPeaceOnThatDayEvenWhereItWasReturned() {
        assertThat(Chasing.on(TODAY, AdviceState.SENT, BEFORE, false, null)).isEqualTo(Chasing.ANSWERED);
        assertThat(Chasing.on(TODAY, AdviceState.RETURNED, TODAY, false, null)).isEqualTo(Chasing.ANSWERED);
        assertThat(Chasing.on(TODAY, AdviceState.RETURNED, BEFORE, false, null)).isEqualTo(Chasing.ASK);
    }

    @Test
    void whoeverHasAnExceptionIsLeftInPeace() {
        assertThat(Chasing.on(TODAY, AdviceState.ASKED, null, true, null)).isEqualTo(Chasing.EXCUSED);
        assertThat(Chasing.on(TODAY, AdviceState.RETURNED, BEFORE, true, TODAY)).isEqualTo(Chasing.EXCUSED);
    }
}
