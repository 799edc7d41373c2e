package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the question on the front page to the figures themselves; and the board's page as it was known a quarter ago. */
class IsItGettingBetterTest extends Journey {

    @Test
    void aParentAsksWhetherItIsGettingBetterAndGetsTheFiguresThemselves() {
        try (Someone parent = Someone.withAPhone(address())) {
            parent.opens("/")
                    .reads("Is it getting better?")
                    .follows("See each measure with its chart and its target")
                    .reads("Of 10 measures,")
                    .takesAPicture("measures-phone")
                    .follows("Children who had a short break")
                    .reads("Where it stands")
                    .follows("These figures as open data")
                    .reads("Fewer than 5");
            String csv = parent.page().locator("main a[href$='.csv']").first().getAttribute("href");
            APIResponse file = parent.page().request().get(address() + csv);
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.headers().get("content-type")).startsWith("text/csv");
            assertThat(file.headers().get("link")).contains("describedby", ".csv-metadata.json");
            List<String> rows = file.text().lines().toList();
            assertThat(rows.getFirst()).contains("period_end", "note");
            assertThat(rows)
                    .as("no number from 1 to 4 stands in the file")
                    .noneMatch(row -> row.matches("short-breaks,.*,[1-4],.*"));
        }
    }

    @Test
    void aVisitorSeesTheFirstScreenWithoutJavaScriptAndChoosesWhatMissesItsTarget() {
        try (Someone visitor = Someone.withoutJavaScript(address())) {
            visitor.opens("/measures");
            visitor.page().getByText("Choose what to show").click();
            visitor.picks("How it stands", "Short of their target")
                    .presses("Show")
                    .reads("Actions past their day")
                    .doesNotRead("Children who had a short break");
            assertThat(visitor.page().url()).contains("now=");
            visitor.opens("/measures/overdue-actions").reads("No change: it stays the same");
        }
    }

    @Test
    void aChairReadsTheBoardsPageAsItWasKnownAtTheEndOfTheLastQuarter() {
        try (Someone chair = Someone.atADesk(address())) {
            chair.signsInAs("Imogen Thackray")
                    .opens("/measures")
                    .takesAPicture("measures")
                    .opens("/board")
                    .follows("This page as it was known at the end of the last quarter")
                    .reads("What became known later is left out.")
                    .takesAPicture("board-as-known");
            assertThat(chair.page().url()).contains("/board?as-at=");
            chair.follows("Actions past their day").reads("As it was known at the close of");
            chair.opens("/measures/overdue-actions").reads("No change: it stays the same");
            assertThat(chair.page().navigate("/board?as-at=2099-01-01").status())
                    .isEqualTo(400);
            chair.reads("is not known yet");
        }
    }
}
