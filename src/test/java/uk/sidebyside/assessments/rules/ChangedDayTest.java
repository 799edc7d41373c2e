package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.shared.Finding;

/** A family that is told another day is told which, and why. */
class ChangedDayTest {
    private static final LocalDate BEFORE = LocalDate.of(2026, 12, 7);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static List<String> keys(@Nullable LocalDate to, String reason) {
        return ChangedDay.check(BEFORE, to, reason, TODAY).stream()
                .map(Finding::key)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        ", moved.needs.day",
        "2026-12-07, moved.same.day",
        "2026-11-25, moved.in.the.past",
        "2026-11-26, ",
        "2026-12-08, ",
        "2099-12-31, ",
        "2100-01-01, too.far.ahead"
    })
    void theOtherDayIsToComeAndAnother(@Nullable LocalDate to, @Nullable String key) {
        assertThat(keys(to, "The psychologist is ill.")).isEqualTo(key == null ? List.of() : List.of(key));
    }

    @Test
    void noDayMovesWithoutAReason() {
        LocalDate to = LocalDate.of(2026, 12, 14);
        assertThat(keys(to, " ")).containsExactly("moved.needs.reason");
        assertThat(keys(to, "x".repeat(1000))).isEmpty();
        assertThat(keys(to, "x".repeat(1001))).containsExactly("moved.needs.reason");
    }
}
