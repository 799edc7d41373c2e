package uk.sidebyside.partnership.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import uk.sidebyside.shared.Finding;

class TellOfAMonthTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Test
    void theMonthBeforeIsToldOfByTheTenth() {
        assertThat(TellOfAMonth.of(LocalDate.of(2026, 11, 1))).isEqualTo(OCTOBER);
        assertThat(TellOfAMonth.of(LocalDate.of(2026, 11, 30))).isEqualTo(OCTOBER);
        assertThat(TellOfAMonth.dueOn(OCTOBER)).isEqualTo(LocalDate.of(2026, 11, 10));
    }

    @Test
    void aDayIsWithinItsOwnMonthAlone() {
        assertThat(TellOfAMonth.within(LocalDate.of(2026, 9, 30), OCTOBER)).isFalse();
        assertThat(TellOfAMonth.within(LocalDate.of(2026, 10, 1), OCTOBER)).isTrue();
        assertThat(TellOfAMonth.within(LocalDate.of(2026, 10, 31), OCTOBER)).isTrue();
        assertThat(TellOfAMonth.within(LocalDate.of(2026, 11, 1), OCTOBER)).isFalse();
    }

    @Test
    void itIsPublishedOnceTheMonthIsOverAndWithSomethingInIt() {
        assertThat(TellOfAMonth.publish(OCTOBER, 1, 0, LocalDate.of(2026, 10, 31)))
                .extracting(Finding::key)
                .containsExactly("month.not.over");
        assertThat(TellOfAMonth.publish(OCTOBER, 1, 0, LocalDate.of(2026, 11, 1)))
                .isEmpty();
        assertThat(TellOfAMonth.publish(OCTOBER, 0, 0, LocalDate.of(2026, 11, 1)))
                .extracting(Finding::key)
                .containsExactly("month.needs.lines");
        assertThat(TellOfAMonth.publish(OCTOBER, 0, 1, LocalDate.of(2026, 11, 1)))
                .as("a piece ended")
                .isEmpty();
    }

    @Test
    void itSaysHowItBegins() {
        assertThat(TellOfAMonth.check(" ")).extracting(Finding::key).containsExactly("month.needs.opening");
        assertThat(TellOfAMonth.check("Hello.")).isEmpty();
    }

    @Test
    void itIsSentOnceAndNotBeforeItIsPublished() {
        assertThat(TellOfAMonth.send(false, false)).extracting(Finding::key).containsExactly("month.not.published");
        assertThat(TellOfAMonth.send(true, false)).isEmpty();
        assertThat(TellOfAMonth.send(true, true)).extracting(Finding::key).containsExactly("month.sent.already");
        assertThat(TellOfAMonth.reach(0)).extracting(Finding::key).containsExactly("month.reaches.nobody");
        assertThat(TellOfAMonth.reach(1)).isEmpty();
    }
}
