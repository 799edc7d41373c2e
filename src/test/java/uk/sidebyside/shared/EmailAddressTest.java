package uk.sidebyside.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one rule of what can be an address, wherever somebody types one. */
class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.org",
                " Amira@Example.ORG ",
                "first.last+tag@mail.example.co.uk",
                "o'neil@example.org",
                "zoë@exämple.org"
            })
    void anAddressIsTakenAsPeopleTypeIt(String text) {
        assertThat(EmailAddress.plausible(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@",
                "@example.org",
                "a@example",
                "a b@example.org",
                "a@example..org",
                "a..b@example.org",
                "a@@example.org",
                "a@b@example.org",
                "a@example.org,b@example.org",
                "a@example.org\nBcc: b@example.org",
                "<a@example.org>",
                "a:b@example.org",
                "a@exam_ple.org"
            })
    void whatIsNoAddressIsRefused(String text) {
        assertThat(EmailAddress.plausible(text)).isFalse();
    }

    @Test
    void anAddressHasALengthAndNoCapitals() {
        assertThat(EmailAddress.normal(" Amira@Example.ORG ")).isEqualTo("amira@example.org");
        assertThat(EmailAddress.plausible("a".repeat(64) + "@example.org")).isTrue();
        assertThat(EmailAddress.plausible("a".repeat(65) + "@example.org")).isFalse();
        assertThat(EmailAddress.plausible("a@" + "b".repeat(248) + ".org")).isTrue();
        assertThat(EmailAddress.plausible("a@" + "b".repeat(249) + ".org")).isFalse();
    }
}
