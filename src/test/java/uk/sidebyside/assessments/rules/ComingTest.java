package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.assessments.rules.DeemedReceipt.Way;

/** When a request was sent, by the day before, on and after it came. */
class ComingTest {
    private static final LocalDate CAME = LocalDate.of(2026, 9, 7);

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true"})
    void nothingIsSentAfterItCame(int days, boolean refused) {
        assertThat(new Coming(CAME.plusDays(days), null).refusal(CAME).isPresent())
                .isEqualTo(refused);
    }

    @Test
    void withoutADayThereIsNothingToRefuse() {
        assertThat(Coming.NOT_SAID.refusal(CAME)).isEmpty();
        assertThat(new Coming(CAME, Way.EMAIL).refusal(null)).isEmpty();
    }

    /** Friday 4 September 2026: post counts on the next working day, the rest on the same. */
    @ParameterizedTest
    @CsvSource({"BY_HAND, 2026-09-04", "EMAIL, 2026-09-04", "FIRST_CLASS_POST, 2026-09-07"})
    void whenItCountsAsReceivedFollowsFromTheWay(Way way, LocalDate deemed) {
        assertThat(new Coming(LocalDate.of(2026, 9, 4), way).deemedOn()).contains(deemed);
    }

    @Test
    void withoutTheDayOrTheWayNothingIsDeemed() {
        assertThat(new Coming(null, Way.EMAIL).deemedOn()).isEmpty();
        assertThat(new Coming(CAME, null).deemedOn()).isEmpty();
    }

    @Test
    void eachWayIsFoundByItsCode() {
        for (Way way : Way.values()) {
            assertThat(Way.of(way.code())).contains(way);
        }
        assertThat(Way.of("pigeon")).isEmpty();
        assertThat(Way.of(null)).isEmpty();
    }
}
