package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.sidebyside.shared.Finding;

class PersonNumbersTest {
    private static List<String> found(String upn, String uln) {
        return PersonNumbers.check(upn, uln).stream()
                .map(finding -> finding.field() + " " + finding.key())
                .toList();
    }

    @Test
    void oneOfTheTwoIsEnough() {
        assertThat(found("A123456789012", "")).isEmpty();
        assertThat(found("A12345678901B", "")).as("a temporary one").isEmpty();
        assertThat(found("", "1234567890")).isEmpty();
        assertThat(found("A123456789012", "1234567890")).isEmpty();
    }

    @Test
    void noneIsTooFew() {
        assertThat(found("", "")).containsExactly("upn case.needs.number");
    }

    @Test
    void aPupilNumberHasALetterAndTwelveMore() {
        for (String upn :
                List.of("A12345678901", "A1234567890123", "1123456789012", "AB23456789012", "a123456789012")) {
            assertThat(found(upn, "")).as(upn).containsExactly("upn case.upn.form");
        }
    }

    @Test
    void aLearnerNumberHasTenDigits() {
        for (String uln : List.of("123456789", "12345678901", "12345A7890")) {
            assertThat(found("A123456789012", uln)).as(uln).containsExactly("uln case.uln.form");
        }
        assertThat(found("A1", "1")).containsExactly("upn case.upn.form", "uln case.uln.form");
    }

    @Test
    void aNumberOfAnotherChildIsToldBesideThePupilNumber() {
        Finding taken = PersonNumbers.taken();
        assertThat(taken.field() + " " + taken.key()).isEqualTo("upn case.number.taken");
    }
}
