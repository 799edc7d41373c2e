package uk.sidebyside.audits.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.testing.Posted.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import uk.sidebyside.access.Principal;
import uk.sidebyside.audits.AuditId;
import uk.sidebyside.audits.AuditStory;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.audits.quality.rules.MarkerKind;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Standard;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** The pages of samples, plans, results and themes: what they say, and how much they ask of the database. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class QualityPagesTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private QualityStory story;

    @BeforeEach
    void begin() {
        story = QualityStory.tell(program);
    }

    private MockHttpServletResponse as(Principal who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        request.with(csrf());
        request.with(servlet -> {
            servlet.setServerName(story.people.plan.host());
            return servlet;
        });
        request.with(authentication(new TestingAuthenticationToken(who.person(), null, List.of())));
        return pages.perform(request).andReturn().getResponse();
    }

    private Document page(Principal who, String address) throws Exception {
        MockHttpServletResponse answer = as(who, get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void theResultSaysWhetherTheShareIsSupportedAndHowManyPlansItWouldTake() throws Exception {
        SampleId sample = story.handedOut("Spring");
        story.markedAll(sample);
        Document page = page(story.people.fay, "/audits/plans/" + sample.value() + "/results");
        assertThat(page.text())
                .contains("Are 98% of plans of a high standard?")
                .contains("The sample does not show it, and does not rule it out.")
                .contains("4 of 4 audited plans are of a high standard (100.0%).")
                .contains("Of all 30 plans on the list it is most likely between 51.0% and 100.0%")
                .contains("To show 98% every plan on the list has to be audited: there are 30.")
                .contains(
                        "2 plans are not counted yet: the two who marked it differ on the outcome and have not talked.")
                .contains(
                        "Both gave the same outcome to 1 of 3 plans (33.3%). That is low: talk about what each outcome means.")
                .contains("parents and young people gave")
                .contains("The middle half of the plans is at “Good”");
        assertThat(page.text()).contains("They differ on the outcome, and on 1 question.");
        String plan =
                page.select("main li a[href*=/audits/plans/plan/]").getFirst().attr("href");
        assertThat(page(story.people.fay, plan).select("a[href*=/talk/]"))
                .as("only those who run audits write down talks")
                .isEmpty();
        assertThat(page(story.people.cora, plan).select("a[href*=/talk/]")).hasSize(2);
    }

    /** What answers the question of the reader comes first; each standard has a page, to which the first leads. */
    @Test
    void eachStandardHasAPageWithHowItsLevelsLieAndHowFarMarksAgree() throws Exception {
        SampleId sample = story.handedOut("Spring");
        story.markedAll(sample);
        String results = "/audits/plans/" + sample.value() + "/results";
        Document first = page(story.people.fay, results);
        assertThat(first.select("main h2").eachText())
                .containsSubsequence(
                        "Are 98% of plans of a high standard?",
                        "Do those who mark agree?", "Marks to talk about", "Each standard");
        assertThat(first.text()).doesNotContain("Kappa");
        Framework framework = story.as(
                story.people.fay, () -> program.getBean(Frameworks.class).version(story.area, AuditStory.PLANS));
        assertThat(first.select("main li a[href^=" + results + "/]").eachText())
                .isEqualTo(framework.standards().stream().map(Standard::title).toList());
        assertThat(first.select("main li:has(a[href=" + results + "/voice])").text())
                .isEqualTo("Voice: 33.3% the same. That is low.");
        assertThat(page(story.people.fay, results + "/voice").text())
                .contains(
                        "Plans at each level Yes 4, Partly 0, No 0. On 2 more plans two differ and have not talked yet.")
                .contains("Average and spread 3.0 of 3, spread 0.0. The middle half is at “Yes”.")
                .contains("Same marks 1 of 3 (33.3%). Low: talk about what the words mean.")
                .contains("Kappa Fewer than 10 plans were marked twice")
                .contains("Next: Made together");
        String last = framework.standards().getLast().key();
        assertThat(page(story.people.fay, results + "/" + last).text()).doesNotContain("Next:");
        assertThat(as(story.people.fay, get(results + "/no-such-standard")).getStatus())
                .isEqualTo(404);
    }

    /** More than a few are folded: nothing is lost, and the page stays short. */
    @Test
    void ofManyPlansToTalkAboutThreeAreShownAndTheOthersFolded() throws Exception {
        SampleId sample = story.as(story.people.cora, () -> story.samples
                .draw(story.area, story.drawing("Wide", 30, 12))
                .orThrow());
        story.handOut(sample);
        List<SampledPlan> twice =
                story.plans(sample).stream().filter(SampledPlan::twice).toList();
        assertThat(twice).hasSize(6);
        for (SampledPlan plan : twice) {
            boolean lastOfThem = plan.equals(twice.getLast());
            story.mark(story.turn(plan, false), "good", Map.of());
            story.mark(
                    story.turn(plan, true), lastOfThem ? "outstanding" : "good", Map.of("voice-throughout", "partly"));
        }
        Document page = page(story.people.fay, "/audits/plans/" + sample.value() + "/results");
        assertThat(page.text()).contains("Of 6 plans the two who marked it have something to talk about.");
        assertThat(page.select("main details summary").text()).contains("3 more plans");
        assertThat(page.select("main details a[href^=/audits/plans/plan/]")).hasSize(3);
        var links = page.select("main a[href^=/audits/plans/plan/]");
        assertThat(links).hasSize(6);
        assertThat(links.getFirst().attr("href"))
                .as("who differs on the outcome talks first")
                .isEqualTo(twice.getLast().at());
    }

    /** Whoever runs the sample passes a turn on from the page of its plan; whoever marks the plan is offered nothing of it. */
    @Test
    void aTurnIsPassedOnFromThePageOfItsPlan() throws Exception {
        SampledPlan plan = story.twice(story.handedOut("Spring"));
        Turn turn = story.turn(plan, false);
        String pass = "/audits/plans/turn/" + turn.id().value() + "/pass";
        assertThat(page(story.people.cora, plan.at()).select("a[href=" + pass + "]"))
                .hasSize(1);
        assertThat(page(story.people.fay, plan.at()).select("a[href$=/pass]")).isEmpty();
        assertThat(as(story.people.fay, get(pass)).getStatus()).isEqualTo(404);
        assertThat(page(story.people.cora, pass).select("main").text()).contains("It is the turn of " + turn.seatAs());
        String seat = QualityStory.seat(story.people.cora).value().toString();
        var empty = as(story.people.cora, post(pass).param("seat", seat).param("kind", "parent"));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.getContentAsString(StandardCharsets.UTF_8))
                        .select(".govuk-error-summary a")
                        .eachText())
                .contains("First marks are given by an auditor", "Enter why it is passed on");

        assertThat(as(
                                story.people.cora,
                                post(pass)
                                        .param("seat", seat)
                                        .param("kind", "auditor")
                                        .param("because", "The post fell vacant"))
                        .getRedirectedUrl())
                .isEqualTo(plan.at());

        assertThat(page(story.people.fay, plan.at()).select("main").text()).contains("The post fell vacant");
    }

    /** Whoever had a turn before finds who has it now: a page leads there, and a form comes back with all that they wrote. */
    @Test
    void whoHadATurnBeforeReadsWhoHasItNowAndKeepsWhatTheyWrote() throws Exception {
        SampledPlan plan = story.twice(story.handedOut("Spring"));
        Turn turn = story.turn(plan, false);
        Principal before = story.holder(turn);
        AuditId begun =
                story.as(before, () -> story.turns.begin(story.area, turn.id()).orThrow());
        String at = "/audits/" + begun.value();
        assertThat(page(before, at).select("main").text()).contains("You can stop after any page");
        story.as(story.people.cora, () -> story.turns
                .pass(
                        story.area,
                        turn.id(),
                        new PlanTurns.Pass(
                                0, QualityStory.seat(story.people.cora), MarkerKind.AUDITOR, null, "Illness"))
                .orThrow());

        Document left = page(before, at);
        assertThat(left.select("main").text())
                .contains("It is the turn of Joint Partnership Coordinator")
                .doesNotContain("not signed yet");
        assertThat(left.select("main a[href=" + plan.at() + "]")).hasSize(1);
        for (String below : List.of("/head", "/standard/voice", "/decide", "/check", "/form", "/form.xlsx", "/next")) {
            assertThat(as(before, get(at + below)).getRedirectedUrl()).as(below).isEqualTo(at);
        }
        MockHttpServletResponse answer = as(
                before,
                post(at + "/standard/voice")
                        .param("voice-throughout", "no")
                        .param("voice-throughout.version", "0")
                        .param("voice-throughout.notes", "Read <b>section</b> A aloud.\nThen F.")
                        .param("go", "next"));
        assertThat(answer.getStatus()).isEqualTo(409);
        Document told = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(told.select("main").text())
                .contains("It is the turn of Joint Partnership Coordinator", "What you sent was not stored.");
        assertThat(told.select(".sbs-words__said").eachText()).containsExactly("Read <b>section</b> A aloud. Then F.");
        assertThat(told.select("main a[href=" + at + "]")).hasSize(1);
        for (String below : List.of("/sign", "/again", "/head", "/decide")) {
            assertThat(as(before, post(at + below).param("words", "Why it is so"))
                            .getStatus())
                    .as(below)
                    .isEqualTo(409);
        }
        MockHttpServletResponse file = as(
                before,
                multipart(at + "/form")
                        .file(new MockMultipartFile("file", "audit.xlsx", null, "x".getBytes(StandardCharsets.UTF_8))));
        assertThat(file.getStatus()).isEqualTo(409);
        assertThat(file.getContentAsString(StandardCharsets.UTF_8)).contains("Nothing was taken from your file");
        assertThat(as(story.people.fay, get(at)).getStatus()).isEqualTo(404);
    }

    @Test
    void aTalkIsWrittenDownOnItsForm() throws Exception {
        SampleId sample = story.handedOut("Spring");
        story.markedAll(sample);
        String plan = page(story.people.cora, "/audits/plans/" + sample.value() + "/results")
                .select("main li a[href*=/audits/plans/plan/]")
                .getFirst()
                .attr("href");
        String href = page(story.people.cora, plan)
                .select("a[href$=/talk/whole]")
                .getFirst()
                .attr("href");
        assertThat(page(story.people.cora, href).text())
                .contains("The first said “Good”: It is what the rows show.")
                .contains("The second said “Requires improvement”");
        MockHttpServletResponse empty = as(story.people.cora, post(href).param("version", "0"));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.getContentAsString(StandardCharsets.UTF_8))
                        .select(".govuk-error-summary a")
                        .eachText())
                .contains("Choose the level that you agreed on", "Enter why you agreed on it");
        MockHttpServletResponse held = as(
                story.people.cora,
                post(href)
                        .param("version", "0")
                        .param("level", "good")
                        .param("words", "We read section A together.")
                        .param("present", "Both who marked it")
                        .param("heldOn.day", "1")
                        .param("heldOn.month", "5")
                        .param("heldOn.year", "2026"));
        assertThat(held.getStatus()).isEqualTo(302);
        assertThat(page(story.people.cora, held.getRedirectedUrl()).text())
                .contains("Agreed on “Good” on 1 May 2026: We read section A together.")
                .contains("Good, as agreed in a talk");
    }

    @Test
    void whoeverHasATurnBeginsFromThePageOfThePlanAndSeesNoMarksBefore() throws Exception {
        SampleId sample = story.handedOut("Spring");
        SampledPlan plan = story.twice(sample);
        Turn turn = story.turn(plan, false);
        Principal who = story.holder(turn);
        assertThat(page(who, "/audits/plans").text())
                .contains("Plans that wait for you")
                .contains(plan.reference());
        Document before = page(who, plan.at());
        assertThat(before.text()).contains("It is your turn").contains("Marks can be read here once all are in.");
        MockHttpServletResponse begun =
                as(who, post("/audits/plans/turn/" + turn.id().value() + "/begin"));
        assertThat(begun.getRedirectedUrl()).startsWith("/audits/");
        assertThat(page(who, plan.at()).text()).contains("Go on marking this plan");
        assertThat(as(story.people.cora, post("/audits/plans/turn/" + turn.id().value() + "/begin"))
                        .getStatus())
                .isEqualTo(404);
    }

    /** R134: a version is in force from a day on, and a sample is audited by the one with which it began. */
    @Test
    void aSampleSaysByWhichVersionItIsAuditedAndThatThereIsALaterOne() throws Exception {
        SampleId sample = story.drawn("Spring");
        String at = "/audits/plans/" + sample.value();
        for (String address : List.of(at, at + "/results")) {
            Document before = page(story.people.fay, address);
            assertThat(before.select("a[href=/audits/frameworks/ehc-plan/1]").text())
                    .isEqualTo("EHC plan and case file, version 1");
            assertThat(before.text()).doesNotContain("there is version");
        }
        String second = story.as(story.people.cora, () -> program.getBean(Frameworks.class)
                        .export(story.area, AuditStory.PLANS))
                .replace("\"version\" : 1", "\"version\" : 2")
                .replace("\"version\": 1", "\"version\": 2")
                .replace("2020-09-01", "2026-04-01");
        assertThat(story.as(story.people.cora, () -> program.getBean(Frameworks.class)
                        .load(story.area, second.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isInstanceOf(Frameworks.Imported.class);
        for (String address : List.of(at, at + "/results")) {
            Document after = page(story.people.fay, address);
            assertThat(after.select("a[href=/audits/frameworks/ehc-plan/1]").text())
                    .isEqualTo("EHC plan and case file, version 1");
            assertThat(after.text())
                    .contains("Since 1 April 2026 there is version 2. All plans of this sample stay with version 1");
        }
    }

    /** A plan has dozens of questions: a list of each that is open would be longer than the audit. */
    @Test
    void whatIsNotJudgedYetIsSaidOnceForEachStandard() throws Exception {
        SampleId sample = story.handedOut("Spring");
        Turn turn = story.turn(story.plans(sample).getFirst(), false);
        Principal who = story.holder(turn);
        AuditId audit =
                story.as(who, () -> story.turns.begin(story.area, turn.id()).orThrow());
        Framework framework =
                story.as(who, () -> program.getBean(Frameworks.class).version(story.area, AuditStory.PLANS));
        Document check = page(who, "/audits/" + audit.value() + "/check");
        assertThat(check.select(".govuk-inset-text li a").eachText())
                .hasSize(framework.standards().size() + 1)
                .anyMatch(words -> words.matches("Judge \\d+ questions: .*"));
        assertThat(check.select(".govuk-inset-text li a").eachAttr("href"))
                .startsWith("/audits/" + audit.value() + "/standard/"
                        + framework.standards().getFirst().key());
        assertThat(check.text()).contains("Nothing is judged here yet.").doesNotContain("Not judged yet.");
    }

    @Test
    void thePlansAreHandedOutOnlyOnceSomebodyMarksThem() throws Exception {
        SampleId sample = story.drawn("Spring");
        MockHttpServletResponse refused = as(story.people.cora, post("/audits/plans/" + sample.value() + "/hand-out"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("Add an auditor before you hand out the plans");
        story.as(story.people.cora, () -> {
            story.samples
                    .addMarker(story.area, sample, story.people.ottosSeat, MarkerKind.AUDITOR, null)
                    .orThrow();
            return story.samples
                    .addMarker(story.area, sample, story.people.lenasSeat, MarkerKind.AUDITOR, null)
                    .orThrow();
        });
        Document page = page(story.people.cora, "/audits/plans/" + sample.value());
        String remove = page.select("form[action$=/remove]").getFirst().attr("action");
        assertThat(as(story.people.cora, post(remove)).getStatus()).isEqualTo(302);
        assertThat(story.as(story.people.cora, () -> story.samples.markers(story.area, sample)))
                .hasSize(1);
    }

    @Test
    void anybodyWhoMayChecksTheSampleAndHasTheCommandToDoItThemselves() throws Exception {
        SampleId sample = story.drawn("Spring");
        Document page = page(story.people.ines, "/audits/plans/" + sample.value() + "/check");
        assertThat(page.text())
                .contains("The list, the seed and the rule give the very plans that were drawn.")
                .contains("printf '%s\\n%s' 'seven green apples' 'EHC-");
        assertThat(as(story.people.ines, get("/audits/plans/" + sample.value() + "/list.csv"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .startsWith("reference,part\r\nEHC-0001,Primary\r\n");
        assertThat(as(story.people.ines, get("/audits/plans/" + sample.value() + "/plans.csv"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .startsWith("number,reference,part,sha256,marked_twice,all_marks_in\r\n1,EHC-");
        for (String end : List.of("/check", "/list.csv")) {
            assertThat(as(story.people.fay, get("/audits/plans/" + sample.value() + end))
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void theResultIsAFileToo() throws Exception {
        SampleId sample = story.handedOut("Spring");
        story.markedAll(sample);
        String file = as(story.people.fay, get("/audits/plans/" + sample.value() + "/results.csv"))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(file)
                .startsWith("standard,indicator,words,settled,")
                .contains(",whole,The whole,4,0,3.0,4,0.0,Good,");
    }

    @Test
    void whatIsNotThereAndWhatIsNotTheirsAnswerAlike() throws Exception {
        UUID nobody = UUID.randomUUID();
        for (String address : List.of(
                "/audits/plans/" + nobody,
                "/audits/plans/" + nobody + "/results",
                "/audits/plans/plan/" + nobody,
                "/audits/plans/plan/" + nobody + "/talk/whole",
                "/audits/plans/theme/" + nobody,
                "/audits/plans/step/" + nobody + "/done",
                "/audits/threads/" + nobody)) {
            assertThat(as(story.people.cora, get(address)).getStatus())
                    .as(address)
                    .isEqualTo(404);
        }
        assertThat(as(story.people.fay, get("/audits/threads")).getStatus()).isEqualTo(404);
    }

    @Test
    void noPageAsksTheDatabaseMoreThanTenTimes() throws Exception {
        SampleId sample = story.handedOut("Spring");
        story.markedAll(sample);
        QualityThemeId theme = story.as(story.people.cora, () -> story.themes
                .find(story.area, UUID.randomUUID(), sample, "voice-throughout", "The voice fades", "It does.")
                .orThrow());
        SampleId later = story.handedOut("Autumn");
        story.as(
                story.people.cora,
                () -> story.themes.again(story.area, theme, later, "Better.").orThrow());
        SampledPlan plan = story.twice(sample);
        for (String address : List.of(
                "/audits/plans",
                "/audits/plans/" + sample.value(),
                "/audits/plans/" + sample.value() + "/check",
                "/audits/plans/" + sample.value() + "/results",
                "/audits/plans/" + sample.value() + "/results/voice",
                plan.at(),
                "/audits/plans/themes",
                "/audits/plans/theme/" + theme.value(),
                "/audits/plans/draw",
                "/audits/threads")) {
            page(story.people.cora, address);
            List<String> statements = CountedStatements.during(() -> page(story.people.cora, address));
            assertThat(statements).as(address).hasSizeLessThanOrEqualTo(10);
        }
    }
}
