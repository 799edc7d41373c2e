package uk.sidebyside.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.access.Refs;
import uk.sidebyside.evidence.Adding;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.plan.LineEditing;
import uk.sidebyside.plan.PlanRefs;
import uk.sidebyside.plan.PlanStory;
import uk.sidebyside.plan.SuccessMeasure;
import uk.sidebyside.plan.SuccessMeasureId;
import uk.sidebyside.plan.SuccessMeasures;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What there is to show for a measure of success and for what was found: who adds it, and who sees it where. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class EditEvidenceTest {
    private static final String FINDING = "/plan/edit/outline/area/1/evidence";
    private static final String PACK = "/plan/area/1/evidence-pack";
    private static final List<String> PAGES = List.of("/plan/outcome/1.1", "/plan/action/1.1(A)");

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    SuccessMeasures measures;

    @Autowired
    LineEditing lines;

    @Autowired
    EvidenceItems evidence;

    @Autowired
    Refs refs;

    private PlanStory story;
    private Typing ines;
    private SuccessMeasureId ofOutcome;
    private SuccessMeasureId ofLine;

    @BeforeEach
    void aPlanWithAMeasureOfAnOutcomeAndOneOfAnAction() {
        story = PlanStory.tell(program);
        ines = new Typing(mvc, story, story.ines);
        ofOutcome = story.asOperator(() -> measures.inPlan(story.area.id(), story.plan)).stream()
                .map(SuccessMeasure::id)
                .findFirst()
                .orElseThrow();
        ofLine = story.asOperator(() -> measures.addToLine(
                        story.area.id(),
                        story.lineA,
                        "How many days an answer takes.",
                        SuccessMeasures.Shown.NOT_STATED)
                .orThrow());
    }

    @Test
    void everybodySeesWhatAMeasureRestsOnBesideTheMeasure() throws Exception {
        add(ofOutcome, "The survey of leaders");
        add(ofLine, "The log of answers");
        assertThat(beside("/plan/outcome/1.1", "Leaders can say what families need."))
                .contains("The survey of leaders")
                .doesNotContain("The log of answers");
        assertThat(beside("/plan/action/1.1(A)", "How many days an answer takes."))
                .contains("The log of answers")
                .doesNotContain("The survey of leaders");
        assertThat(seen("/plan/action/1.1(A)")
                        .select("a[href=https://example.org/shown]")
                        .eachText())
                .containsExactly("The log of answers");
        assertThat(seen("/plan/action/1.1(B)").text()).doesNotContain("The log of answers");
    }

    @Test
    void everybodySeesWhatBecameOfWhatWasFoundBesideIt() throws Exception {
        assertThat(ines.read("/plan/edit/outline")).contains("href=\"" + FINDING + "\"");
        ines.send(FINDING, "title", "The revisit", "link", "ftp://example.org")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("The revisit")));
        ines.send(FINDING, "title", "The revisit", "link", "https://example.org/shown")
                .andExpect(redirectedUrl("/plan/edit/outline"));
        for (String page : PAGES) {
            assertThat(seen(page)
                            .select("p:contains(What has become of it) + ul a")
                            .eachText())
                    .as(page)
                    .containsExactly("The revisit");
        }
    }

    @Test
    void thePackHoldsWhatIsShownAndNamesOnlyTheClaimsThatHaveNothing() throws Exception {
        assertThat(bare())
                .containsExactly(
                        "What was found in area 1",
                        "Measure of 1.1, “Leaders can say what families need.”",
                        "1.1(A)",
                        "Measure of 1.1(A), “How many days an answer takes.”",
                        "1.1(B)");
        add(ofOutcome, "The survey of leaders");
        ines.send(FINDING, "title", "The revisit", "link", "https://example.org/shown");
        assertThat(bare()).containsExactly("1.1(A)", "Measure of 1.1(A), “How many days an answer takes.”", "1.1(B)");
        Document pack = pack();
        assertThat(pack.select("h2:contains(What was found in area 1) ~ ul")
                        .first()
                        .text())
                .isEqualTo("The revisit");
        assertThat(pack.select("h2:contains(Measure of 1.1:) ~ ul").first().text())
                .isEqualTo("The survey of leaders");
        assertThat(pack.text()).contains("5 claims. 3 of them lack evidence or proof of impact.");
    }

    @Test
    void whatIsForMembersIsShownToMembersAlone() throws Exception {
        for (Ref about : List.of(PlanRefs.of(story.area.id(), story.weakness), PlanRefs.of(story.area.id(), ofLine))) {
            story.as(
                    story.ines,
                    () -> evidence.addNote(
                            new Adding(
                                    about,
                                    Evidence.Proves.EVIDENCE,
                                    Evidence.Visibility.PARTNERSHIP,
                                    "For members",
                                    UUID.randomUUID(),
                                    story.ines.person()),
                            "About " + about.kind()));
        }
        String member = new Typing(mvc, story, story.nadia).read("/plan/action/1.1(A)");
        assertThat(member).contains("About area-for-improvement", "About success-measure");
        assertThat(seen("/plan/action/1.1(A)").text()).doesNotContain("For members");
    }

    @Test
    void aMeasureOfALineThatIsHeldBackStaysHeldBackWithWhatItRestsOn() throws Exception {
        add(ofLine, "The log of answers");
        Ref about = PlanRefs.of(story.area.id(), ofLine);
        assertThat(resolved(about, story.visitor)).isEqualTo("/plan/action/1.1(A)");
        story.as(story.ines, () -> {
            lines.holdBack(story.area.id(), story.lineA, "A court case.");
            return "";
        });
        for (String page : List.of("/plan/action/1.1(A)", "/plan/outcome/1.1")) {
            assertThat(seen(page).text()).as(page).contains("A court case.").doesNotContain("The log of answers");
            assertThat(new Typing(mvc, story, story.nadia).read("/plan/action/1.1(A)"))
                    .contains("The log of answers");
        }
        assertThat(resolved(about, story.visitor)).isEmpty();
        assertThat(resolved(about, story.nadia)).isEqualTo("/plan/action/1.1(A)");
    }

    @Test
    void aMeasureOfADraftIsFollowedByThoseWhoEditAlone() {
        var draft = story.as(story.ines, () -> lines.add(
                        story.area.id(),
                        new LineEditing.AddLine(
                                story.outcome,
                                "1.1(C)",
                                new LineEditing.Words("New.", "", "", null, "", null, "", ""),
                                List.of()))
                .orThrow());
        var measure = story.as(
                story.ines, () -> measures.addToLine(story.area.id(), draft, "New.", SuccessMeasures.Shown.NOT_STATED)
                        .orThrow());
        Ref about = PlanRefs.of(story.area.id(), measure);
        assertThat(resolved(about, story.visitor)).isEmpty();
        assertThat(resolved(about, story.nadia)).isEmpty();
        assertThat(resolved(about, story.ines)).isEqualTo("/plan/action/1.1(C)");
    }

    @Test
    void onlyThoseWhoEditTheirOwnAreasPlanAddIt() throws Exception {
        PlanStory elsewhere = PlanStory.tell(program);
        SuccessMeasureId theirs = elsewhere
                .asOperator(() -> measures.inPlan(elsewhere.area.id(), elsewhere.plan))
                .getFirst()
                .id();
        for (String path : List.of(at(theirs), "/plan/edit/outline/area/7/evidence")) {
            ines.open(path).andExpect(status().isNotFound());
            send(ines, path, "Anything").andExpect(status().isNotFound());
        }
        var nadia = new Typing(mvc, story, story.nadia);
        for (String path : List.of(at(ofLine), FINDING)) {
            nadia.open(path).andExpect(status().isNotFound());
            send(nadia, path, "Anything").andExpect(status().isNotFound());
        }
        assertThat(story.asOperator(() -> evidence.of(
                        List.of(PlanRefs.of(story.area.id(), ofLine), PlanRefs.of(story.area.id(), story.weakness)))))
                .isEmpty();
    }

    private void add(SuccessMeasureId measure, String title) throws Exception {
        assertThat(ines.read("/plan/edit/measures")).contains("href=\"" + at(measure) + "\"");
        send(ines, at(measure), title).andExpect(redirectedUrl("/plan/edit/measures"));
    }

    private static ResultActions send(Typing who, String path, String title) throws Exception {
        return who.send(path, "title", title, "link", "https://example.org/shown");
    }

    private static String at(SuccessMeasureId measure) {
        return "/plan/edit/measures/" + measure.value() + "/evidence";
    }

    private String beside(String page, String measure) throws Exception {
        return seen(page).select("li:contains(" + measure + ")").text();
    }

    private Document pack() throws Exception {
        return Jsoup.parse(new Typing(mvc, story, story.ruth).read(PACK));
    }

    private List<String> bare() throws Exception {
        return pack().select("h2:contains(Claims with nothing to show yet) + ul a")
                .eachText();
    }

    private String resolved(Ref about, Principal who) {
        return story.as(who, () -> refs.resolve(about, who))
                .map(RefResolver.Resolved::address)
                .orElse("");
    }

    /** As everybody sees it. */
    private Document seen(String page) throws Exception {
        return Jsoup.parse(mvc.perform(get(page).with(request -> {
                    request.setServerName(story.host());
                    return request;
                }))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
