package uk.sidebyside.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.partnership.PartnershipStory;
import uk.sidebyside.partnership.models.PartnershipModels;
import uk.sidebyside.partnership.rules.ToolKind;
import uk.sidebyside.partnership.rules.ToolStep;
import uk.sidebyside.partnership.tools.Tool;
import uk.sidebyside.partnership.tools.ToolId;
import uk.sidebyside.partnership.tools.Tools;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Tools for every day stand by the step that they help with; everybody fetches them, and one post looks after them. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class ToolPagesTest {
    private static final String ALL = "/partnership/tools";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    Tools tools;

    @Autowired
    PartnershipModels models;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private PartnershipStory story;
    private Visits visits;

    @BeforeEach
    void begin() {
        story = PartnershipStory.tell(program);
        visits = new Visits(mvc, story.plan.host());
    }

    private Tools.Words words(String name, ToolKind kind, String link, String... steps) {
        return new Tools.Words(
                name,
                kind,
                "It helps with " + name + ".",
                List.of(steps).stream().map(ToolStep::of).toList(),
                steps.length == 0,
                link,
                story.today().plusDays(200));
    }

    private ToolId added(String name, ToolKind kind, String... steps) {
        return story.as(
                        story.cora,
                        () -> tools.add(
                                story.area,
                                UUID.randomUUID(),
                                words(name, kind, "", steps),
                                new Tools.Upload("list.txt", new ByteArrayResource(bytes("Ask " + name)))))
                .orThrow();
    }

    private ToolId linked(String name, String... steps) {
        return story.as(
                        story.cora,
                        () -> tools.add(
                                story.area,
                                UUID.randomUUID(),
                                words(name, ToolKind.POSTER, "https://www.example.org/poster", steps),
                                null))
                .orThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Tool now(ToolId id) {
        return story.as(story.cora, () -> tools.toKeep(story.area, id));
    }

    private static String at(ToolId id, String end) {
        return "/partnership/tool/" + id.value() + end;
    }

    private MockHttpServletResponse ask(@Nullable Principal who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return visits.ask(who, request);
    }

    private String fetched(ToolId id) throws Exception {
        MockHttpServletResponse answer = ask(null, get(at(id, "/fetch")));
        assertThat(answer.getStatus()).isEqualTo(302);
        return String.valueOf(answer.getHeader("Location"));
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B filled(B form, LocalDate reviewOn) {
        return form.param("name", "A list")
                .param("kind", "checklist")
                .param("helpsWith", "To be there.")
                .param("steps", "individual/hear")
                .param("reviewOn.day", String.valueOf(reviewOn.getDayOfMonth()))
                .param("reviewOn.month", String.valueOf(reviewOn.getMonthValue()))
                .param("reviewOn.year", String.valueOf(reviewOn.getYear()));
    }

    @Test
    void whereThereIsNoneItSaysWhatWillBeThereAndWhomToAsk() throws Exception {
        Document page = visits.page(null, ALL);

        assertThat(page.select("main").text()).contains("Nothing is here yet.");
        assertThat(page.select("main a[href^=mailto:]")).isNotEmpty();
        assertThat(page.select("main a[href$=/new]"))
                .as("for those who look after them")
                .isEmpty();
        assertThat(visits.page(story.cora, ALL).select("main a[href$=/new]")).hasSize(1);
        assertThat(visits.page(null, "/partnership").select("a[href=" + ALL + "]"))
                .hasSize(1);
    }

    @Test
    void toolsStandByModelAndStepAndThoseOfNoSingleStepAtTheEnd() throws Exception {
        added("Being there", ToolKind.CHECKLIST, "individual/take-part", "strategic/times");
        linked("Speaking", "individual/hear");
        added("All of it", ToolKind.OTHER);

        Document page = visits.page(null, ALL);

        assertThat(page.select("main h2").eachText())
                .startsWith(
                        "Working together with one child and their family",
                        "Working together on a service",
                        "All along");
        assertThat(page.select("main h3").eachText())
                .containsExactly(
                        "1. Hear the child first and to the end",
                        "4. Make it easy to be there",
                        "3. Fit around people's days");
        assertThat(page.select("#individual-take-part + ul").text())
                .contains("Being there (Checklist, TXT, 1 kB)", "It helps with Being there.")
                .contains("It will be looked at again on "
                        + PartnershipWords.day(story.today().plusDays(200)))
                .contains("Nobody has fetched it yet.");
        assertThat(page.select("#individual-hear + ul").text()).contains("Speaking (Poster, on www.example.org)");
        assertThat(page.select("#all-along + ul").text()).contains("All of it (TXT, 1 kB)");
    }

    @Test
    void theyAreChosenByKind() throws Exception {
        added("Being there", ToolKind.CHECKLIST, "individual/take-part");
        linked("Speaking", "individual/hear");

        assertThat(visits.words(null, ALL + "?kind=poster"))
                .contains("Speaking (")
                .doesNotContain("Being there (");
        assertThat(visits.words(null, ALL + "?kind=easy-read"))
                .contains("There is none of this kind yet.")
                .doesNotContain("Speaking (");
        assertThat(visits.words(null, ALL + "?kind=song")).contains("Speaking (", "Being there (");
    }

    @Test
    void eachStepOfAModelLeadsToItsTools() throws Exception {
        added("Being there", ToolKind.CHECKLIST, "individual/take-part");
        added("A ramp", ToolKind.CHECKLIST, "individual/take-part");

        Document model = visits.page(null, "/partnership/model/individual");

        assertThat(model.select("main a[href^=" + ALL + "#]").eachAttr("href"))
                .containsExactly(ALL + "#individual-take-part");
        assertThat(model.select("main a[href=" + ALL + "#individual-take-part]").text())
                .startsWith("2 tools for this step");
        assertThat(visits.page(null, ALL).getElementById("individual-take-part"))
                .isNotNull();
        assertThat(visits.page(null, "/partnership/model/strategic").select("main a[href^=" + ALL + "#]"))
                .isEmpty();
        assertThat(visits.page(null, "/partnership/model/strategic").select("main a[href=" + ALL + "]"))
                .hasSize(1);
    }

    @Test
    void eachFetchIsCountedByItsDayAndLeadsToTheFileOrTheLink() throws Exception {
        ToolId file = added("Being there", ToolKind.CHECKLIST);
        ToolId link = linked("Speaking");

        String where = fetched(file);
        fetched(file);
        story.days(1);
        fetched(file);

        assertThat(ask(null, get(where)).getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("Ask Being there");
        assertThat(fetched(link)).isEqualTo("https://www.example.org/poster");
        assertThat(visits.words(null, ALL)).contains("Fetched 3 times.", "Fetched once.");
        List<Integer> byDay = story.as(
                story.plan.operator,
                () -> transaction.execute(status -> jdbc.sql(
                                "SELECT times FROM partnership.tool_fetch WHERE area_id = :area AND tool_id = :id"
                                        + " ORDER BY on_day")
                        .param("area", story.area.value())
                        .param("id", file.value())
                        .query(Integer.class)
                        .list()));
        assertThat(byDay).containsExactly(2, 1);
    }

    @Test
    void whoeverOnlyAsksWhetherItIsThereIsNotCounted() throws Exception {
        ToolId link = linked("Speaking");

        MockHttpServletResponse answer = ask(null, head(at(link, "/fetch")));

        assertThat(answer.getHeader("Location")).isEqualTo("https://www.example.org/poster");
        assertThat(now(link).fetched()).isZero();
        assertThat(ask(null, get("/partnership/tool/" + UUID.randomUUID() + "/fetch"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void onceItsDayIsPastEverybodyReadsThatItIsBeingLookedAtAgain() throws Exception {
        ToolId id = added("Being there", ToolKind.CHECKLIST);
        LocalDate reviewOn = now(id).reviewOn();

        story.clock.set(reviewOn);
        assertThat(visits.words(null, ALL)).contains("It will be looked at again on");
        story.clock.set(reviewOn.plusDays(1));

        assertThat(visits.words(null, ALL))
                .contains("It is being looked at again.")
                .doesNotContain("It will be looked at again on");
    }

    @Test
    void whoeverLooksAfterThemFindsWhatIsDueAmongTheirWorkUntilItHasALaterDay() throws Exception {
        ToolId id = added("Being there", ToolKind.CHECKLIST, "individual/hear");
        LocalDate reviewOn = now(id).reviewOn();
        String edit = "main a[href=" + at(id, "/edit") + "]";

        story.clock.set(reviewOn.minusDays(31));
        assertThat(visits.page(story.cora, "/my-work").select(edit)).isEmpty();
        story.clock.set(reviewOn.minusDays(30));
        assertThat(visits.page(story.cora, "/my-work").select(edit).text())
                .contains("Look at a tool again: Being there");
        assertThat(visits.page(story.plan.ines, "/my-work").select(edit)).isEmpty();

        assertThat(ask(
                                story.cora,
                                filled(post(at(id, "/edit")), reviewOn.plusYears(1))
                                        .param("version", "1"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(visits.page(story.cora, "/my-work").select(edit)).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidAtOnceAndNothingTypedIsLost() throws Exception {
        MockHttpServletResponse refused = ask(
                story.cora,
                multipart(ALL + "/new")
                        .file(new MockMultipartFile("file", "list.txt", null, bytes("%PDF-1.4\n")))
                        .param("name", "")
                        .param("helpsWith", "To be there.")
                        .param("steps", "individual/hear", "none"));

        Document page = Visits.read(refused);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary li").eachText())
                .containsExactly(
                        "Enter what it is called",
                        "Choose what it is",
                        "Choose steps, or that it helps all along, and not both",
                        "Enter a day, like 7 9 2026",
                        "The file is named .txt but holds something else. Open it and save it again in that format.");
        assertThat(page.select("textarea[name=helpsWith]").text()).isEqualTo("To be there.");
        assertThat(page.select("input[name=steps][checked]").eachAttr("value"))
                .containsExactly("individual/hear", "none");
        assertThat(story.as(story.cora, () -> tools.inArea(story.area))).isEmpty();
    }

    @Test
    void whoeverMustMendSomethingIsToldToChooseTheFileAgain() throws Exception {
        MockHttpServletResponse refused = ask(
                story.cora,
                multipart(ALL + "/new")
                        .file(new MockMultipartFile("file", "list.txt", null, bytes("Ask.")))
                        .param("name", "A list"));

        assertThat(Visits.read(refused).select("#file-error").text())
                .isEqualTo("Error: Choose the file again. A browser does not keep it");
    }

    @Test
    void aFileIsAddedOnceAndAnotherTakesItsPlace() throws Exception {
        LocalDate later = story.today().plusDays(100);
        for (int sent = 0; sent < 2; sent++) {
            assertThat(ask(story.cora, filled(withFile(ALL + "/new", "Ask before."), later))
                            .getStatus())
                    .isEqualTo(302);
        }
        List<Tool> all = story.as(story.cora, () -> tools.inArea(story.area));
        assertThat(all).hasSize(1);
        ToolId id = all.getFirst().id();
        String first = fetched(id);

        assertThat(ask(
                                story.cora,
                                filled(withFile(at(id, "/edit"), "Ask again."), later)
                                        .param("version", "1"))
                        .getStatus())
                .isEqualTo(302);

        String second = fetched(id);
        assertThat(ask(null, get(second)).getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("Ask again.");
        assertThat(ask(null, get(first)).getStatus()).as("the one before").isEqualTo(404);
        assertThat(visits.page(story.cora, at(id, "/edit"))
                        .select("label[for=file]")
                        .text())
                .contains("Another file in place of list.txt");
    }

    @Test
    void ofTwoWhoReplaceItsFileTheSecondIsToldAndTheFirstOnesStays() throws Exception {
        ToolId id = added("A list", ToolKind.CHECKLIST, "individual/hear");
        LocalDate later = story.today().plusDays(100);
        for (int sent = 0; sent < 2; sent++) {
            assertThat(ask(
                                    story.cora,
                                    filled(withFile(at(id, "/edit"), "Ask first."), later)
                                            .param("version", "1"))
                            .getStatus())
                    .as("sent %s times before", sent)
                    .isEqualTo(302);
        }

        MockHttpServletResponse second = ask(
                story.cora,
                filled(withFile(at(id, "/edit"), "Ask second.", UUID.randomUUID()), later)
                        .param("version", "1"));

        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(Visits.read(second).select("main").text())
                .contains("Somebody else saved this while you were writing")
                .contains("What somebody else saved list.txt")
                .contains("Choose the file again");
        assertThat(ask(null, get(fetched(id))).getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("Ask first.");
    }

    @Test
    void whoChangesOneThatGoesOutOfUseMeanwhileKeepsTheirWords() throws Exception {
        ToolId id = linked("Speaking", "individual/hear");
        ask(story.cora, post(at(id, "/retire")).param("because", "There is a better one."));

        MockHttpServletResponse answer = ask(
                story.cora,
                filled(post(at(id, "/edit")), story.today().plusDays(100))
                        .param("version", "1")
                        .param("link", "https://www.example.org/list"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Visits.read(answer).text()).contains("Somebody took this tool out of use while you were writing");
        assertThat(Visits.read(answer).select("textarea").text()).isEqualTo("To be there.");
        assertThat(now(id).name()).isEqualTo("Speaking");
    }

    private static MockMultipartHttpServletRequestBuilder withFile(String address, String content) {
        return withFile(address, content, UUID.fromString("00000000-0000-4000-8000-00000000000a"));
    }

    private static MockMultipartHttpServletRequestBuilder withFile(String address, String content, UUID submission) {
        return multipart(address)
                .file(new MockMultipartFile("file", "list.txt", null, bytes(content)))
                .param("submission", submission.toString());
    }

    @Test
    void aLinkTakesThePlaceOfAFileAndAFileThatOfALink() throws Exception {
        ToolId id = added("Being there", ToolKind.CHECKLIST, "individual/hear");
        String file = fetched(id);
        LocalDate later = story.today().plusDays(100);

        assertThat(ask(
                                story.cora,
                                filled(post(at(id, "/edit")), later)
                                        .param("version", "1")
                                        .param("link", "https://www.example.org/list"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(fetched(id)).isEqualTo("https://www.example.org/list");
        assertThat(ask(null, get(file)).getStatus()).isEqualTo(404);

        assertThat(ask(
                                story.cora,
                                filled(withFile(at(id, "/edit"), "Ask again."), later)
                                        .param("version", "2"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(fetched(id)).startsWith("/evidence/");
    }

    @Test
    void ofTwoWhoChangeItTheSecondSeesWhatTheFirstSavedAlsoWhereOnlyAChoiceDiffers() throws Exception {
        ToolId id = linked("Speaking", "individual/hear");
        LocalDate later = story.today().plusDays(100);
        String link = "https://www.example.org/list";
        assertThat(ask(
                                story.cora,
                                filled(post(at(id, "/edit")), later)
                                        .param("version", "1")
                                        .param("link", link))
                        .getStatus())
                .isEqualTo(302);

        MockHttpServletResponse second = ask(
                story.cora,
                filled(post(at(id, "/edit")), later.plusDays(1))
                        .param("version", "1")
                        .param("link", link));

        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(Visits.read(second).select("main").text())
                .contains("Somebody else saved this while you were writing", PartnershipWords.day(later));
        assertThat(now(id).reviewOn()).isEqualTo(later);
    }

    @Test
    void whatIsTakenOutOfUseStaysKnownAndIsFetchedNoMore() throws Exception {
        ToolId id = added("Being there", ToolKind.CHECKLIST, "individual/hear");
        String file = fetched(id);
        assertThat(ask(story.cora, post(at(id, "/retire")).param("because", " "))
                        .getStatus())
                .isEqualTo(422);

        for (int sent = 0; sent < 2; sent++) {
            assertThat(ask(story.cora, post(at(id, "/retire")).param("because", "There is a better one."))
                            .getStatus())
                    .isEqualTo(302);
        }

        assertThat(visits.page(null, ALL).select("#retired + ul").text())
                .contains("Being there (Checklist), until " + PartnershipWords.day(story.today()))
                .contains("There is a better one.");
        assertThat(visits.page(null, ALL).select("main a[href$=/fetch]")).isEmpty();
        assertThat(fetched(id)).isEqualTo(ALL + "#retired");
        assertThat(ask(null, get(file)).getStatus()).isEqualTo(404);
        assertThat(now(id).fetched()).as("before it was taken out of use").isEqualTo(1);
        assertThat(ask(story.cora, get(at(id, "/edit"))).getStatus()).isEqualTo(404);
        assertThat(visits.page(null, "/partnership/model/individual").select("main a[href^=" + ALL + "#]"))
                .isEmpty();
        assertThat(ask(story.cora, post(at(id, "/retire")).param("because", "Another reason."))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void aNewVersionOfAModelKeepsToolsWhereItsStepIsStillThereAndEditorsReadWhereItIsNot() throws Exception {
        added("Planning", ToolKind.TEMPLATE, "strategic/plan");
        ToolId asking = added("Asking", ToolKind.TEMPLATE, "strategic/ask-first");
        assertThat(visits.words(story.cora, ALL)).doesNotContain("no longer there");

        story.as(story.cora, () -> models.load(story.area, """
                        { "code": "strategic", "name": "Ours", "version": 2, "level": "strategic", "about": "Shorter.",
                          "steps": [ { "key": "plan", "title": "Plan it", "words": "Do it.", "tips": ["Try."],
                            "evidence": "Keep it." } ], "checks": [] }
                        """).orThrow());

        Document page = visits.page(story.cora, ALL);
        assertThat(page.select("#strategic-plan + ul").text()).contains("Planning (");
        assertThat(page.select("#all-along + ul").text()).contains("Asking (");
        assertThat(page.select(".govuk-inset-text").text())
                .contains("no longer there", "Asking: “ask-first” of “strategic”")
                .doesNotContain("Planning");
        assertThat(visits.words(null, ALL)).doesNotContain("no longer there");
        assertThat(visits.words(story.cora, at(asking, "/edit"))).contains("“ask-first” of “strategic”");
    }

    @Test
    void onlyTheCoordinatorAndAdministratorsLookAfterThem() throws Exception {
        ToolId id = added("Being there", ToolKind.CHECKLIST);
        for (Principal other : List.of(story.plan.visitor, story.plan.ines, story.plan.ruth)) {
            assertThatThrownBy(() -> story.as(
                            other,
                            () -> tools.add(
                                    story.area,
                                    UUID.randomUUID(),
                                    words("Mine", ToolKind.OTHER, "https://example.org/x"),
                                    null)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> story.as(other, () -> tools.retire(story.area, id, "I do not like it.")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> story.as(other, () -> tools.toChange(story.area, id)))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(visits.page(story.plan.ines, ALL).select("main a[href$=/edit], main a[href$=/retire]"))
                .isEmpty();
        assertThat(visits.page(story.cora, ALL).select("main a[href$=/edit], main a[href$=/retire]"))
                .hasSize(2);
    }

    /** The second wall: with none of the program's checks nobody else writes a tool, and nobody of another area reads one. */
    @Test
    void theDatabaseLetsNobodyElseWriteOneNorReadOneOfAnotherArea() {
        ToolId id = added("Being there", ToolKind.CHECKLIST);
        String change = "UPDATE partnership.tool SET name = 'Mine' WHERE id = :id";
        for (Principal other : List.of(story.plan.visitor, story.plan.ines)) {
            assertThatThrownBy(() -> rows(other, change, id)).isInstanceOf(DataAccessException.class);
        }
        assertThat(rows(story.cora, change, id)).isEqualTo(1);

        PartnershipStory elsewhere = PartnershipStory.tell(program);

        assertThat(rows(elsewhere.cora, change, id)).isZero();
        assertThat(story.as(elsewhere.plan.visitor, () -> tools.inArea(elsewhere.area)))
                .isEmpty();
    }

    private Integer rows(Principal as, String sql, ToolId id) {
        return story.as(
                as,
                () -> transaction.execute(
                        status -> jdbc.sql(sql).param("id", id.value()).update()));
    }

    @Test
    void eachPageTakesAtMostTenStatementsHoweverManyToolsThereAre() throws Exception {
        for (int i = 0; i < 6; i++) {
            added("Tool " + i, ToolKind.CHECKLIST, "individual/hear");
        }
        ToolId link = linked("Speaking", "individual/hear");
        for (String path :
                List.of(ALL, ALL + "/new", at(link, "/edit"), at(link, "/retire"), "/partnership/model/individual")) {
            visits.page(story.cora, path); // from then on the area and its words are known
            List<String> statements = CountedStatements.during(
                    () -> assertThat(ask(story.cora, get(path)).getStatus()).isEqualTo(200));
            assertThat(statements)
                    .as("%s%n%s", path, String.join("\n", statements))
                    .hasSizeLessThanOrEqualTo(10);
        }
        List<String> fetching = CountedStatements.during(() -> fetched(link));
        assertThat(fetching).as(String.join("\n", fetching)).hasSizeLessThanOrEqualTo(10);
    }
}
