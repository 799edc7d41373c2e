package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sidebyside.assessments.advice.AdviceHistory;
import uk.sidebyside.assessments.advice.AdviceId;
import uk.sidebyside.assessments.advice.AdvicePoints;
import uk.sidebyside.assessments.advice.AdviceStory;
import uk.sidebyside.assessments.advice.rules.AdviceFrom;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice;

/**
 * A clinical officer's Monday: what is late and asked after, what came back and is accepted or returned with a comment, who writes
 * instead of somebody who can't, whether there is room for what comes, and how it goes over time.
 */
class ClinicalOfficersMondayTest extends InAnArea {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 15);
    private static final String COMMENT = "Please say how often, and for how long.";

    private AdviceStory story;
    private AdviceId good;
    private AdviceId thin;

    @BeforeEach
    void fourRequestsToTheHospital() {
        story = AdviceStory.tell(program);
        UUID hands = story.as(story.cora, () -> story.points
                .open(
                        story.area,
                        UUID.randomUUID(),
                        new AdvicePoints.Entry(
                                AdviceFrom.C,
                                story.hospital,
                                null,
                                "Occupational therapy",
                                story.seat(story.omar),
                                story.seat(story.dina),
                                0))
                .orThrow());
        good = story.ask(story.kitsCase, story.speech);
        thin = story.ask(story.otherCase, story.speech);
        story.ask(story.kitsCase, hands);
        story.ask(story.otherCase, hands);
        story.ask(story.kitsCase, story.care);
        clock.set(MONDAY.minusDays(4));
        story.send(story.tess, good, AdviceStory.good());
        story.send(story.tess, thin, thin());
        clock.set(MONDAY);
        fiveOfTheWinter();
        shows(story.area);
    }

    private static WrittenAdvice thin() {
        var whole = AdviceStory.good();
        return new WrittenAdvice(
                whole.answer(), "", whole.seen(), whole.needs(), List.of(), List.of(), whole.provisions());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theMondayOfAClinicalOfficer(boolean scripted) {
        Function<String, Someone> browser = scripted ? Someone::atADesk : Someone::withAPhoneAndWithoutJavaScript;
        try (Someone dina = browser.apply(address());
                Someone tess = Someone.withAPhone(address())) {
            signedIn(dina, story.dina)
                    .opens("/advice")
                    .follows("The desk: all requests, by provider")
                    .reads("2 requests are overdue. 4 are not done.")
                    .doesNotRead("Social care")
                    .reads("Occupational therapy")
                    .takesAWholePicture("clinical-desk");
            asksWhenTheyCome(dina);
            acceptsOneAndReturnsOne(dina);
            givesOneToSomebodyElse(dina);
            saysHowManyCanBeWritten(dina);
            seesHowItGoesOverTime(dina);
            dina.opens("/advice/desk").reads("2 requests are overdue. 3 are not done.");
            signedIn(tess, story.tess)
                    .opens("/advice")
                    .reads("Occupational therapy for TW-9")
                    .follows("Speech and language therapy for TW-9")
                    .presses("Go on with the advice")
                    .reads(COMMENT);
        }
    }

    private void asksWhenTheyCome(Someone dina) {
        for (Locator late :
                dina.page().getByLabel("Occupational therapy for TW-").all()) {
            late.check();
        }
        dina.presses("Ask the chosen when it comes").reads("2 writers were asked when it comes.");
        assertThat(letters("advice-chased")).hasSize(2).allMatch(letter -> !letter.contains("Kit"));
    }

    private void acceptsOneAndReturnsOne(Someone dina) {
        dina.opens("/advice/desk")
                .page()
                .locator("a[href$='" + good + "']")
                .first()
                .click();
        dina.page().waitForLoadState();
        dina.looksAround().follows("Read what was sent").presses("Look it over");
        dina.presses("Save").reads("There is a problem").reads("Choose yes, partly or no");
        marks(dina, "yes");
        dina.chooses("Accept it")
                .writes("What is good, and what would make it clearer? (optional)", "Thank you. One sees him in it.")
                .presses("Save")
                .reads("Accepted in time");
        dina.opens("/advice/" + thin).follows("Look it over: accept it or return it");
        marks(dina, "partly");
        dina.chooses("Return it with a comment: its writer goes on where they were")
                .presses("Save")
                .reads("Enter what would make it clearer")
                .writes("What is good, and what would make it clearer? (optional)", COMMENT)
                .presses("Save")
                .reads("Returned, with its writer again");
        assertThat(letters("advice-returned")).hasSize(1);
    }

    private static void marks(Someone dina, String mark) {
        for (Quality quality : Quality.values()) {
            dina.page()
                    .locator("input[name='" + quality.code() + "'][value='" + mark + "']")
                    .check();
        }
    }

    private static void givesOneToSomebodyElse(Someone dina) {
        dina.opens("/advice/desk")
                .follows("Occupational therapy for TW-9")
                .follows("Give it to somebody else")
                .picks("Post", "Tess Arden")
                .presses("Give it to them")
                .reads("Post of Tess Arden");
    }

    private static void saysHowManyCanBeWritten(Someone dina) {
        dina.opens("/advice/desk")
                .reads("2 to write in 8 weeks. Nobody has said how many they can write.")
                .opens("/advice/points")
                .follows("Occupational therapy, Hospital")
                .writes("How many can they write in a week? (optional)", "1")
                .presses("Save")
                .opens("/advice/desk")
                .reads("2 to write in 8 weeks, and room for 8.");
    }

    private static void seesHowItGoesOverTime(Someone dina) {
        dina.opens("/advice/desk")
                .follows("Advice over time, by body and profession")
                .looksAround()
                .reads("In the last year 4 of 5 (80%) came on time.")
                .reads("5 of 5 (100%) kept to the framework when they first came.")
                .doesNotRead("Social care")
                .follows("By month")
                .reads("June 2026, so far");
    }

    /** Speech therapy in the winter: four in time, and one after its six weeks. */
    private void fiveOfTheWinter() {
        List<AdviceHistory.Told> told = IntStream.range(0, 5)
                .mapToObj(n -> new AdviceHistory.Told(
                        UUID.randomUUID(),
                        story.otherCase,
                        UUID.randomUUID(),
                        "TW-9",
                        null,
                        story.speech,
                        null,
                        LocalDate.of(2026, 1, 12),
                        LocalDate.of(2026, 1, 12).plusDays(n < 4 ? 38 : 60),
                        false,
                        List.of(AdviceStory.good())))
                .toList();
        story.around.operator(() -> {
            program.getBean(AdviceHistory.class).add(story.area, told);
            return true;
        });
    }

    private List<String> letters(String template) {
        return database.sql("SELECT subject || body FROM notices.mail WHERE area_id = :area AND template = :template")
                .param("area", story.area.value())
                .param("template", template)
                .query(String.class)
                .list();
    }
}
