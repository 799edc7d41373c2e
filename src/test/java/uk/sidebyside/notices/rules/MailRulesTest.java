package uk.sidebyside.notices.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailRulesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-10T20:59:59Z, 2026-01-10T20:59:59Z, the last moment of the evening",
        "2026-01-10T21:00:00Z, 2026-01-11T07:00:00Z, nine in the evening",
        "2026-01-11T06:59:59Z, 2026-01-11T07:00:00Z, just before seven",
        "2026-01-11T07:00:00Z, 2026-01-11T07:00:00Z, seven in the morning",
        "2026-07-10T20:30:00Z, 2026-07-11T06:00:00Z, half past nine in summer time",
        "2026-03-28T22:00:00Z, 2026-03-29T06:00:00Z, the night in which the clocks go forward"
    })
    void whatFallsIntoTheQuietHoursWaitsForSeven(Instant moment, Instant sent, String why) {
        assertThat(QuietHours.endingAfter(moment)).as(why).isEqualTo(sent);
    }

    @Test
    void waitsGrowAndEnd() {
        assertThat(Retry.after(1)).contains(Duration.ofMinutes(1));
        assertThat(Retry.after(7)).contains(Duration.ofHours(24));
        assertThat(Retry.after(8)).isEmpty();
    }

    @Test
    void theTextBecomesParagraphsListsAndLinksAndNothingElse() {
        String html = LetterText.html(
                "A & B", "One <b>line</b>\nand another\n\n* first\n* second\n\nhttps://example.org/?a=1&b=2");

        assertThat(html)
                .contains("<title>A &amp; B</title>")
                .contains("<p>One &lt;b&gt;line&lt;/b&gt;<br>and another</p>")
                .contains("<ul><li>first</li><li>second</li></ul>")
                .contains("<a href=\"https://example.org/?a=1&amp;b=2\"");
    }

    @Test
    void anAddressWithinASentenceStaysText() {
        assertThat(LetterText.html("S", "See javascript:alert(1) or https://example.org now"))
                .doesNotContain("<a ");
    }
}
