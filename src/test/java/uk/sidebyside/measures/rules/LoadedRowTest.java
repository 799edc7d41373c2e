package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.shared.Finding;

/** Rows of a file of figures as people write them. */
class LoadedRowTest {

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 2026-09-30",
        "30/9/2026, 2026-09-30",
        "30/09/2026, 2026-09-30",
        "2026-9-3, 2026-09-03",
        "31/9/2026,",
        "30.9.2026,",
        "September 2026,",
    })
    void aDayIsReadOrSaidToBeNone(String typed, @Nullable LocalDate day) {
        LoadedRow row = LoadedRow.read(false, "", typed, "12", "", "");
        assertThat(row.on()).isEqualTo(day);
        assertThat(row.findings()).extracting(Finding::key).isEqualTo(day == null ? List.of("load.no.day") : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "' 84.5 ', 84.5",
        "84.5 %, 84.5",
        "'1,200', 1200",
        "-3, -3",
        "twelve,",
        "1.2.3,",
    })
    void aFigureIsReadOrSaidToBeNone(String typed, @Nullable BigDecimal figure) {
        LoadedRow row = LoadedRow.read(false, "", "2026-09-30", typed, "", "");
        assertThat(row.value()).isEqualTo(figure);
        assertThat(row.findings())
                .extracting(Finding::key)
                .isEqualTo(figure == null ? List.of("load.no.number") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"true, 0.9, true", "true, 0.9%, false", "true, 90, false", "false, 0.9, false"})
    void aShareThatLooksLikeAFractionIsAskedAbout(boolean share, String typed, boolean asked) {
        assertThat(LoadedRow.read(share, "", "2026-09-30", typed, "", "").findings().stream()
                        .anyMatch(finding -> finding.key().equals("load.looks.like.a.fraction")))
                .isEqualTo(asked);
    }

    @Test
    void bothNumbersOfAShareAreWholeAndWhatIsLeftOutIsNothing() {
        LoadedRow row = LoadedRow.read(true, "1/9/2026", "30/9/2026", "", "1,021", "1200.0");
        assertThat(row.from()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(row.numerator()).isEqualTo(1021);
        assertThat(row.denominator()).isEqualTo(1200);
        assertThat(row.value()).isNull();
        assertThat(row.findings()).isEmpty();
        assertThat(LoadedRow.read(true, "", "30/9/2026", "", "1.5", "").findings())
                .extracting(Finding::field, Finding::key)
                .containsExactly(tuple("numerator", "load.no.whole.number"));
    }

    @Test
    void aRowWithoutADaySaysSo() {
        assertThat(LoadedRow.read(true, "", " ", "12", "", "").findings())
                .extracting(Finding::field, Finding::key)
                .containsExactly(tuple("on", "load.day.missing"));
    }
}
