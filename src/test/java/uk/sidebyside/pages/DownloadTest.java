package uk.sidebyside.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands on a link to a file. */
class DownloadTest {

    @ParameterizedTest
    @CsvSource({
        "2, '(CSV, 2 bytes)'",
        "999, '(CSV, 999 bytes)'",
        "1000, '(CSV, 1 kB)'",
        "1499, '(CSV, 1 kB)'",
        "1500, '(CSV, 2 kB)'",
        "999499, '(CSV, 999 kB)'",
        "1000000, '(CSV, 1.0 MB)'",
        "2350000, '(CSV, 2.4 MB)'",
        "0, (CSV)"
    })
    void itNamesWhatIsInItTheFormatAndTheSize(long bytes, String kind) {
        assertThat(new Download("/x.csv", "All decisions", "CSV", bytes).words())
                .isEqualTo("Download “All decisions” " + kind);
    }
}
