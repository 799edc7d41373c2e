package uk.sidebyside.needs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.needs.NeedsStory;
import uk.sidebyside.needs.Sections;
import uk.sidebyside.needs.rules.Phase;
import uk.sidebyside.plan.PlanRefs;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** The pages of the catalogue and of findings, and the files beside them. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class NeedsPagesTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private NeedsStory story;
    private NeedsReader reader;

    @BeforeEach
    void begin() {
        story = NeedsStory.tell(program);
        reader = new NeedsReader(pages, story);
    }

    @Test
    void thePhasesShowTheirAgesHowMuchIsPublishedAndWhatIsMissing() throws Exception {
        story.as(story.plan.ines, () -> story.sections
                .add(story.area, new Sections.Add(UUID.randomUUID(), Phase.A, "Early years", null))
                .orThrow());
        story.publish();

        Document page = reader.page(null, get("/needs"));

        assertThat(page.select("h2").eachText()).contains("Phase A: ages 0 to 17", "Phase B: ages 18 to 25");
        assertThat(page.text())
                .contains("1 of 2 sections are published. Still missing: Early years.")
                .contains("Nobody has said yet which sections belong to this phase.");
        assertThat(page.select("main li:contains(Early years) a"))
                .as("nothing to open")
                .isEmpty();
        assertThat(page.select("main a[href$=" + story.section.value() + "]")).hasSize(1);
    }

    /** What one may not read and what is not there answer alike, on the page and in every file. */
    @Test
    void aDraftIsNowhereForTheVisitor() throws Exception {
        for (String address : new String[] {
            "/needs/section/" + story.section.value(),
            "/needs/resource/" + story.resource.value(),
            "/needs/finding/" + story.finding.value(),
            "/needs/section/" + UUID.randomUUID()
        }) {
            assertThat(reader.as(null, get(address)).getStatus()).as(address).isEqualTo(404);
        }
        for (String address : new String[] {
            "/needs/findings",
            "/needs/findings.csv",
            "/needs/resources",
            "/needs/resources.csv",
            "/needs/catalogue.json"
        }) {
            assertThat(reader.text(null, get(address)))
                    .as(address)
                    .doesNotContain("disabled")
                    .doesNotContain("Census");
        }
        assertThat(reader.text(story.plan.colm, get("/needs/findings.csv"))).contains("1 in 6 people are disabled.");
    }

    @Test
    void unusedFindingsAreListedAndTheListShrinksWhenOneIsUsed() throws Exception {
        story.publish();
        assertThat(reader.page(null, get("/needs/findings").param("unused", "yes"))
                        .text())
                .contains("0 of 1 finding is used. 1 is not used yet.")
                .contains("1 in 6 people are disabled.");

        story.as(story.plan.nadia, () -> story.findings
                .use(story.area, story.finding, PlanRefs.of(story.area, story.plan.lineA), "It shaped it.")
                .orThrow());

        assertThat(reader.page(null, get("/needs/findings").param("unused", "yes"))
                        .text())
                .contains("The one finding is used.")
                .doesNotContain("1 in 6 people are disabled.");
        assertThat(reader.text(null, get("/needs/findings.csv")))
                .startsWith("number,section,finding,rests_on,found_on,used_by\r\n")
                .contains("1,Children,1 in 6 people are disabled.,Census,2021-03-21,1.1(A)");
        assertThat(reader.page(null, get("/plan/action/1.1(A)"))
                        .select("#needs + ul")
                        .text())
                .contains("Finding 1: 1 in 6 people are disabled.")
                .contains("It shaped it.");
    }

    @Test
    void aLinkToSomethingThatWasNeverOfferedIsRefusedBesideItsField() throws Exception {
        MockHttpServletResponse answer = reader.as(
                story.plan.nadia,
                post("/needs/finding/" + story.finding.value() + "/link")
                        .param("submission", UUID.randomUUID().toString())
                        .param("to", "action-line:" + UUID.randomUUID())
                        .param("note", "Our words."));

        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = org.jsoup.Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#to-error").text()).isEqualTo("Error: Choose one of them");
        assertThat(page.select("textarea[name=note]").text()).isEqualTo("Our words.");
    }

    @Test
    void theCatalogueSaysToMachinesWhatThePagesSay() throws Exception {
        story.publish();
        MockHttpServletResponse answer = reader.as(null, get("/needs/catalogue.json"));

        assertThat(answer.getContentType()).startsWith("application/ld+json");
        JsonNode catalogue = JsonMapper.shared().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(catalogue.path("@context").asString()).isEqualTo("https://schema.org");
        assertThat(catalogue.path("@type").asString()).isEqualTo("DataCatalog");
        JsonNode census = catalogue.path("dataset").get(0);
        assertThat(census.path("@type").asString()).isEqualTo("Dataset");
        assertThat(census.path("name").asString()).isEqualTo("Census");
        assertThat(census.path("publisher").path("name").asString()).isEqualTo("ONS");
        assertThat(census.path("license").asString()).contains("open-government-licence/version/3");
        assertThat(census.path("temporalCoverage").asString()).isEqualTo("March 2021");
        assertThat(census.path("spatialCoverage").asString()).isEqualTo("Testwick");
        assertThat(census.path("isBasedOn").asString()).isEqualTo("Census 2021");
    }

    @Test
    void aFileGoesWithItsSection() throws Exception {
        String address = "/needs/resource/" + story.resource.value();
        var file = new MockMultipartFile(
                "file", "census.csv", "text/csv", "code,value\nE1,2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(reader.as(story.plan.colm, multipart(address + "/file").file(file))
                        .getStatus())
                .isEqualTo(404);
        assertThat(reader.as(story.plan.nadia, multipart(address + "/file")).getStatus())
                .isEqualTo(422);

        assertThat(reader.as(
                                story.plan.nadia,
                                multipart(address + "/file")
                                        .file(file)
                                        .param("submission", UUID.randomUUID().toString()))
                        .getStatus())
                .isEqualTo(302);

        String download = reader.page(story.plan.nadia, get(address))
                .select("a[href^=/evidence/]")
                .attr("href");
        assertThat(reader.as(null, get(download)).getStatus())
                .as("the section is a draft")
                .isEqualTo(404);
        story.publish();
        assertThat(reader.text(null, get(download))).isEqualTo("code,value\nE1,2\n");
        assertThat(reader.text(null, get("/needs/catalogue.json"))).contains(download);
    }

    @Test
    void theAgesOfThePhasesAreSetAndShown() throws Exception {
        MockHttpServletResponse refused = reader.as(
                story.plan.ines,
                post("/needs/ages").param("version", "0").param("firstTo", "30").param("lastTo", "twenty"));
        assertThat(refused.getStatus()).isEqualTo(422);
        Document again = org.jsoup.Jsoup.parse(refused.getContentAsString(StandardCharsets.UTF_8));
        assertThat(again.select("#firstTo-error").text()).isEqualTo("Error: Enter a whole year of age from 0 to 24");
        assertThat(again.select("#lastTo").attr("value")).isEqualTo("twenty");

        reader.as(
                story.plan.ines,
                post("/needs/ages").param("version", "0").param("firstTo", "15").param("lastTo", "24"));

        assertThat(reader.page(null, get("/needs")).select("h2").eachText())
                .contains("Phase A: ages 0 to 15", "Phase B: ages 16 to 24");
    }
}
