package uk.sidebyside.audits.collected.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.testing.Posted.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.sidebyside.access.Principal;
import uk.sidebyside.audits.collected.CollectedStory;
import uk.sidebyside.audits.collected.SubmissionId;
import uk.sidebyside.audits.collected.Support;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** The pages about what services handed in. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class CollectedPagesTest {
    private static final List<String> PAGES = List.of(
            "/audits/handed-in",
            "/audits/levels",
            "/audits/levels?show=over-time",
            "/audits/calendar",
            "/audits/themes",
            "/audits/marks",
            "/audits/good-practice");

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    private CollectedStory story;
    private SubmissionId portages;
    private String receipt;

    @BeforeEach
    void tell() {
        story = CollectedStory.tell(program);
        portages = story.handIn(story.portage, 1, 3, 1);
        receipt = "/audits/handed-in/" + portages.value();
    }

    @Test
    void aServiceReadsItsReceiptItsThanksAndTheSupportAndOthersOnlyTheReceipt() throws Exception {
        assertThat(text(story.nadia, receipt))
                .contains("Receipt " + portages.reference())
                .contains("The centre has it and will read it.")
                .containsSubsequence(
                        "What is strong",
                        "In their own words: “Parents chair our meetings.”",
                        "Excellent Principle 1",
                        "What could be better",
                        "Room for improvement Principle 2",
                        "The whole",
                        "Read the whole audit")
                .contains("Nothing was shown for it.")
                .contains("1 of 2 who looked at it agreed.")
                .contains("Requires Improvement");
        assertThat(ask(story.nadia, get(receipt + "/letter")).getStatus()).isEqualTo(404);
        assertThat(ask(story.cora, post(receipt + "/read")).getStatus()).isEqualTo(302);
        assertThat(text(story.nadia, receipt)).contains("The centre read it on " + "1 May 2026");
        sendThanks();
        assertThat(text(story.nadia, receipt + "/letter"))
                .contains("You listen.", "Ask earlier.", "We come to you.", "Cora");
        Document whole = page(ask(story.nadia, get(receipt)));
        assertThat(whole.text()).contains("Somebody asks how it went by 1 June 2026.");
        assertThat(whole.select("main a[href=/partnership/tools]")).hasSize(1);
        assertThat(ask(story.plan.colm, get(receipt + "/letter")).getStatus()).isEqualTo(404);
        assertThat(text(story.plan.colm, receipt)).contains("Principle 2").doesNotContain("Support that is offered");
        assertThat(ask(null, get(receipt)).getStatus()).isIn(302, 401, 404);
    }

    private void sendThanks() throws Exception {
        Document form = page(ask(story.cora, get(receipt + "/thank")));
        assertThat(form.select("#strengths").text())
                .containsSubsequence("You say what goes well: “Parents chair our meetings.”", "Principle 1: Excellent");
        var refused = ask(story.cora, thanks("", 1));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page(refused).select(".govuk-error-summary").text()).contains("Enter what is strong");
        assertThat(page(refused).select("#improve").text())
                .as("nothing typed is lost")
                .isEqualTo("Ask earlier.");
        var sent = ask(story.cora, thanks("You listen.", 1));
        assertThat(sent.getRedirectedUrl()).isEqualTo(receipt + "/letter");
        assertThat(ask(story.cora, thanks("You listen.", 1)).getStatus())
                .as("sent twice")
                .isEqualTo(302);
        var other = ask(story.cora, thanks("Something else.", 1));
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(page(other).select("main").text()).contains("You listen.", "Something else.");
    }

    private MockHttpServletRequestBuilder thanks(String strengths, int day) {
        return post(receipt + "/thank")
                .param("strengths", strengths)
                .param("improve", "Ask earlier.")
                .param("support", "We come to you.")
                .param("contact", "Cora")
                .param("followUpOn.day", "" + day)
                .param("followUpOn.month", "6")
                .param("followUpOn.year", "2026");
    }

    @Test
    void fromAnAuditOneComesToItsReceipt() throws Exception {
        UUID audit = UUID.randomUUID();
        story.handIn(story.audit(audit, 1, story.breaks, 2, 2));
        SubmissionId later = story.handIn(story.audit(audit, 2, story.breaks, 2, 2));
        assertThat(ask(story.nadia, get("/audits/handed-in/of/" + audit)).getRedirectedUrl())
                .isEqualTo("/audits/handed-in/" + later.value());
        assertThat(ask(story.nadia, get("/audits/handed-in/of/" + UUID.randomUUID()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(text(story.nadia, "/audits/handed-in/" + later.value())).doesNotContain("A later version");
    }

    @Test
    void onlyTheCentreThanksOffersAndNames() throws Exception {
        Support.Offer offer = story.as(
                        story.cora,
                        () -> story.support.offers(story.area, story.submissions.byId(story.area, portages)))
                .getFirst();
        for (String path : List.of(
                receipt + "/thank",
                receipt + "/good-practice",
                "/audits/support/" + offer.id(),
                "/audits/themes/new")) {
            assertThat(ask(story.cora, get(path)).getStatus()).as(path).isEqualTo(200);
            assertThat(ask(story.nadia, get(path)).getStatus()).as(path).isEqualTo(404);
            assertThat(ask(story.nadia, post(path)).getStatus()).as(path).isEqualTo(404);
        }
        var saved = ask(
                story.cora,
                post("/audits/support/" + offer.id())
                        .param("version", "" + offer.version())
                        .param("cameOfIt", "It helped."));
        assertThat(saved.getRedirectedUrl()).isEqualTo(receipt);
        assertThat(text(story.nadia, receipt)).contains("It helped.");
        assertThat(ask(story.cora, get("/audits/handed-in/" + UUID.randomUUID()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(ask(story.cora, get("/audits/support/" + UUID.randomUUID())).getStatus())
                .isEqualTo(404);
    }

    @Test
    void levelsAreInWordsAndTheFileHasTheSame() throws Exception {
        story.handIn(story.breaks, 2, 2, 2);
        Document latest = page(ask(story.nadia, get("/audits/levels")));
        assertThat(latest.select(".audits-heat tbody tr th").eachText()).containsExactly("Portage", "Short breaks");
        assertThat(latest.select(".audits-heat td")).hasSize(4).allSatisfy(cell -> assertThat(cell.text())
                .isNotBlank());
        assertThat(latest.select(".audits-heat thead th").eachText())
                .containsExactly("Service", "Principle 1", "Principle 2");
        Document one = page(ask(
                story.nadia,
                get("/audits/levels")
                        .param("show", "over-time")
                        .param("service", story.portage.value().toString())
                        .param("standard", "p2")));
        assertThat(one.select(".audits-heat tbody tr")).hasSize(1);
        assertThat(one.select(".audits-heat td")).hasSize(12);
        assertThat(one.select(".audits-heat td").last().text()).isEqualTo("Room for improvement");
        String file = new String(
                ask(story.nadia, get("/audits/levels.csv").param("sector", "care"))
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
        assertThat(file.lines())
                .containsExactly(
                        "service,sector,audited_on,principle,level,level_number,levels",
                        "Short breaks,care,2026-05-01,p1,Good,2,3",
                        "Short breaks,care,2026-05-01,p2,Good,2,3");
        assertThat(text(story.nadia, "/audits/levels?sector=health")).contains("No service matches.");
        assertThat(text(story.nadia, "/audits/levels?service=nonsense&framework=none"))
                .contains("Portage");
    }

    @Test
    void theCalendarIsFilteredAndIsAFileToo() throws Exception {
        assertThat(text(story.nadia, "/audits/calendar"))
                .contains("2 services. None is overdue, none is due within 60 days.")
                .contains("Short breaks, social care Current")
                .contains("It has had none yet.")
                .contains("Several organisations: 1 of 2 services have a current audit.");
        assertThat(text(story.nadia, "/audits/calendar?sector=early-years")).doesNotContain("Short breaks");
        assertThat(text(story.nadia, "/audits/calendar?now=overdue")).contains("No service matches.");
        String file = new String(
                ask(story.nadia, get("/audits/calendar.csv").param("sector", "care"))
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
        assertThat(file.lines())
                .containsExactly(
                        "service,sector,organisation,last_audited_on,due_on,standing",
                        "Short breaks,care,,,2026-09-01,current");
    }

    private String strategic() {
        return story.as(story.cora, () -> story.themes.versions()).stream()
                .filter(target -> target.title().startsWith("Working together on a service"))
                .findFirst()
                .orElseThrow()
                .ref()
                .local();
    }

    @Test
    void aThemeIsNamedUsedAndFoundByWhatItLedTo() throws Exception {
        SubmissionId other = story.handIn(story.breaks, 2, 1, 2);
        var refused = ask(
                story.cora,
                post("/audits/themes/new").param("label", "Who is asked").param("audits", "" + portages.value()));
        assertThat(page(refused).select(".govuk-error-summary").text()).contains("Choose at least two audits");
        for (int i = 0; i < 2; i++) {
            assertThat(ask(
                                    story.cora,
                                    post("/audits/themes/new")
                                            .param("label", "Who is asked")
                                            .param("audits", "" + portages.value(), "" + other.value()))
                            .getRedirectedUrl())
                    .isEqualTo("/audits/themes");
        }
        UUID theme = story.as(story.cora, () -> story.themes.all(story.area))
                .getFirst()
                .id();
        assertThat(ask(
                                story.cora,
                                post("/audits/themes/" + theme + "/use")
                                        .param("kind", "model")
                                        .param("words", "Step 1 names who is missing.")
                                        .param("next", strategic()))
                        .getRedirectedUrl())
                .isEqualTo("/audits/themes");
        assertThat(text(story.nadia, "/audits/themes?for=model"))
                .contains("In the audits of Portage, Short breaks.")
                .contains("The next version of a model or a framework, 1 May 2026: Step 1 names who is missing.")
                .contains("Waits for the version after Working together on a service, version 1")
                .contains("Of 2 services, 1 at good or better, of which 1 at the highest level. 1 at the lowest.");
        assertThat(text(story.nadia, "/audits/themes?for=event")).contains("No theme is here.");
    }

    @Test
    void everybodySeesTheMarkAndGoodPracticeAndNoLevel() throws Exception {
        var shown = ask(
                story.cora,
                post(receipt + "/good-practice")
                        .param("standard", "p1")
                        .param("title", "Asking at the door")
                        .param("story", "They asked at the school gate.")
                        .param("ages", "5-15", "16-17"));
        assertThat(shown.getRedirectedUrl()).isEqualTo("/audits/good-practice");
        assertThat(text(null, "/audits/good-practice"))
                .contains("Asking at the door", "Portage", "Principle 1", "Ages 5 to 15, 16 and 17.");
        for (String chosen : List.of("sector=early-years", "principle=p1", "age=5-15", "age=16-17")) {
            assertThat(text(null, "/audits/good-practice?" + chosen)).as(chosen).contains("Asking at the door");
        }
        for (String other : List.of("age=0-4", "age=18-25", "age=x", "age=5-15&principle=p2")) {
            assertThat(text(null, "/audits/good-practice?" + other))
                    .as(other)
                    .doesNotContain("Asking at the door")
                    .contains("No story matches. Choose less.");
        }
        var forged = ask(
                story.cora,
                post(receipt + "/good-practice")
                        .param("standard", "p1")
                        .param("title", "Nothing")
                        .param("story", "Nothing.")
                        .param("ages", "30-40"));
        assertThat(forged.getStatus()).isEqualTo(422);
        assertThat(text(null, "/audits/good-practice?sector=health")).doesNotContain("Asking at the door");
        assertThat(text(null, "/audits/good-practice?principle=p2")).doesNotContain("Asking at the door");
        String mark = "/audits/marks/" + story.portage.value();
        for (String path : List.of("/audits/marks", mark)) {
            assertThat(text(null, path))
                    .as(path)
                    .contains("Portage")
                    .doesNotContain("Room for improvement", "Requires Improvement", "Excellent");
        }
        assertThat(ask(null, get("/audits/marks/" + story.breaks.value())).getStatus())
                .isEqualTo(404);
        story.days(400);
        assertThat(ask(null, get(mark)).getStatus()).as("no current audit").isEqualTo(404);
    }

    @Test
    void eachPageAsksAtMostTenThingsOfTheDatabase() throws Exception {
        for (int i = 0; i < 12; i++) {
            story.handIn(story.service("Service " + i, uk.sidebyside.access.Sector.HEALTH), 2, 1, 2, 3);
        }
        sendThanks();
        List<String> pages = new java.util.ArrayList<>(PAGES);
        pages.add(receipt);
        pages.add(receipt + "/letter");
        for (String path : pages) {
            ask(story.cora, get(path));
            List<String> statements = CountedStatements.during(
                    () -> assertThat(ask(story.cora, get(path)).getStatus()).isEqualTo(200));
            assertThat(statements).as(path).hasSizeLessThanOrEqualTo(10);
        }
    }

    private String text(@Nullable Principal who, String path) throws Exception {
        MockHttpServletResponse answer = ask(who, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return page(answer).select("main").text();
    }

    private MockHttpServletResponse ask(@Nullable Principal who, MockHttpServletRequestBuilder request)
            throws Exception {
        request.with(csrf()).with(servlet -> {
            servlet.setServerName(story.plan.host());
            return servlet;
        });
        if (who != null) {
            request.with(authentication(new TestingAuthenticationToken(who.person(), null, List.of())));
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
