package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** What figures say, from the board's pre-read to the facts behind them; and limits that begin anew, with their reason. */
class FromSignalToFactsTest extends Journey {
    private static final String CALLS = "/measures/calls-answered-in-a-week";

    @Test
    void aChairGoesFromThePreReadsSignalToTheMeasureAndItsFacts() {
        try (Someone chair = Someone.atADesk(address())) {
            chair.signsInAs("Imogen Thackray").opens("/board");
            String meeting = chair.page()
                    .locator("main a[href^='/board/meetings/']")
                    .first()
                    .getAttribute("href");
            chair.opens("/board/pre-read/" + meeting.substring(meeting.lastIndexOf('/') + 1))
                    .reads("Measures off target or getting worse")
                    .takesAPicture("pre-read-measures");
            Locator overdue = chair.page()
                    .locator("main li")
                    .filter(new Locator.FilterOptions().setHasText("Actions past their day"));
            assertThat(overdue.innerText()).contains("Will keep missing its target unless something changes.");
            chair.follows("Actions past their day")
                    .reads("Will keep missing its target unless something changes.")
                    .takesAPicture("measure-overdue")
                    .follows("The facts behind the figures")
                    .takesAPicture("facts");
            assertThat(chair.page().url()).contains("/measures/overdue-actions/facts");
            assertThat(chair.page().locator("main table tbody tr").count()).isPositive();
        }
    }

    /** In the spring two people joined the line: what was unusual before is how it works now. */
    @Test
    void aChairBeginsTheLimitsAnewWithoutJavaScriptAndThePublicReadsWhy() {
        try (Someone chair = Someone.withoutJavaScript(address());
                Someone parent = Someone.withAPhone(address())) {
            parent.opens(CALLS).reads("Getting better: 8 months in a row above the usual range");
            chair.signsInAs("Imogen Thackray")
                    .opens(CALLS)
                    .follows("Begin the limits anew")
                    .presses("See the chart before and after")
                    .reads("There is a problem")
                    .reads("Enter the day from which limits begin anew")
                    .writes("Day", "1")
                    .writes("Month", "3")
                    .writes("Year", "2026")
                    .writes("What works in another way since then", "Two people joined the line in March.")
                    .presses("See the chart before and after")
                    .reads("Nothing is recorded yet")
                    .takesAPicture("rebase")
                    .presses("Change it")
                    .writes("What works in another way since then", "Two more people joined the line in March.")
                    .presses("See the chart before and after")
                    .reads("Two more people joined the line in March.")
                    .presses("Begin the limits anew");
            assertThat(chair.page().url()).endsWith(CALLS);
            parent.opens(CALLS)
                    .reads("No clear change")
                    .reads("From 1 March 2026: Two more people joined the line in March.")
                    .reads("Trial limits: they rest on 8 figures")
                    .takesAPicture("measure-rebased");
            parent.opens(CALLS + "?as-at=2026-11-01").reads("above the usual range. Will keep missing");
            chair.follows("Take back the limits from 1 March 2026")
                    .reads("They were recorded for this reason: “Two more people joined the line in March.”")
                    .presses("See the chart before and after")
                    .reads("Enter why it is taken back")
                    .writes("Why it is taken back", "They joined in May, and calls had changed before.")
                    .presses("See the chart before and after")
                    .reads("Nothing is recorded yet")
                    .takesAPicture("rebase-back")
                    .presses("Take the new limits back");
            parent.opens(CALLS)
                    .reads("Getting better: 8 months in a row above the usual range")
                    .reads("Where the limits begin anew");
            parent.page().getByText("What was recorded before").click();
            parent.reads("They joined in May, and calls had changed before.")
                    .takesAPicture("measure-rebase-taken-back");
        }
    }
}
