package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.shared.Finding;

class BandedRowTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 10);

    @ParameterizedTest(name = "{5}")
    @CsvSource({
        "2026-09-10, need, Autism, 5, 9, ''",
        "10/9/2026, NEED , Autism, 0, 0, ''",
        "2026-09-10, need, Autism, 9, 9, ''",
        "2026-09-11, need, Autism, 5, 9, reading.in.future",
        "2026-02-30, need, Autism, 5, 9, load.no.day",
        "'', need, Autism, 5, 9, load.day.missing",
        "2026-09-10, postcode, Autism, 5, 9, band.unknown",
        "2026-09-10, need, ' ', 5, 9, band.label",
        "2026-09-10, need, Autism, '', 9, band.number.missing",
        "2026-09-10, need, Autism, 5, '', band.of.missing",
        "2026-09-10, need, Autism, 10, 9, reading.numerator.above",
        "2026-09-10, need, Autism, -1, 9, reading.negative",
        "2026-09-10, need, Autism, 1, -9, reading.negative",
        "2026-09-10, need, Autism, five, 9, load.no.whole.number",
    })
    void aPartOfAShareSaysSoManyOfSoMany(
            String on, String band, String label, @Nullable String numerator, String denominator, String refused) {
        BandedRow row = BandedRow.read(true, on, band, label, numerator, denominator, TODAY);
        if (refused.isEmpty()) {
            assertThat(row.findings()).isEmpty();
            assertThat(row.band()).isEqualTo("need");
            assertThat(row.counted()).isNotNull();
        } else {
            assertThat(row.findings()).extracting(Finding::key).contains(refused);
            assertThat(row.counted()).isNull();
        }
    }

    @Test
    void aPartOfACountIsANumberAlone() {
        assertThat(BandedRow.read(false, "2026-09-10", "age", "5 to 10", "7", "", TODAY)
                        .counted())
                .isEqualTo(new Counted(7, 0));
        assertThat(BandedRow.read(false, "2026-09-10", "age", "5 to 10", "7", "9", TODAY)
                        .findings())
                .extracting(Finding::key)
                .containsExactly("reading.share.of.nothing");
    }

    @Test
    void aPartIsCalledSomethingOfAtMost120Characters() {
        assertThat(BandedRow.read(false, "2026-09-10", "age", "x".repeat(120), "7", "", TODAY)
                        .findings())
                .isEmpty();
        assertThat(BandedRow.read(false, "2026-09-10", "age", "x".repeat(121), "7", "", TODAY)
                        .findings())
                .extracting(Finding::key)
                .containsExactly("band.label");
    }
}
