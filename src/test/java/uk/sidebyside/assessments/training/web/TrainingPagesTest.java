package uk.sidebyside.assessments.training.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.assessments.web.Visits.with;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.assessments.advice.AdviceId;
import uk.sidebyside.assessments.advice.AdviceStory;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.assessments.training.TrainingStory;
import uk.sidebyside.assessments.web.Visits;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/** The pages of training: a clinical officer plans, a writer answers, who came is written down, and the figures stand beside it. */
@DatabaseTest
@Import({Places.class, StoryClock.Provided.class, CountedStatements.Provided.class})
class TrainingPagesTest {
    private static final String ALL = "/advice/training";
    private static final String RESULTS = ALL + "/results";
    private static final LocalDate TODAY = TrainingStory.TODAY;

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    private TrainingStory story;
    private AdviceStory advice;
    private Visits visits;

    @BeforeEach
    void tell() {
        story = new TrainingStory(program);
        advice = story.advice;
        visits = new Visits(mvc, advice.around.host);
    }

    private String plans(String title, String... more) throws Exception {
        var form = with(
                post(ALL + "/new"),
                "title",
                title,
                "about",
                "With reports that came back",
                "teaches",
                "quantified",
                "on.day",
                "21",
                "on.month",
                "5",
                "on.year",
                "2026",
                "from",
                "10:00",
                "to",
                "11.30",
                "place",
                "https://meet.example.org/a",
                "leader",
                advice.seat(advice.dina).value().toString(),
                "places",
                "12");
        String at = visits.as(advice.dina, with(form, more)).getRedirectedUrl();
        assertThat(at).matches(ALL + "/[0-9a-f-]{36}");
        return at;
    }

    @Test
    void fromPlanningToWhoCame() throws Exception {
        String at = plans("Provision that nobody has to guess", "points", advice.speech.toString());
        assertThat(visits.page(advice.dina, at).text())
                .contains(
                        "Thursday 21 May 2026, 10:00 to 11:30",
                        "Speech and language therapy, Hospital",
                        "Provision: what, who, how often, how long",
                        "12, 12 free",
                        "Nobody yet.");
        assertThat(visits.page(advice.dina, at + "/ask")
                        .select("input[name=seats][checked]")
                        .eachAttr("value"))
                .containsExactly(advice.seat(advice.tess).value().toString());
        assertThat(visits.as(
                                advice.dina,
                                with(
                                        post(at + "/ask"),
                                        "seats",
                                        advice.seat(advice.tess).value().toString(),
                                        "seats",
                                        advice.seat(advice.omar).value().toString()))
                        .getRedirectedUrl())
                .isEqualTo(at);
        assertThat(visits.page(advice.tess, "/advice").text())
                .contains("Training to come", "Provision that nobody has to guess", "You are asked to come.");
        Document hers = visits.page(advice.tess, at);
        assertThat(hers.text()).doesNotContain("Who is asked");
        assertThat(hers.select("a[href=https://meet.example.org/a]")).hasSize(1);
        assertThat(visits.as(advice.tess, with(post(at + "/answer"), "come", "yes"))
                        .getRedirectedUrl())
                .isEqualTo(at);
        assertThat(visits.page(advice.tess, at).text()).contains("You said that you come.", "12, 11 free");
        assertThat(visits.page(advice.dina, at).select("main li").eachText())
                .anyMatch(line -> line.endsWith(": comes"))
                .anyMatch(line -> line.endsWith(": has not said yet"));
        whoCame(at);
    }

    private void whoCame(String at) throws Exception {
        assertThat(visits.status(advice.dina, at + "/attendance"))
                .as("before its day")
                .isEqualTo(404);
        advice.clock.set(LocalDate.of(2026, 5, 21));
        assertThat(visits.page(advice.dina, at + "/attendance")
                        .select("input[checked]")
                        .eachAttr("value"))
                .containsExactly(advice.seat(advice.tess).value().toString());
        assertThat(visits.refused(advice.dina, post(at + "/attendance")).text())
                .contains("Choose who came. If nobody did, cancel the session and say why");
        assertThat(visits.as(
                                advice.dina,
                                with(
                                        post(at + "/attendance"),
                                        "came",
                                        advice.seat(advice.tess).value().toString()))
                        .getRedirectedUrl())
                .isEqualTo(at);
        assertThat(visits.page(advice.tess, at).text()).contains("You came.");
        assertThat(visits.page(advice.omar, at).text()).contains("You did not come.");
        assertThat(visits.status(advice.dina, at + "/cancel")).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() throws Exception {
        assertThat(visits.refused(advice.dina, with(post(ALL + "/new"), "title", "", "from", "25:00", "places", "many"))
                        .text())
                .contains(
                        "Enter what the session is called",
                        "Choose what it teaches",
                        "Enter when it starts, like 10:00",
                        "Enter how many can come");
        String at = plans("Provision");
        assertThat(visits.refused(advice.dina, with(post(at + "/cancel"), "why", ""))
                        .text())
                .contains("Enter why it is cancelled");
        assertThat(visits.refused(advice.dina, post(at + "/ask")).text()).contains("Choose whom to ask");
        assertThat(visits.refused(advice.tess, post(at + "/answer")).text()).contains("Choose whether you come");
        visits.as(advice.dina, with(post(at + "/cancel"), "why", "The trainer is ill"));
        assertThat(visits.page(advice.tess, ALL).text()).contains("Cancelled: The trainer is ill");
    }

    @Test
    void twoWhoChangeItSeeEachOthersWords() throws Exception {
        String at = plans("Provision");
        Document open = visits.page(advice.cora, at + "/edit");
        assertThat(open.select("[name=from]").val()).isEqualTo("10:00");
        for (String title : List.of("Provision, first", "Provision, second")) {
            var form = with(
                    post(at + "/edit"),
                    "version",
                    "1",
                    "title",
                    title,
                    "teaches",
                    "plain",
                    "on.day",
                    "22",
                    "on.month",
                    "5",
                    "on.year",
                    "2026",
                    "from",
                    "10:00",
                    "to",
                    "11:30",
                    "place",
                    "The library",
                    "places",
                    "12");
            if (title.endsWith("first")) {
                assertThat(visits.as(advice.dina, form).getRedirectedUrl()).isEqualTo(at);
            } else {
                assertThat(visits.refused(advice.cora, form).text()).contains("Provision, first");
            }
        }
    }

    @Test
    void itsCalendarFileSaysWhenAndWhere() throws Exception {
        String at = plans("Provision");
        String file = visits.as(advice.tess, get(at + "/session.ics")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(file).contains("SUMMARY:Provision", "20260521T100000", "https://meet.example.org/a");
    }

    @Test
    void aHeadingLeadsItsWriterToTheSessionThatTeachesIt() throws Exception {
        AdviceId id = advice.ask(advice.kitsCase, advice.speech);
        String at = plans("Provision that nobody has to guess", "points", advice.speech.toString());
        plans("Not for them", "points", advice.care.toString());
        Document write = visits.page(advice.tess, "/advice/" + id + "/write");
        assertThat(write.select("#provision ~ p a[href=" + at + "]")).hasSize(1);
        assertThat(write.select("a[href^=" + ALL + "/]")).hasSize(1);
    }

    @Test
    void figuresStandByBodyAndProfessionWithoutACauseOrAName() throws Exception {
        LocalDate held = TODAY.minusDays(200);
        story.held(held, Set.of(Quality.QUANTIFIED), advice.tess);
        story.wrote(advice.tess, 6, held.minusDays(100), 60, AdviceStory.good());
        story.wrote(advice.tess, 7, held.plusDays(1), 30, AdviceStory.good());
        story.wrote(advice.omar, 4, held.plusDays(9), 50, AdviceStory.good());
        String next = plans("Provision that nobody has to guess");
        Document page = visits.page(advice.dina, RESULTS);
        assertThat(row(page, "Of those who came, before")).containsExactly("6", "0 of 6 (0%)", "6 of 6 (100%)");
        assertThat(row(page, "Of those who came, after")).containsExactly("7", "7 of 7 (100%)", "7 of 7 (100%)");
        assertThat(row(page, "Of those who have not come yet, before")).containsExactly("0", "–", "–");
        assertThat(row(page, "Of those who have not come yet, after")).containsExactly("fewer than 5", "–", "–");
        assertThat(page.text())
                .contains("This shows what happened, and not why.", "too few to say for what")
                .doesNotContain("Tess", "Omar");
        assertThat(page.select("li:has(a[href=" + next + "])").text()).startsWith("Provision: what, who");
        assertThat(page.select("li:contains(Nothing planned for this)")).hasSize(4);
        assertThat(visits.as(advice.dina, get(RESULTS + ".csv")).getContentAsString(StandardCharsets.UTF_8))
                .contains(
                        "Hospital,Speech and language therapy,came,after,7,7,7,7",
                        "Hospital,Speech and language therapy,not yet,after,fewer than 5,,,")
                .doesNotContain("not yet,before");
        assertThat(visits.page(advice.tess, ALL).text())
                .contains(
                        "Before the first session that you came to: 0 of 6 on time",
                        "Since then: 7 of 7 on time, 7 of 7 on the framework");
        assertThat(visits.page(advice.omar, ALL).text())
                .contains("You have not come to a session yet. Your advice so far: 0 of 4 on time");
    }

    private static List<String> row(Document page, String title) {
        return page.select("tr:has(th:contains(" + title + ")) td").eachText();
    }

    @Test
    void whatIsReturnedMostStandsFirst() throws Exception {
        story.wrote(advice.tess, 4, TODAY.minusDays(100), 30, AdviceStory.good(), AdviceStory.good());
        assertThat(visits.page(advice.dina, RESULTS).text())
                .contains("Fewer than 5 answers were returned in the last year: too few to say for what.");
        story.wrote(advice.omar, 1, TODAY.minusDays(100), 30, AdviceStory.good(), AdviceStory.good());
        Document page = visits.page(advice.dina, RESULTS);
        assertThat(page.text()).contains("5 answers were returned with a comment in the last year.");
        assertThat(page.select("main li:has(strong)").first().text())
                .startsWith("Provision: what, who, how often, how long: 5 of 5 (100%)" + " Nothing planned for this.")
                .endsWith("Never taught yet");
        assertThat(page.select("main li strong").eachText().get(1)).startsWith("Needs");
    }

    @Test
    void eachSeesWhatIsTheirsByRole() throws Exception {
        String at = plans("Provision");
        for (PersonId writer : List.of(advice.tess, advice.max)) {
            assertThat(visits.status(writer, ALL)).isEqualTo(200);
            assertThat(visits.status(writer, at)).isEqualTo(200);
            for (String kept :
                    List.of(RESULTS, RESULTS + ".csv", ALL + "/new", at + "/ask", at + "/edit", at + "/cancel")) {
                assertThat(visits.status(writer, kept)).as(kept).isIn(403, 404);
            }
        }
        for (String page : List.of(ALL, at, RESULTS)) {
            assertThat(visits.status(advice.around.mina, page)).as(page).isIn(403, 404);
            assertThat(visits.status(advice.cora, page)).as(page).isEqualTo(200);
        }
        AdviceStory elsewhere = AdviceStory.tell(program);
        assertThat(new Visits(mvc, elsewhere.around.host).status(elsewhere.dina, at))
                .isEqualTo(404);
        assertThat(visits.status(advice.dina, ALL + "/" + UUID.randomUUID())).isEqualTo(404);
    }

    @Test
    void itsPagesAskTheDatabaseTenTimesAtMost() throws Exception {
        String at = plans("Provision", "points", advice.speech.toString());
        story.held(TODAY.minusDays(100), TrainingStory.ALL, advice.tess);
        story.wrote(advice.tess, 6, TODAY.minusDays(300), 60, AdviceStory.good());
        story.wrote(advice.omar, 6, TODAY.minusDays(90), 30, AdviceStory.good());
        for (PersonId who : List.of(advice.dina, advice.cora, advice.tess)) {
            for (String path : List.of(ALL, at, RESULTS, at + "/ask", at + "/edit", "/advice")) {
                visits.as(who, get(path));
                assertThat(CountedStatements.during(() -> visits.as(who, get(path))))
                        .as(path)
                        .isNotEmpty()
                        .hasSizeLessThanOrEqualTo(10);
            }
        }
    }
}
