package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.sidebyside.assessments.rules.AdviceFigure.Counted;

/** How figures of advice are counted, on the day before, on and after the last day. */
class AdviceFigureTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);

    private static final CountedAdvice.Outcomes OUTCOMES = new CountedAdvice.Outcomes(3, 2);

    private static CountedAdvice of(@Nullable LocalDate answered, boolean excused, @Nullable Boolean onFramework) {
        return new CountedAdvice(true, true, DUE, answered, excused, onFramework, null);
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "1, false"})
    void adviceIsOnTimeUntilItsLastDayAndCountsOnThatDay(int days, boolean so) {
        CountedAdvice one = of(DUE.plusDays(days), false, true);
        assertThat(AdviceFigure.ON_TIME.of(one)).contains(new Counted(DUE, so));
        assertThat(AdviceFigure.ON_TIME_EXCEPTIONS_OUT.of(one)).contains(new Counted(DUE, so));
    }

    @Test
    void whatNeverCameIsLate() {
        assertThat(AdviceFigure.ON_TIME.of(of(null, false, null))).contains(new Counted(DUE, false));
        assertThat(AdviceFigure.ON_TIME_EXCEPTIONS_OUT.of(of(null, false, null)))
                .contains(new Counted(DUE, false));
    }

    @Test
    void anExceptionLeavesItOutOfTheSecondFigureAlone() {
        assertThat(AdviceFigure.ON_TIME.of(of(DUE.plusDays(9), true, true))).contains(new Counted(DUE, false));
        assertThat(AdviceFigure.ON_TIME.of(of(DUE, true, true))).contains(new Counted(DUE, true));
        assertThat(AdviceFigure.ON_TIME_EXCEPTIONS_OUT.of(of(DUE, true, true))).isEmpty();
        assertThat(AdviceFigure.ON_FRAMEWORK.of(of(DUE, true, true))).contains(new Counted(DUE, true));
    }

    @Test
    void theFrameworkIsAskedOfWhatCameOnTheDayOnWhichItCame() {
        LocalDate came = DUE.minusDays(5);
        assertThat(AdviceFigure.ON_FRAMEWORK.of(of(came, false, true))).contains(new Counted(came, true));
        assertThat(AdviceFigure.ON_FRAMEWORK.of(of(came, false, false))).contains(new Counted(came, false));
        assertThat(AdviceFigure.ON_FRAMEWORK.of(of(came, false, null))).isEmpty();
        assertThat(AdviceFigure.ON_FRAMEWORK.of(of(null, false, true))).isEmpty();
    }

    @Test
    void outcomesAreCountedOneByOneOnTheDayOnWhichTheyCame() {
        LocalDate came = DUE.plusDays(3);
        assertThat(AdviceFigure.CITES_A_HOPE.of(new CountedAdvice(true, true, DUE, came, false, true, OUTCOMES)))
                .contains(new Counted(came, 2, 3));
        assertThat(AdviceFigure.CITES_A_HOPE.of(
                        new CountedAdvice(true, true, DUE, came, false, true, new CountedAdvice.Outcomes(0, 0))))
                .as("an answer without an outcome, as not known to this service")
                .isEmpty();
        assertThat(AdviceFigure.CITES_A_HOPE.of(of(came, false, true))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void adviceThatIsNotOwedOrNotFromHealthOrNotThereIsInNone(AdviceFigure figure) {
        assertThat(figure.of(null)).isEmpty();
        assertThat(figure.of(new CountedAdvice(false, true, DUE, DUE, false, true, OUTCOMES)))
                .isEmpty();
        assertThat(figure.of(new CountedAdvice(true, false, DUE, DUE, false, true, OUTCOMES)))
                .isEmpty();
        assertThat(figure.of(new CountedAdvice(true, true, DUE, DUE, false, true, OUTCOMES)))
                .isPresent();
    }

    @Test
    void eachHasItsCodeAndItsWords() {
        assertThat(AdviceFigure.values())
                .extracting(AdviceFigure::code)
                .containsExactly(
                        "advice-on-time",
                        "advice-on-time-unexcused",
                        "advice-on-framework",
                        "advice-outcomes-cite-a-hope");
        assertThat(AdviceFigure.values())
                .extracting(AdviceFigure::words)
                .allMatch(words -> words.contains("health advice"));
    }
}
