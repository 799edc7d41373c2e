package uk.sidebyside.voice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.sidebyside.voice.inbox.Inbox;

class OverviewPageTest {
    @Test
    void whoeverStillWaitsWasNotToldInTime() {
        OverviewPage page = page(new Inbox.Figures(4, 2, 2, 2, 1, 1));
        assertThat(page.told()).isEqualTo("1 of 3 people were told by the promised day.");
        assertThat(page.late()).isEqualTo("2 people are still waiting past the promised day.");
        assertThat(OverviewPage.onTime(page.figures()))
                .as("the table says the same")
                .isEqualTo("1 of 3 people");
    }

    @Test
    void whereNobodysDayHasComeNothingIsCounted() {
        OverviewPage page = page(new Inbox.Figures(1, 0, 1, 0, 0, 0));
        assertThat(page.told()).isEqualTo("Nobody was to be told yet.");
        assertThat(OverviewPage.onTime(page.figures())).isEqualTo("Nobody was due yet");
    }

    private static OverviewPage page(Inbox.Figures figures) {
        return new OverviewPage(
                new Inbox.Overview(List.of(new Inbox.About("Short breaks", figures))),
                List.of(),
                LocalDate.of(2026, 11, 26));
    }
}
