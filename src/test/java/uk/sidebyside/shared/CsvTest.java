package uk.sidebyside.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void rowsFollowTheHeadingsAndSpecialCharactersAreQuoted() {
        String csv = Csv.text(
                List.of("ref", "action", "start"),
                List.of(
                        List.of("1.3(A)", "Say \"yes\", or no", LocalDate.of(2020, 6, 1)),
                        List.of("1.4", "two\nlines", "")));

        assertThat(csv)
                .isEqualTo(
                        "ref,action,start\r\n1.3(A),\"Say \"\"yes\"\", or no\",2020-06-01\r\n1.4,\"two\nlines\",\r\n");
    }

    @Test
    void aMissingValueIsAnEmptyCell() {
        assertThat(Csv.text(List.of("a", "b"), List.of(Arrays.asList(null, 1)))).isEqualTo("a,b\r\n,1\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 1904",
                "-cmd",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201"
            })
    void aCellThatASpreadsheetWouldRunIsDefused(String text) {
        assertThat(Csv.defused(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.1", "June = summer", "'quoted'", "a@example.org", "0–25"})
    void otherTextStaysAsItIs(String text) {
        assertThat(Csv.defused(text)).isEqualTo(text);
    }

    @Test
    void headingsAreDefusedToo() {
        assertThat(Csv.text(List.of("=evil"), List.of())).isEqualTo("'=evil\r\n");
    }

    @Test
    void aNegativeNumberStaysANumber() {
        assertThat(Csv.text(List.of("change"), List.of(List.of(-5)))).isEqualTo("change\r\n-5\r\n");
    }

    @Test
    void aStreamIsWrittenInUtf8() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Csv csv = Csv.to(bytes)) {
            csv.row("Zoë", "£5");
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("Zoë,£5\r\n");
    }
}
