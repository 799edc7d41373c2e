package uk.sidebyside.assessments.advice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quarters and months, and from how many requests a figure is made. */
class SpanTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-01, 2026-03-31",
        "2026-03-31, 2026-01-01, 2026-03-31",
        "2026-04-01, 2026-04-01, 2026-06-30",
        "2026-12-31, 2026-10-01, 2026-12-31"
    })
    void aQuarterBeginsInJanuaryAprilJulyAndOctober(LocalDate day, LocalDate first, LocalDate last) {
        assertThat(Span.QUARTER.first(day)).isEqualTo(first);
        assertThat(Span.QUARTER.last(first)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2028-02-29, 2028-02-01, 2028-02-29", "2026-05-31, 2026-05-01, 2026-05-31"})
    void aMonthBeginsOnItsFirstDay(LocalDate day, LocalDate first, LocalDate last) {
        assertThat(Span.MONTH.first(day)).isEqualTo(first);
        assertThat(Span.MONTH.last(first)).isEqualTo(last);
    }

    @Test
    void twoYearsThatAreOverAreShownAndTheTimeThatRuns() {
        LocalDate today = LocalDate.of(2026, 5, 4);
        assertThat(Span.QUARTER.shown(today))
                .hasSize(9)
                .startsWith(LocalDate.of(2024, 4, 1))
                .endsWith(LocalDate.of(2026, 4, 1));
        assertThat(Span.MONTH.shown(today))
                .hasSize(25)
                .startsWith(LocalDate.of(2024, 5, 1))
                .endsWith(LocalDate.of(2026, 5, 1));
    }

    @Test
    void timesHaveTheirNames() {
        assertThat(Span.QUARTER.title(LocalDate.of(2026, 4, 1))).isEqualTo("April to June 2026");
        assertThat(Span.MONTH.title(LocalDate.of(2026, 4, 1))).isEqualTo("April 2026");
        assertThat(Span.of("month")).isEqualTo(Span.MONTH);
        assertThat(Span.of("anything")).isEqualTo(Span.QUARTER);
    }

    @Test
    void ofFewerThanFiveNothingIsMade() {
        assertThat(counts(4, 4).onTimeShare()).isNull();
        assertThat(counts(5, 5).onTimeShare()).isEqualTo(60.0);
        assertThat(counts(5, 4).onFrameworkShare()).isNull();
        assertThat(counts(5, 5).onFrameworkShare()).isEqualTo(40.0);
        assertThat(counts(4, 5).answersTell()).isFalse();
    }

    @Test
    void timesAddUp() {
        assertThat(counts(4, 3).plus(counts(5, 4))).isEqualTo(new AdviceCounts(9, 6, 2, 7, 2, 4, null));
    }

    private static AdviceCounts counts(int due, int answered) {
        return new AdviceCounts(due, 3, 1, answered, 1, 2, 30);
    }
}
