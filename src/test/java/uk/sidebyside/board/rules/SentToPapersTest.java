package uk.sidebyside.board.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SentToPapersTest {
    private static final LocalDate MEETS = LocalDate.of(2026, 6, 30);
    /** The end of the day in London, where it is summer. */
    private static final Instant OVER = Instant.parse("2026-06-30T23:00:00Z");

    @Test
    void openPapersTakeWhatIsSentOnTheDayOfTheMeetingAndNothingOfTheNext() {
        assertThat(SentToPapers.until(MEETS, null)).isEqualTo(OVER);
    }

    @Test
    void closedPapersTakeNothingAfterTheyWereClosed() {
        Instant closed = Instant.parse("2026-06-22T10:00:00Z");
        assertThat(SentToPapers.until(MEETS, closed)).isEqualTo(closed);
    }

    @Test
    void papersThatAreClosedAfterTheMeetingTakeNothingThatBelongsToTheNext() {
        assertThat(SentToPapers.until(MEETS, Instant.parse("2026-07-03T10:00:00Z")))
                .isEqualTo(OVER);
    }
}
