package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.shared.Finding;

/** The first figure is of 31 January 2025; today is 10 September 2026. */
class SoundRebaseTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 10);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2025-01-31, rebase.before.first", // it would cut nothing off
        "2025-02-01, ",
        "2026-09-09, ",
        "2026-09-10, ",
        "2026-09-11, rebase.in.future",
        ", rebase.needs.day",
    })
    void itsDayIsAfterTheFirstFigureAndNotToCome(@Nullable LocalDate on, @Nullable String finding) {
        assertThat(keys(SoundRebase.check(on, "Two more people", true, true, FIRST, TODAY)))
                .isEqualTo(finding == null ? List.of() : List.of("on " + finding));
    }

    @ParameterizedTest(name = "a reason of {0} letters: {1}")
    @CsvSource({"0, rebase.needs.reason", "1, ", "1000, ", "1001, rebase.reason.long"})
    void itsReasonIsGiven(int letters, @Nullable String finding) {
        assertThat(keys(SoundRebase.check(TODAY, "x".repeat(letters), true, true, FIRST, TODAY)))
                .isEqualTo(finding == null ? List.of() : List.of("reason " + finding));
    }

    @Test
    void aChairHasApprovedIt() {
        assertThat(keys(SoundRebase.check(TODAY, "Two more people", false, true, FIRST, TODAY)))
                .containsExactly("approvedBy rebase.needs.chair");
    }

    @Test
    void withoutFiguresThereIsNothingToCut() {
        assertThat(keys(SoundRebase.check(TODAY, "x", true, true, null, TODAY)))
                .containsExactly("on rebase.nothing.to.cut");
        assertThat(keys(SoundRebase.check(TODAY, "x", true, false, FIRST, TODAY)))
                .containsExactly("on rebase.nothing.to.cut");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThat(keys(SoundRebase.check(null, " ", false, true, FIRST, TODAY)))
                .hasSize(3);
    }

    @ParameterizedTest(name = "a reason of {0} letters, a chair: {1}, says {2}")
    @CsvSource({
        "0, true, reason rebase.back.needs.reason",
        "1, true, ",
        "1000, true, ",
        "1001, true, reason rebase.reason.long",
        "1, false, approvedBy rebase.needs.chair"
    })
    void itIsTakenBackWithAReasonThatAChairApproved(int letters, boolean chair, @Nullable String finding) {
        assertThat(keys(SoundRebase.checkTakingBack("x".repeat(letters), chair)))
                .isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.field() + " " + finding.key())
                .toList();
    }
}
