package uk.sidebyside.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "http://intranet/page", "https://example.org:8443/a?b=c#d"})
    void leadsToAPage(String text) {
        assertThat(WebLink.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "//example.org",
                "/plan",
                "https://",
                "https:/example.org",
                "https://exa mple.org",
                "ftp://example.org",
                "mailto:somebody@example.org",
                "javascript:alert(1)//https://example.org",
                "data:text/html,x"
            })
    void leadsToNone(String text) {
        assertThat(WebLink.is(text)).isFalse();
    }
}
