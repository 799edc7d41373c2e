package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole way, as a newcomer walks it after {@code bin/start}: the public plan, an update of a delayed line, the
 * workstream's report, the board's pack as a PDF, a question, its answer, and what the public sees of it. It is walked
 * twice: with a browser that runs scripts, and with one that does not.
 */
@ParameterizedClass
@EnumSource(FromPromiseToProofTest.Browsing.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FromPromiseToProofTest extends Journey {
    /** How a page is read, and what is said, so that the second walk cannot lean on the words of the first. */
    enum Browsing {
        WITH_JAVASCRIPT(
                "Two parents have begun as auditors. They audited three services with us this month.",
                "How do families find out what an audit of their service found?",
                "Each service sends families a one-page letter within a month. We check that it was sent."),
        WITHOUT_JAVASCRIPT(
                "A third parent has begun as an auditor. The four late audits have dates.",
                "Who checks that a service does what its audit asked for?",
                "Two parents and one of us visit the service after three months.");

        private final String update;
        private final String question;
        private final String answer;

        Browsing(String update, String question, String answer) {
            this.update = update;
            this.question = question;
            this.answer = answer;
        }
    }

    @Parameter
    Browsing browsing;

    @Test
    @Order(1)
    void anybodyReadsThePlanAndWhyALineIsLate() {
        try (Someone parent = atADesk()) {
            parent.opens("/")
                    .takesAPicture("home")
                    .presses("See the whole plan")
                    .reads("What we promised and how far we are")
                    .takesAPicture("plan")
                    .opens("/plan/action/3.3")
                    .reads("Progressing but delayed")
                    .reads("How the date has moved, and why")
                    .takesAPicture("action");
        }
    }

    @Test
    @Order(2)
    void theOwnerOfADelayedLineSaysWhatChanged() {
        LocalDate expected = LocalDate.now(ZoneId.of("Europe/London")).plusMonths(5);
        try (Someone owner = atADesk()) {
            owner.signsInAs("Jamila Farooqi")
                    .opens("/my-work")
                    .takesAPicture("my-work")
                    .follows("3.3: say how it is going")
                    .chooses("Progressing but delayed")
                    .presses("Continue")
                    .reads("There is a problem")
                    .writes("What changed", browsing.update)
                    .writes("Why is it delayed?", "Four audits moved from September to January.")
                    .writes("What does that mean for children and families?", "Two services hear back later.")
                    .writes("What do you do to catch up?", "Two more auditors start in the new year.")
                    .writesDate(
                            "By when is it now expected?",
                            String.valueOf(expected.getDayOfMonth()),
                            String.valueOf(expected.getMonthValue()),
                            String.valueOf(expected.getYear()))
                    .takesAPicture("update")
                    .presses("Continue")
                    .reads("Check your update")
                    .presses("Send your update")
                    .reads("Your update of 3.3 is published")
                    .takesAPicture("update-done");
        }
    }

    @Test
    @Order(3)
    void theWorkstreamsReportIsFilledInBeforehand() {
        if (browsing == Browsing.WITHOUT_JAVASCRIPT) {
            theChairGivesItBack();
        }
        try (Someone lead = atADesk()) {
            lead.signsInAs("Charlotte Dunnington").opens("/board/reports");
            opensTheReport(lead)
                    .reads("How its actions stand")
                    .reads(browsing.update)
                    .takesAPicture("report")
                    .presses("Write this report")
                    .writes("What happened this month", "Parents now audit with us. Families told us it shows.")
                    .chooses("Yes, hand it in")
                    .presses("Save")
                    .reads("handed in");
        }
    }

    @Test
    @Order(4)
    void theBoardReadsItsPageAndItsPackAsAPdf() {
        try (Someone chair = atADesk()) {
            chair.signsInAs("Imogen Thackray").opens("/board").takesAPicture("board");
            String meeting = chair.page()
                    .locator("main a[href^='/board/meetings/']")
                    .first()
                    .getAttribute("href");
            chair.opens("/board/pre-read/" + meeting.substring(meeting.lastIndexOf('/') + 1))
                    .opens(meeting + "/pack")
                    .reads("Recommendation")
                    .takesAPicture("pack");
            APIResponse pdf = chair.page().request().get(address() + meeting + "/pack.pdf");
            assertThat(pdf.status()).isEqualTo(200);
            assertThat(pdf.headers().get("content-type")).startsWith("application/pdf");
            assertThat(new String(pdf.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
    }

    @Test
    @Order(5)
    void theScrutineerAsksAndTheOwnerAnswers() {
        try (Someone scrutineer = atADesk();
                Someone owner = atADesk()) {
            scrutineer
                    .signsInAs("Cllr Winston Pryce")
                    .opens("/board/challenges")
                    .presses("Ask a question")
                    .writes("Your question", browsing.question)
                    .picks("What is it about?", "3.3")
                    .picks("Who must answer?", "Quality Assurance Lead")
                    .presses("Ask")
                    .reads(browsing.question)
                    .takesAPicture("question");
            String question = scrutineer.page().url().substring(address().length());
            owner.signsInAs("Jamila Farooqi")
                    .opens("/my-work")
                    .reads(browsing.question)
                    .opens(question)
                    .presses("Answer")
                    .writes("Your answer", browsing.answer)
                    .presses("Send the answer")
                    .reads(browsing.answer);
            scrutineer
                    .opens(question)
                    .reads(browsing.answer)
                    .presses("Accept the answer")
                    .reads("Answer accepted");
        }
    }

    @Test
    @Order(6)
    void thePublicSeesWhatHasChanged() {
        try (Someone parent = browsing == Browsing.WITH_JAVASCRIPT
                ? Someone.withAPhone(address())
                : Someone.withoutJavaScript(address())) {
            parent.opens("/changes")
                    .reads("3.3")
                    .takesAPicture("changes-phone")
                    .opens("/plan/action/3.3")
                    .reads(browsing.update)
                    .opens("/plan")
                    .takesAPicture("plan-phone");
        }
    }

    /** The first walk has handed it in. */
    private void theChairGivesItBack() {
        try (Someone chair = atADesk()) {
            opensTheReport(chair.signsInAs("Imogen Thackray").opens("/board/reports"))
                    .writes("What must its author change?", "Please say what families told you.")
                    .presses("Send it back")
                    .reads("Please say what families told you.");
        }
    }

    private static Someone opensTheReport(Someone reader) {
        return reader.follows(reader.page()
                .locator("main a[href^='/board/reports/']:not([href*='month'])")
                .filter(new Locator.FilterOptions().setHasText("Co-Production"))
                .first()
                .innerText());
    }

    private Someone atADesk() {
        return browsing == Browsing.WITH_JAVASCRIPT ? Someone.atADesk(address()) : Someone.withoutJavaScript(address());
    }
}
