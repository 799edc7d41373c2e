package uk.sidebyside.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignVersionTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 5, 22);

    @Test
    void hasATitleAStatementAndADay() {
        assertThat(Found.keys(new SignVersion("Director", true, TODAY).check(TODAY)))
                .isEmpty();
        assertThat(Found.keys(new SignVersion(" ", false, null).check(TODAY)))
                .containsExactly(
                        "role: signatory.needs.role", "agreed: sign.needs.statement", "signedOn: sign.needs.day");
    }

    @ParameterizedTest
    @CsvSource({"2020-05-21, true", "2020-05-22, true", "2020-05-23, false"})
    void isNotGivenInTheFuture(LocalDate on, boolean allowed) {
        assertThat(Found.keys(new SignVersion("Director", true, on).check(TODAY)))
                .isEqualTo(allowed ? List.of() : List.of("signedOn: signed.in.future"));
    }

    @ParameterizedTest
    @CsvSource({"160, true", "161, false"})
    void hasATitleThatFitsOnItsLine(int length, boolean allowed) {
        assertThat(Found.keys(new SignVersion("x".repeat(length), true, TODAY).check(TODAY)))
                .isEqualTo(allowed ? List.of() : List.of("role: text.too.long"));
    }
}
