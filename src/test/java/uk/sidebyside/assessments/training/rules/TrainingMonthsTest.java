package uk.sidebyside.assessments.training.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.assessments.training.rules.TrainingMonths.Held;

/** T26 by the month: every part of the framework, within twelve months. */
class TrainingMonthsTest {
    private static final Set<Quality> ALL = EnumSet.allOf(Quality.class);

    private static Held on(String day, Set<Quality> teaches) {
        return new Held(LocalDate.parse(day), teaches);
    }

    @Test
    void whereNothingWasHeldThereIsNothingToSay() {
        assertThat(TrainingMonths.of(List.of())).isEmpty();
    }

    @Test
    void aSessionOnAllPartsCountsInItsMonthAndElevenMore() {
        SortedMap<YearMonth, Boolean> months = TrainingMonths.of(List.of(on("2026-05-31", ALL)));
        assertThat(months.firstKey()).isEqualTo(YearMonth.of(2026, 5));
        assertThat(months.get(YearMonth.of(2026, 5))).isTrue();
        assertThat(months.get(YearMonth.of(2027, 4))).isTrue();
        assertThat(months.get(YearMonth.of(2027, 5))).as("the month after").isFalse();
        assertThat(months).hasSize(13);
    }

    @Test
    void oneMissingPartKeepsItFromBeingInPlace() {
        for (Quality missing : Quality.values()) {
            Set<Quality> four = EnumSet.complementOf(EnumSet.of(missing));
            assertThat(TrainingMonths.of(List.of(on("2026-05-01", four))).values())
                    .containsOnly(false);
            assertThat(TrainingMonths.of(List.of(on("2026-05-01", four), on("2026-08-01", Set.of(missing)))))
                    .containsAllEntriesOf(Map.of(
                            YearMonth.of(2026, 7), false,
                            YearMonth.of(2026, 8), true,
                            YearMonth.of(2027, 4), true,
                            YearMonth.of(2027, 5), false));
        }
    }

    @Test
    void aGapOfMoreThanAYearStandsAsNotInPlace() {
        assertThat(TrainingMonths.of(List.of(on("2024-01-10", ALL), on("2026-01-10", ALL))))
                .containsAllEntriesOf(Map.of(
                        YearMonth.of(2024, 12), true,
                        YearMonth.of(2025, 1), false,
                        YearMonth.of(2025, 12), false,
                        YearMonth.of(2026, 1), true));
    }
}
