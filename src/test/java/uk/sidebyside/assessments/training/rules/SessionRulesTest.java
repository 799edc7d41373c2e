package uk.sidebyside.assessments.training.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.assessments.training.rules.SessionRules.Typed;
import uk.sidebyside.shared.Finding;

/** What a session must say before anybody is asked to come. */
class SessionRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final LocalTime TEN = LocalTime.of(10, 0);

    private static List<String> faults(Typed typed) {
        return SessionRules.of(typed, TODAY).stream().map(Finding::field).toList();
    }

    private static Typed on(@Nullable LocalDate day, @Nullable LocalTime from, @Nullable LocalTime to, int places) {
        return new Typed("Provision", "", Set.of(Quality.QUANTIFIED), day, from, to, "The library", places);
    }

    @Test
    void whatIsEmptyIsAskedForAtItsField() {
        assertThat(faults(new Typed(" ", "", Set.of(), null, null, null, " ", -1)))
                .containsExactly("title", "teaches", "on", "from", "to", "place", "places");
        assertThat(faults(new Typed(
                        "x".repeat(201),
                        "x".repeat(2001),
                        Set.of(Quality.PLAIN),
                        TODAY,
                        TEN,
                        null,
                        "x".repeat(201),
                        1)))
                .containsExactly("title", "about", "to", "place");
    }

    @Test
    void itIsTodayOrLaterAndEndsAfterItStarts() {
        assertThat(faults(on(TODAY, TEN, TEN.plusMinutes(1), 1))).isEmpty();
        assertThat(faults(on(TODAY.minusDays(1), TEN, TEN.plusHours(1), 500))).containsExactly("on");
        assertThat(faults(on(TODAY, TEN, TEN, 500))).containsExactly("to");
        assertThat(faults(on(TODAY, TEN, TEN.minusMinutes(1), 500))).containsExactly("to");
    }

    @Test
    void thereIsAPlaceForOneAndForFiveHundredAtMost() {
        assertThat(faults(on(TODAY, TEN, TEN.plusHours(1), 0))).containsExactly("places");
        assertThat(faults(on(TODAY, TEN, TEN.plusHours(1), 500))).isEmpty();
        assertThat(faults(on(TODAY, TEN, TEN.plusHours(1), 501))).containsExactly("places");
    }
}
