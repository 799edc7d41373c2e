package uk.sidebyside.assessments.advice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ChasingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate BEFORE = TODAY.minusDays(1);

    @Test
    void whoeverHasNotAnsweredIsAskedOnceADay() {
        assertThat(Chasing.on(TODAY, AdviceState.ASKED, null, null, null)).isEqualTo(Chasing.ASK);
        assertThat(Chasing.on(TODAY, AdviceState.ASKED, null, null, BEFORE)).isEqualTo(Chasing.ASK);
        assertThat(Chasing.on(TODAY, AdviceState.ASKED, null, null, TODAY)).isEqualTo(Chasing.ASKED_TODAY);
    }

    @Test
    void whoeverAnsweredIsLeftInPeaceOnThatDayEvenWhereItWasReturned() {
        assertThat(Chasing.on(TODAY, AdviceState.SENT, BEFORE, null, null)).isEqualTo(Chasing.ANSWERED);
        assertThat(Chasing.on(TODAY, AdviceState.RETURNED, TODAY, null, null)).isEqualTo(Chasing.ANSWERED);
        assertThat(Chasing.on(TODAY, AdviceState.RETURNED, BEFORE, null, null)).isEqualTo(Chasing.ASK);
    }

    @Test
    void whoeverHasAnExceptionIsLeftInPeaceUntilItsLastDayIsOver() {
        assertThat(Chasing.on(TODAY, AdviceState.ASKED, null, TODAY.plusDays(1), null))
                .isEqualTo(Chasing.EXCUSED);
        assertThat(Chasing.on(TODAY, AdviceState.ASKED, null, TODAY, null)).isEqualTo(Chasing.EXCUSED);
        assertThat(Chasing.on(TODAY, AdviceState.ASKED, null, BEFORE, null)).isEqualTo(Chasing.ASK);
        assertThat(Chasing.on(TODAY, AdviceState.RETURNED, BEFORE, TODAY, TODAY))
                .isEqualTo(Chasing.EXCUSED);
    }
}
