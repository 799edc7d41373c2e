package uk.sidebyside.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.plan.PlanRegister;
import uk.sidebyside.plan.PlanRegister.Activity;
import uk.sidebyside.plan.PlanStory;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** The plan as files that a program reads: table, what its columns mean, the log as a feed, an area's evidence. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class PlanDataTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    private PlanStory story;
    private Typing reader;

    @BeforeEach
    void aPlan() {
        story = PlanStory.tell(program);
        reader = new Typing(mvc, story, story.nadia);
    }

    @Test
    void theTableLeadsToWhatItsColumnsMean() throws Exception {
        String csv = reader.open("/plan.csv")
                .andExpect(header().string(
                                "Link",
                                "</plan.csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\""))
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"plan-2026-plan.csv\""))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String described = reader.open("/plan.csv-metadata.json")
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/csvm+json"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        JsonNode metadata = json.readTree(described);
        assertThat(metadata.path("@context").asString()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(metadata.path("url").asString()).isEqualTo("/plan.csv");
        assertThat(metadata.path("dc:license").path("@id").asString()).contains("open-government-licence");
        assertThat(metadata.path("tableSchema").path("primaryKey").asString()).isEqualTo("ref");
        List<String> columns = new ArrayList<>();
        Set<String> meanings = new HashSet<>();
        metadata.path("tableSchema").path("columns").forEach(column -> {
            columns.add(column.path("name").asString());
            meanings.add(column.path("dc:description").asString());
            assertThat(column.path("datatype").asString()).isIn("string", "date", "integer");
        });
        assertThat(columns)
                .containsExactly(csv.lines().findFirst().orElseThrow().split(","));
        assertThat(meanings).hasSameSizeAs(columns).doesNotContain("");
    }

    @Test
    void theLogIsChosenByAudienceAndFollowedAsAFeed() throws Exception {
        log("Briefing", "Parents", "Parents heard about the plan.", null);
        log("Appointment", "", "A lead was appointed.", null);
        log("Briefing", "Councillors", "Councillors were told in private.", "A court case is open.");
        assertThat(reader.read("/plan/timeline?audience=Parents"))
                .contains("Parents heard about the plan.", "/plan/timeline.atom?audience=Parents")
                .doesNotContain("A lead was appointed.");

        Feed all = feed("/plan/timeline.atom");
        assertThat(all.getEntries()).hasSize(3).extracting(Entry::getId).doesNotHaveDuplicates();
        assertThat(feed("/plan/timeline.atom").getEntries())
                .extracting(Entry::getId)
                .isEqualTo(all.getEntries().stream().map(Entry::getId).toList());
        assertThat(feed("/plan/timeline.atom?audience=Parents").getEntries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getTitle()).isEqualTo("May 2026, Briefing, for Parents");
                    assertThat(entry.getSummary().getValue()).isEqualTo("Parents heard about the plan.");
                    assertThat(entry.getAlternateLinks().getFirst().getHref()).startsWith("http");
                });
        assertThat(all.getEntries().toString()).doesNotContain("in private");
    }

    @Test
    void anAreasEvidenceIsOneFileWithItsIndexAndItsManifest() throws Exception {
        byte[] zip = new Typing(mvc, story, story.ruth)
                .open("/plan/area/1/evidence-pack.zip")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String index = "";
        JsonNode manifest = json.readTree("{}");
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals("index.csv")) {
                    index = text;
                } else if (entry.getName().equals("manifest.json")) {
                    manifest = json.readTree(text);
                }
            }
        }
        assertThat(index).startsWith("ref,outcome_number,claim,state,proves,title,kind,address,file,about");
        assertThat(index).contains("1.1(A),1.1,Do what 1.1(A) says.", "no evidence and no proof of impact");
        assertThat(index)
                .contains("1,,Leaders did not know enough.,,no evidence,,,,,finding")
                .contains(
                        "1.1,1.1,Leaders can say what families need. Latest figure: not stated.,,no evidence,,,,,measure");
        assertThat(manifest.path("claims").asInt()).isEqualTo(4);
        assertThat(manifest.path("claims_without_evidence_or_impact").toString())
                .isEqualTo(
                        "[\"What was found in area 1\",\"Measure of 1.1, “Leaders can say what families need.”\",\"1.1(A)\",\"1.1(B)\"]");
        assertThat(manifest.path("plan_title").asString()).isEqualTo("Our plan 2026 to 2027");
    }

    @Test
    void aDraftActionIsPublishedOnlyWithItsLeadItsStartAndItsEnd() throws Exception {
        var ines = new Typing(mvc, story, story.ines);
        ines.send("/plan/edit/outcome/1.1/new-action", "ref", "1.1(C)", "title", "Tell every family.");
        String[] faults = Jsoup.parse(ines.send("/plan/edit/action/1.1(C)/publish")
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select(".govuk-error-summary__list a")
                .eachText()
                .toArray(String[]::new);
        assertThat(faults)
                .containsExactly(
                        "Choose who leads it. A post that nobody holds yet will do.",
                        "Enter when it starts, like 7 9 2026.",
                        "Enter when it ends, like 7 9 2026.");
        assertThat(reader.read("/plan")).doesNotContain("1.1(C)");
    }

    private Feed feed(String path) throws Exception {
        String xml = mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path)
                        .with(request -> {
                            request.setServerName(story.host());
                            return request;
                        }))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/atom+xml;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return (Feed) new WireFeedInput().build(new StringReader(xml));
    }

    private void log(String kind, String audience, String words, @org.jspecify.annotations.Nullable String heldBack) {
        var activity = new Activity(LocalDate.of(2026, 5, 1), true, kind, audience, words, "", "", heldBack);
        story.asOperator(() -> program.getBean(PlanRegister.class).log(story.area.id(), story.plan, activity))
                .orThrow();
    }
}
