package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.sidebyside.example.Example;

/**
 * The whole way, as a newcomer walks it after {@code bin/start}: the public plan, an update of a delayed line, the
 * workstream's report, the board's pack as a PDF, a question, its answer, and what the public sees of it.
 */
@York
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FromPromiseToProofTest {
    private static final String UPDATE =
            "Two parents have begun as auditors. They audited three services with us this month.";
    private static final String QUESTION = "How do families find out what an audit of their service found?";
    private static final String ANSWER =
            "Each service sends families a one-page letter within a month. We check that it was sent.";

    @LocalServerPort
    int port;

    @Autowired
    Example example;

    private String address;

    @BeforeEach
    void theExampleIsComplete() throws Exception {
        example.told().get(60, TimeUnit.SECONDS);
        address = "http://localhost:" + port;
    }

    @Test
    @Order(1)
    void anybodyReadsThePlanAndWhyALineIsLate() {
        try (Someone parent = Someone.atADesk(address)) {
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
        try (Someone owner = Someone.atADesk(address)) {
            owner.signsInAs("Jamila Farooqi")
                    .opens("/my-work")
                    .takesAPicture("my-work")
                    .follows("3.3: say how it is going")
                    .chooses("Progressing but delayed")
                    .presses("Continue")
                    .reads("There is a problem")
                    .writes("What changed", UPDATE)
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
        try (Someone lead = Someone.atADesk(address)) {
            lead.signsInAs("Charlotte Dunnington").opens("/board/reports");
            lead.follows(lead.page()
                            .locator("main a[href^='/board/reports/']:not([href*='month'])")
                            .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Co-Production"))
                            .first()
                            .innerText())
                    .reads("How its actions stand")
                    .reads(UPDATE)
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
        try (Someone chair = Someone.atADesk(address)) {
            chair.signsInAs("Imogen Thackray").opens("/board").takesAPicture("board");
            String meeting = chair.page()
                    .locator("main a[href^='/board/meetings/']")
                    .first()
                    .getAttribute("href");
            chair.opens("/board/pre-read/" + meeting.substring(meeting.lastIndexOf('/') + 1))
                    .opens(meeting + "/pack")
                    .reads("Recommendation")
                    .takesAPicture("pack");
            APIResponse pdf = chair.page().request().get(address + meeting + "/pack.pdf");
            assertThat(pdf.status()).isEqualTo(200);
            assertThat(pdf.headers().get("content-type")).startsWith("application/pdf");
            assertThat(new String(pdf.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
    }

    @Test
    @Order(5)
    void theScrutineerAsksAndTheOwnerAnswers() {
        try (Someone scrutineer = Someone.atADesk(address);
                Someone owner = Someone.atADesk(address)) {
            scrutineer
                    .signsInAs("Cllr Winston Pryce")
                    .opens("/board/challenges")
                    .presses("Ask a question")
                    .writes("Your question", QUESTION)
                    .picks("What is it about?", "3.3")
                    .picks("Who must answer?", "Quality Assurance Lead")
                    .presses("Ask")
                    .reads(QUESTION)
                    .takesAPicture("question");
            String question = scrutineer.page().url().substring(address.length());
            owner.signsInAs("Jamila Farooqi")
                    .opens("/my-work")
                    .reads(QUESTION)
                    .opens(question)
                    .presses("Answer")
                    .writes("Your answer", ANSWER)
                    .presses("Send the answer")
                    .reads(ANSWER);
            scrutineer
                    .opens(question)
                    .reads(ANSWER)
                    .presses("Accept the answer")
                    .reads("Answer accepted");
        }
    }

    @Test
    @Order(6)
    void thePublicSeesWhatHasChanged() {
        try (Someone parent = Someone.withAPhone(address)) {
            parent.opens("/changes")
                    .reads("3.3")
                    .takesAPicture("changes-phone")
                    .opens("/plan/action/3.3")
                    .reads(UPDATE)
                    .opens("/plan")
                    .takesAPicture("plan-phone");
        }
    }
}
