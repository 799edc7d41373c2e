package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The board's page as it was known at the end of the last quarter, beside what is known today. */
class TheBoardLastQuarterTest extends Journey {
    private static final String SINCE_ANSWERED = "Three families waited more than seven weeks last month.";
    private static final String ASKED_SINCE = "Who is answerable for pooled budgets while the post is empty?";

    @Test
    void aScrutineerReadsWhatTheBoardKnewAndThePapersThatItHad() {
        try (Someone scrutineer = Someone.atADesk(address())) {
            scrutineer
                    .signsInAs("Cllr Winston Pryce")
                    .opens("/board")
                    .reads(ASKED_SINCE)
                    .doesNotRead(SINCE_ANSWERED)
                    .follows("This page as it was known at the end of the last quarter")
                    .reads("What became known later is left out.")
                    .reads("the days of meetings are those of today")
                    .reads(SINCE_ANSWERED)
                    .doesNotRead(ASKED_SINCE)
                    .reads("Ask every workstream to name a second person who can send the report.")
                    .doesNotRead("Accept the new date for 3.3")
                    .reads("All 4 reports that were due were received.")
                    .reads("The family seats had not written this section yet.")
                    .takesAWholePicture("board-last-quarter");
            String then = scrutineer.page().url();
            assertThat(then).contains("/board?as-at=");
            scrutineer
                    .follows("Use of the model in education, health and care")
                    .reads("As it was known at the close of");
            scrutineer
                    .opens(then.substring(then.indexOf("/board")))
                    .follows("the papers")
                    .reads("What difference was made")
                    .reads("It went from")
                    .takesAWholePicture("pack-with-charts");
            assertThat(scrutineer.page().locator("figure.sbs-chart").count()).isPositive();
            scrutineer.opens("/board").follows("What difference was made").reads("statements say what difference");
        }
    }
}
