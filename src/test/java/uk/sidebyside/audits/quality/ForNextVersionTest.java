package uk.sidebyside.audits.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import uk.sidebyside.access.Principal;
import uk.sidebyside.audits.frameworks.FrameworkId;
import uk.sidebyside.audits.frameworks.FrameworkRefs;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.partnership.models.ModelRefs;
import uk.sidebyside.partnership.models.PartnershipModels;
import uk.sidebyside.plan.web.Typing;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What a theme asks of the next version is found by whoever makes it, and the theme says which version took it up. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class ForNextVersionTest {
    private static final String ASKED = "Ask what became of their words.";
    private static final String LOAD_MODEL = "/partnership/models/load";
    private static final String MODEL = "/partnership/model/strategic";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    PartnershipModels models;

    @Autowired
    Frameworks frameworks;

    private QualityStory story;
    private Principal cora;
    private String theme;
    private FrameworkId first;

    @BeforeEach
    void aTheme() {
        story = QualityStory.tell(program);
        cora = story.people.cora;
        SampleId spring = story.handedOut("Spring");
        QualityThemeId id = story.as(cora, () -> story.themes
                .find(story.area, UUID.randomUUID(), spring, "voice-throughout", "The voice fades", "After A.")
                .orThrow());
        theme = "/audits/plans/theme/" + id.value();
        first = story.as(cora, () -> story.themes.find(story.area, id)).framework();
    }

    private Typing by(Principal who) {
        return new Typing(mvc, story.people.plan, who);
    }

    private Document read(Principal who, String at) throws Exception {
        return Jsoup.parse(by(who).read(at));
    }

    private String asVisitor(String at) throws Exception {
        return mvc.perform(get(at).with(servlet -> {
                    servlet.setServerName(story.people.plan.host());
                    return servlet;
                }))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static int status(ResultActions answer) {
        return answer.andReturn().getResponse().getStatus();
    }

    private void asks(String version) throws Exception {
        assertThat(status(by(cora).send(theme + "/next", "next", version, "words", ASKED)))
                .isEqualTo(302);
    }

    private String framework() {
        return FrameworkRefs.of(story.area, first).local();
    }

    private String model() {
        return story.as(cora, () -> ModelRefs.of(story.area, models.byCode(story.area, "strategic")))
                .local();
    }

    private FrameworkId next() {
        String file = story.as(cora, () -> frameworks.export(story.area, first));
        String raised =
                file.replaceFirst("\"version\"\\s*:\\s*" + first.version(), "\"version\": " + (first.version() + 1));
        story.as(cora, () -> frameworks.load(story.area, raised.getBytes(StandardCharsets.UTF_8)));
        return new FrameworkId(first.code(), first.version() + 1);
    }

    private static String nextModel() throws IOException {
        try (InputStream in = ForNextVersionTest.class.getResourceAsStream("/partnership-models/strategic.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("\"version\": 1", "\"version\": 2")
                    .replace("Ask people what they would like", "Ask first what people would like");
        }
    }

    @Test
    void whoeverMakesTheNextFrameworkFindsItAndTheThemeSaysWhichVersionTookItUp() throws Exception {
        assertThat(read(cora, theme).text()).contains("It asks nothing of a framework or a model yet.");
        by(cora).send(theme + "/next", "next", framework(), "words", "A draft.");
        asks(framework());
        asks(framework());
        assertThat(read(cora, theme).select("main").text())
                .containsOnlyOnce("Waits for the version after")
                .contains(ASKED)
                .as("other words replace those before")
                .doesNotContain("A draft.");
        assertThat(read(cora, "/audits/frameworks").select("main a[href=" + theme + "]"))
                .hasSize(1);
        assertThat(read(cora, first.at()).select("form[action*=take-up]"))
                .as("a version does not take up what is for a later one")
                .isEmpty();
        FrameworkId next = next();
        String takeUp = read(cora, next.at()).select("form[action*=take-up]").attr("action");
        assertThat(read(story.people.lena, next.at()).select("form[action*=take-up]"))
                .isEmpty();
        assertThat(status(by(story.people.lena).send(takeUp))).isIn(403, 404);
        assertThat(status(by(cora).send(takeUp.replace(next.at(), first.at())))).isEqualTo(404);
        assertThat(read(cora, theme).text()).contains("Waits for the version after");
        assertThat(status(by(cora).send(takeUp))).isEqualTo(302);
        assertThat(status(by(cora).send(takeUp))).as("once").isEqualTo(404);
        assertThat(read(cora, theme).select("main").text())
                .contains("Taken up in")
                .contains("version " + next.version() + ", on")
                .doesNotContain("Waits for the version after");
        assertThat(read(cora, next.at()).select("main").text()).contains("What this version takes up The voice fades");
        assertThat(read(cora, first.at()).text()).doesNotContain("For the next version");
        assertThat(read(cora, "/audits/frameworks").text()).doesNotContain("For the next version");
    }

    @Test
    void whoeverMakesTheNextModelFindsItAndEverybodyElseReadsTheModelAlone() throws Exception {
        asks(model());
        assertThat(read(cora, LOAD_MODEL).text())
                .contains("Audits ask for this in the next version: “The voice fades”.");
        assertThat(read(cora, MODEL).select("main a[href=" + theme + "]")).hasSize(1);
        assertThat(asVisitor(MODEL)).contains("Version 1.").doesNotContain("The voice fades", "For the next version");
        assertThat(status(by(cora).send(LOAD_MODEL, "document", nextModel()))).isEqualTo(302);
        String takeUp = read(cora, MODEL).select("form[action*=take-up]").attr("action");
        assertThat(status(by(story.people.lena).send(takeUp))).isIn(403, 404);
        assertThat(status(by(cora).send(takeUp))).isEqualTo(302);
        assertThat(read(cora, theme).select("main").text())
                .contains("Taken up in Working together on a service, version 2, on");
        assertThat(read(cora, MODEL).text()).contains("What this version takes up");
        assertThat(read(cora, LOAD_MODEL).text()).doesNotContain("Audits ask for this");
    }

    @Test
    void onlyWhoeverRunsAuditsAsksAndWhatIsMissingIsSaidBesideTheField() throws Exception {
        assertThat(status(by(story.people.fay).send(theme + "/next", "next", model(), "words", ASKED)))
                .isIn(403, 404);
        ResultActions answer = by(cora).send(theme + "/next", "next", "", "words", ASKED);
        assertThat(status(answer)).isEqualTo(422);
        Document page = Jsoup.parse(answer.andReturn().getResponse().getContentAsString());
        assertThat(page.select(".govuk-error-message").text()).isNotBlank();
        assertThat(page.select("textarea[name=words]").text()).isEqualTo(ASKED);
        assertThat(read(cora, theme).text()).doesNotContain(ASKED);
    }

    @Test
    void itsPagesTakeAtMostTenStatements() throws Exception {
        asks(framework());
        asks(model());
        FrameworkId next = next();
        for (String at : List.of(theme, next.at(), "/audits/frameworks", MODEL, LOAD_MODEL, theme + "/next")) {
            by(cora).open(at);
            List<String> statements = CountedStatements.duringWithWork(() -> by(cora).open(at)).stream()
                    .filter(sql -> !sql.contains("set_config") && !sql.contains("access.area_person"))
                    .toList();
            assertThat(statements).as(at).hasSizeBetween(1, 10);
        }
    }
}
