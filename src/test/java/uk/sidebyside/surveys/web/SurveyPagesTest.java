package uk.sidebyside.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Sector;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.surveys.Closings;
import uk.sidebyside.surveys.FreeText;
import uk.sidebyside.surveys.Survey;
import uk.sidebyside.surveys.SurveyStory;
import uk.sidebyside.surveys.Surveys;
import uk.sidebyside.surveys.rules.Moment;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** The pages of those who ask, and what others find in their place. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class SurveyPagesTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private SurveyStory story;
    private SurveyReader reader;
    private String at;

    @BeforeEach
    void begin() {
        story = SurveyStory.tell(program);
        reader = new SurveyReader(pages, story);
        at = "/surveys/" + story.survey.id().value();
    }

    @Test
    void onlyThoseWhoRunSurveysReachWhatIsTheirs() throws Exception {
        for (String path : List.of(
                at + "/key-in",
                at + "/links",
                at + "/send",
                at + "/count",
                at + "/poster",
                "/surveys/new",
                "/surveys/themes",
                "/surveys/sets/load",
                "/complaints/log",
                "/complaints/log.csv",
                "/complaints/log/new")) {
            assertThat(status(story.plan.ines, path)).as("Ines at %s", path).isEqualTo(200);
            assertThat(status(story.plan.nadia, path)).as("Nadia at %s", path).isEqualTo(404);
        }
        for (String path :
                List.of(at, "/surveys/asked", "/surveys/asked.csv", "/surveys/sets", "/surveys/sets/vision")) {
            assertThat(status(story.plan.nadia, path)).as("Nadia at %s", path).isEqualTo(200);
            assertThat(reader.as(null, get(path)).getStatus())
                    .as("a visitor at %s", path)
                    .isIn(302, 404);
        }
    }

    /** A link that nobody can open is sent to nobody; those to be printed may be printed ahead. */
    @Test
    void linksAreSentWhileTheyOpenAndPrintedUntilTheLastDay() throws Exception {
        story.clock.set(SurveyStory.LAST_DAY);
        assertThat(links(at)).containsExactly("/poster", "/links", "/send");
        assertThat(send(at).getStatus()).isEqualTo(302);
        assertThat(letters()).singleElement().asString().contains("You can answer until 29 May 2026.");

        story.clock.set(SurveyStory.LAST_DAY.plusDays(1));
        assertThat(links(at)).isEmpty();
        assertThat(reader.page(story.plan.ines, get(at)).text())
                .contains("Key in forms of paper")
                .doesNotContain("The link for everybody");
        String over = "The last day for answers was 29 May 2026";
        assertThat(refused(send(at))).contains(over);
        assertThat(refused(make(at))).contains(over);

        Survey later = story.asInes(() -> story.surveys.byId(
                story.area, story.surveys.make(story.area, laterOn()).orThrow()));
        String then = "/surveys/" + later.id().value();
        assertThat(links(then)).containsExactly("/poster", "/links");
        assertThat(refused(send(then))).contains("A link opens from 1 July 2026");
        assertThat(make(then).getStatus()).isEqualTo(302);
        assertThat(reader.page(story.plan.ines, get(then + "/poster")).text())
                .contains("From 1 July 2026 to 31 July 2026.");
        assertThat(letters()).hasSize(1);
    }

    private static Surveys.Make laterOn() {
        return new Surveys.Make(
                UUID.randomUUID(),
                "How was it this summer?",
                "joint-partnership",
                "Short breaks",
                Set.of(Respondent.PARENT_CARER),
                Moment.ALONE,
                null,
                true,
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 7, 31),
                LocalDate.of(2026, 9, 1));
    }

    /** What the page of a survey offers, of the ways by link. */
    private List<String> links(String survey) throws Exception {
        Document page = reader.page(story.plan.ines, get(survey));
        return Stream.of("/poster", "/links", "/send")
                .filter(way -> !page.select("a[href=" + survey + way + "]").isEmpty())
                .toList();
    }

    private MockHttpServletResponse send(String survey) throws Exception {
        return reader.as(
                story.plan.ines,
                post(survey + "/send")
                        .param("addresses", "petra@example.org")
                        .param("submission", UUID.randomUUID().toString()));
    }

    private MockHttpServletResponse make(String survey) throws Exception {
        return reader.as(
                story.plan.ines,
                post(survey + "/links")
                        .param("howMany", "2")
                        .param("submission", UUID.randomUUID().toString()));
    }

    private static String refused(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8)).text();
    }

    private List<String> letters() {
        return story.as(
                Principal.operator(story.area, "test"),
                () -> transaction.execute(status -> jdbc.sql(
                                "SELECT body FROM notices.mail WHERE area_id = :area AND template = 'survey-link'")
                        .param("area", story.area.value())
                        .query(String.class)
                        .list()));
    }

    private int status(Principal who, String path) throws Exception {
        return reader.as(who, get(path)).getStatus();
    }

    @Test
    void resultsAreThereForEverybodyOnceCountedWithTheSameNumbersInTheFile() throws Exception {
        story.answer(story.survey, Respondent.PARENT_CARER, "satisfied", 7, 5);
        story.answer(story.survey, Respondent.CHILD, "satisfied", 11, 1);
        story.answer(story.survey, Respondent.YOUNG_PERSON, "satisfied", 9, 0);
        assertThat(reader.as(null, get(at + "/results")).getStatus()).isEqualTo(404);
        assertThat(reader.as(story.plan.ines, get(at + "/results")).getStatus()).isEqualTo(404);
        assertThat(reader.as(story.plan.ines, get(at + "/results.csv")).getStatus())
                .isEqualTo(404);
        story.count(story.survey);

        String page = reader.page(null, get(at + "/results")).text();
        assertThat(page)
                .contains("58%, 7 of 12", "all but fewer than 5 of 12", "Too few answered to show what they said")
                .doesNotContain("92%", "11 of 12", "7 yes");
        String file = reader.as(null, get(at + "/results.csv")).getContentAsString();
        assertThat(file)
                .contains("parent-carer,12,satisfied,58,7 of 12", "child,12,satisfied,,all but fewer than 5 of 12")
                .contains("young-person,fewer than 10,satisfied,,fewer than 10 answers")
                .doesNotContain("11 of 12");
        assertThat(reader.page(story.plan.nadia, get(at + "/results")).text())
                .contains("92%, 11 of 12", "7 yes, 0 partly, 5 no, 0 did not know");
        assertThat(reader.page(null, get("/surveys/over-time/joint-partnership"))
                        .text())
                .contains("58%, 7 of 12", "all but fewer than 5 of 12")
                .doesNotContain("92%");
        assertThat(reader.as(null, get("/surveys/over-time/joint-partnership.csv"))
                        .getContentAsString())
                .doesNotContain("11 of 12");
        assertThat(reader.as(null, get("/surveys/over-time/vision")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void aFormOfPaperComesBackWholeWhereItsNumberIsUsed() throws Exception {
        assertThat(keyIn("1", UUID.randomUUID()).getRedirectedUrl()).endsWith("stored=1");
        MockHttpServletResponse again = keyIn("1", UUID.randomUUID());
        assertThat(again.getStatus()).isEqualTo(422);
        Document page = SurveyReader.page(again);
        assertThat(page.select(".govuk-error-summary").text()).contains("Form 1 was keyed in already");
        assertThat(page.select("input[value=agree][checked]")).hasSize(1);
        assertThat(page.select("input[value=parent-carer][checked]")).hasSize(1);
        assertThat(reader.page(story.plan.ines, get(at + "/key-in?stored=1"))
                        .select("input[name=paper]")
                        .attr("value"))
                .isEqualTo("2");
    }

    private MockHttpServletResponse keyIn(String number, UUID submission) throws Exception {
        return reader.as(
                story.plan.ines,
                post(at + "/key-in")
                        .param("submission", submission.toString())
                        .param("edition", "standard")
                        .param("paper", number)
                        .param("who", "parent-carer")
                        .param("a.satisfied", "agree"));
    }

    @Test
    void ofTwoWhoReadATextTheSecondSeesWhatTheFirstSaid() throws Exception {
        story.send(story.survey.code(), SurveyStory.sent(Respondent.CHILD, Map.of("went-well", "The tea.")))
                .orThrow();
        assertThat(reader.as(story.plan.ines, get(at + "/words")).getStatus())
                .as("not counted yet")
                .isEqualTo(404);
        assertThat(reader.page(story.plan.ines, get(at)).select("a[href$=/words]"))
                .isEmpty();
        story.count(story.survey);
        FreeText text = story.asInes(() -> story.texts.of(story.area, story.survey.id()))
                .getFirst();
        assertThat(reader.page(story.plan.ines, get(at + "/words")).text()).contains("The tea.", "Not read yet");
        assertThat(read(text, "yes", "1").getStatus()).isEqualTo(302);
        assertThat(read(text, "yes", "1").getStatus()).as("the same once more").isEqualTo(302);
        MockHttpServletResponse overtaken = read(text, "no", "1");
        assertThat(overtaken.getStatus()).isEqualTo(409);
        assertThat(SurveyReader.page(overtaken).text()).contains("Somebody else read this text", "shown to everybody");
        assertThat(read(text, "perhaps", "2").getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse read(FreeText text, String shown, String version) throws Exception {
        return reader.as(
                story.plan.ines,
                post(at + "/words/" + text.id().value())
                        .param("submission", UUID.randomUUID().toString())
                        .param("version", version)
                        .param("shown", shown));
    }

    @Test
    void whatIsWrongWithAQuestionSetIsSaidInWordsAndStaysInTheBox() throws Exception {
        MockHttpServletResponse refused = load("{\"key\": \"k\"}");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(SurveyReader.page(refused).select(".govuk-error-summary").text())
                .contains("The version is a whole number from 1");
        assertThat(SurveyReader.page(refused).select("textarea").text()).isEqualTo("{\"key\": \"k\"}");
        assertThat(load("{\"key\": \"k\", \"version\": 1, \"title\": \"Our own\", \"questions\": [{\"key\": \"q\","
                                + " \"scale\": \"yes-no\", \"standard\": \"Is it so?\"}]}")
                        .getRedirectedUrl())
                .isEqualTo("/surveys/sets/k");
        assertThat(reader.page(story.plan.nadia, get("/surveys/sets/k")).text()).contains("Is it so?");
        assertThat(reader.as(null, get("/surveys/sets/question-set.schema.json"))
                        .getContentAsString())
                .contains("json-schema.org");
    }

    private MockHttpServletResponse load(String file) throws Exception {
        return reader.as(
                story.plan.ines,
                post("/surveys/sets/load")
                        .param("submission", UUID.randomUUID().toString())
                        .param("file", file));
    }

    @Test
    void howToComplainNamesTheStatutoryRouteAndNotTheLog() throws Exception {
        assertThat(reader.page(null, get("/complaints")).text())
                .contains(
                        "Local Government and Social Care Ombudsman",
                        "Special Educational Needs and Disability Tribunal",
                        "mediation adviser")
                .doesNotContain("Open the log");
        assertThat(reader.page(story.plan.ines, get("/complaints")).text()).contains("Open the log");
    }

    @Test
    void itSaysByServiceHowOftenPeopleHeardByThePromisedDay() throws Exception {
        story.count(story.survey);
        story.clock.set(SurveyStory.LAST_DAY.plusDays(30));
        assertThat(reader.page(null, get("/surveys")).text())
                .as("on its day nothing is late yet")
                .doesNotContain("Did people hear by the promised day?");
        story.clock.set(SurveyStory.LAST_DAY.plusDays(31));
        assertThat(reader.page(null, get("/surveys")).select("table").text())
                .contains("Did people hear by the promised day?", "Short breaks 0 of 1");
    }

    @Test
    void theServiceIsChosenFromTheListOrNamed() throws Exception {
        story.as(story.plan.operator, () -> program.getBean(LocalServices.class)
                .add(
                        story.area,
                        new ServiceId(UUID.randomUUID()),
                        new LocalServices.Entry("Portage", Sector.EARLY_YEARS, null, SurveyStory.TODAY, null))
                .orThrow());
        for (String form : List.of("/surveys/new", "/complaints/log/new", "/surveys/asked/new")) {
            Document page = reader.page(story.plan.ines, get(form));
            assertThat(page.select("select[name=service] option").eachText())
                    .as(form)
                    .containsExactly(
                            "Choose a service", "Portage", Closings.ALL_SERVICES, Closings.EHC_PLANS, "None of these");
            Document refused = reader.page(
                    story.plan.ines,
                    post(form).param("service", "-").param("kind", form.contains("asked") ? "review" : "complaint"));
            assertThat(refused.select("#service-error").text())
                    .as("named, and no name given: %s", form)
                    .contains("service");
            assertThat(refused.select("select[name=service] option[selected]").text())
                    .as("what was chosen is still there")
                    .isEqualTo("None of these");
        }
        Document edit = reader.page(story.plan.ines, get(at + "/edit"));
        assertThat(edit.select("select[name=service] option[selected]").text()).isEqualTo("None of these");
        assertThat(edit.select("input[name=otherService]").val()).isEqualTo("Short breaks");
    }
}
