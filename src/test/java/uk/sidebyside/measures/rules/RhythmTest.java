package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures come in months, quarters, terms or years, and the steps between them are counted. */
class RhythmTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            MONTH,   2026-01-01, 24312, 2026-01-31
            MONTH,   2026-01-31, 24312, 2026-01-31
            MONTH,   2026-02-01, 24313, 2026-02-28
            MONTH,   2026-12-31, 24323, 2026-12-31
            QUARTER, 2026-01-01, 8104,  2026-03-31
            QUARTER, 2026-03-31, 8104,  2026-03-31
            QUARTER, 2026-04-01, 8105,  2026-06-30
            QUARTER, 2026-12-31, 8107,  2026-12-31
            TERM,    2026-01-01, 6078,  2026-04-30
            TERM,    2026-04-30, 6078,  2026-04-30
            TERM,    2026-05-01, 6079,  2026-08-31
            TERM,    2026-09-01, 6080,  2026-12-31
            YEAR,    2026-01-01, 2026,  2026-12-31
            YEAR,    2026-12-31, 2026,  2026-12-31
            """)
    void aDayFallsInAStepThatEndsOnADay(Rhythm rhythm, LocalDate day, int step, LocalDate end) {
        assertThat(rhythm.step(day)).isEqualTo(step);
        assertThat(rhythm.end(step)).isEqualTo(end);
    }

    @Test
    void aForecastLooksAboutAYearAhead() {
        assertThat(Rhythm.MONTH.ahead()).isEqualTo(12);
        assertThat(Rhythm.QUARTER.ahead()).isEqualTo(4);
        assertThat(Rhythm.TERM.ahead()).isEqualTo(3);
        assertThat(Rhythm.YEAR.ahead()).isEqualTo(3);
    }
}
