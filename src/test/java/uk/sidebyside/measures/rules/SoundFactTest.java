package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A source that hands down what can't be has a defect. */
class SoundFactTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 10);

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-09-10, 1,  1
            2026-09-10, 0,  1
            2026-09-10, 3,  0
            2026-09-09, -1, -1
            2026-09-09, -1, -2
            2026-09-09, 0,  -2
            """)
    void whatCanBeIsTaken(LocalDate on, long numerator, long denominator) {
        assertThatCode(() -> SoundFact.check(on, numerator, denominator, false, TODAY))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-09-11, 1,  1,  which is after today
            2026-09-10, 2,  1,  above its denominator of 1
            2026-09-10, -1, 1,  above its denominator of 1
            2026-09-10, 1,  -1, above its denominator of -1
            2026-09-10, -2, -1, above its denominator of -1
            """)
    void whatCanNotBeSaysWhy(LocalDate on, long numerator, long denominator, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SoundFact.check(on, numerator, denominator, false, TODAY))
                .withMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({"2027-09-10, 1, 1", "2026-09-10, 2, 1"})
    void whatCountsFromADayOnMayBeOfADayToCome(LocalDate on, long numerator, long denominator) {
        assertThatCode(() -> SoundFact.check(on, numerator, denominator, true, TODAY))
                .doesNotThrowAnyException();
    }
}
