package uk.sidebyside.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static uk.sidebyside.testing.Posted.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import uk.sidebyside.access.Principal;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.plan.Histories;
import uk.sidebyside.plan.PlanRefs;
import uk.sidebyside.plan.PlanRegister;
import uk.sidebyside.plan.PlanStory;
import uk.sidebyside.plan.Progress;
import uk.sidebyside.plan.RiskId;
import uk.sidebyside.plan.Said;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class UpdateTest {
    private static final String PAGE = "/plan/action/1.1(A)/update";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    Histories histories;

    @Autowired
    Progress progress;

    @Autowired
    EvidenceItems evidence;

    @Autowired
    StoryClock clock;

    private PlanStory story;

    @BeforeEach
    void inJune() {
        story = PlanStory.tell(program);
        clock.set(LocalDate.of(2026, 6, 10));
    }

    @Test
    void onlyWhoLeadsTheLineHasItsUpdatePage() throws Exception {
        mvc.perform(get(PAGE).with(by(story.nadia))).andExpect(status().isOk());
        mvc.perform(get(PAGE).with(by(story.colm))).andExpect(status().isNotFound());
        mvc.perform(get(PAGE).with(here())).andExpect(status().is3xxRedirection());
    }

    @Test
    void myLinesShowsMineAndNoOther() throws Exception {
        mvc.perform(get("/my-lines").with(by(story.nadia)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("You lead 1 action.")))
                .andExpect(content().string(containsString("/plan/action/1.1(A)/update")))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("1.1(B)"))));
    }

    @Test
    void aDelayWithoutItsFourAnswersShowsEachErrorAndLosesNothing() throws Exception {
        start();
        mvc.perform(post("check", "progressing-but-delayed").param("words", "It is late this time."))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("There is a problem")))
                .andExpect(content().string(containsString("Say why it is delayed.")))
                .andExpect(content().string(containsString("Say what you do to catch up.")))
                .andExpect(content().string(containsString("It is late this time.")))
                .andExpect(content().string(containsString("<title>Error: ")));
    }

    @Test
    void aDateThatIsNoneIsSaidBesideItsField() throws Exception {
        start();
        mvc.perform(post("check", "progressing-but-delayed")
                        .param("words", "Late.")
                        .param("newEndOn.day", "31")
                        .param("newEndOn.month", "2")
                        .param("newEndOn.year", "2027"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("The new date must be a real date")));
    }

    @Test
    void whatWasCheckedAndSentIsPublishedWithItsEvidence() throws Exception {
        mvc.perform(post("check", "progressing-and-on-track").param("words", "The first workshop took place."))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Check your update")));
        assertThat(said()).isEmpty();
        mvc.perform(post("send", "progressing-and-on-track")
                        .param("words", "The first workshop took place.")
                        .param("evidenceTitle", "Minutes")
                        .param("link", "https://example.org/minutes"))
                .andExpect(redirectedUrl("/plan/action/1.1(A)/update/done"));
        assertThat(said()).extracting(Said::words).containsExactly("The first workshop took place.");
        assertThat(story.as(story.visitor, () -> evidence.of(PlanRefs.of(story.area.id(), story.lineA))))
                .hasSize(1);
        mvc.perform(get(PAGE + "/done").with(by(story.nadia)))
                .andExpect(content().string(containsString("31 August 2026")));
    }

    @Test
    void aDelayCitesARiskThatWeHadNamed() throws Exception {
        var risk = new PlanRegister.Risk(null, false, "People leave.", "", null, PlanStory.BEGINS, null, null, true, 1);
        RiskId known = story.asOperator(() -> program.getBean(PlanRegister.class)
                .keep(story.area.id(), story.plan, risk)
                .orThrow());
        mvc.perform(get(PAGE).with(by(story.nadia)))
                .andExpect(content().string(containsString("Does it come from a risk that we have named?")))
                .andExpect(content().string(containsString("People leave.")));
        mvc.perform(post("send", "progressing-but-delayed")
                        .param("words", "It waits.")
                        .param("reason", "Our analyst left.")
                        .param("effect", "Families wait.")
                        .param("recovery", "Somebody new begins in July.")
                        .param("newEndOn.day", "31")
                        .param("newEndOn.month", "3")
                        .param("newEndOn.year", "2027")
                        .param("citing", known.value().toString()))
                .andExpect(redirectedUrl("/plan/action/1.1(A)/update/done"));
        mvc.perform(get("/plan/action/1.1(A)").with(here()))
                .andExpect(content()
                        .string(containsString(
                                "Our analyst left. This comes from a risk that we had named: People leave.")));
    }

    @Test
    void aFileThatIsNotTakenKeepsTheReportFromBeingStored() throws Exception {
        var program = new MockMultipartFile("file", "minutes.pdf", "application/pdf", "MZ not a pdf".getBytes());
        mvc.perform(((MockMultipartHttpServletRequestBuilder) post("send", "progressing-and-on-track"))
                        .file(program)
                        .param("words", "The first workshop took place.")
                        .param("evidenceTitle", "Minutes"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("The first workshop took place.")));
        assertThat(said()).isEmpty();
    }

    @Test
    void sendingTheSameFormAgainStoresNothingMore() throws Exception {
        UUID submission = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            mvc.perform(post("send", "progressing-and-on-track", submission).param("words", "Once."))
                    .andExpect(status().is3xxRedirection());
        }
        assertThat(said()).hasSize(1);
    }

    @Test
    void whoeverIsSecondSeesBothTexts() throws Exception {
        String seen = String.valueOf(story.as(story.nadia, () -> version()));
        start();
        mvc.perform(post("send", "progressing-and-on-track")
                        .param("words", "My own text.")
                        .param("version", seen))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Begun.")))
                .andExpect(content().string(containsString("My own text.")));
    }

    private int version() {
        return program.getBean(uk.sidebyside.plan.Plans.class)
                .tree(story.area.id(), story.plan)
                .line("1.1(A)")
                .orElseThrow()
                .version();
    }

    private void start() {
        var report = Progress.Report.of(
                story.lineA, UUID.randomUUID(), "progressing-and-on-track", LocalDate.now(clock), "Begun.");
        story.as(story.nadia, () -> progress.record(story.area.id(), report)).orThrow();
    }

    private List<Said> said() {
        return story.as(story.visitor, () -> histories.ofLine(story.area.id(), story.plan, story.lineA));
    }

    private MockMultipartHttpServletRequestBuilder post(String step, String state) {
        return post(step, state, UUID.randomUUID());
    }

    private MockMultipartHttpServletRequestBuilder post(String step, String state, UUID submission) {
        MockMultipartHttpServletRequestBuilder request = multipart(PAGE);
        request.with(by(story.nadia));
        request.with(csrf());
        request.param("step", step);
        request.param("state", state);
        request.param("submission", submission.toString());
        return request;
    }

    private RequestPostProcessor here() {
        return request -> {
            request.setServerName(story.host());
            return request;
        };
    }

    private RequestPostProcessor by(Principal principal) {
        var token = new TestingAuthenticationToken(principal.person(), null, List.of());
        return request -> here().postProcessRequest(authentication(token).postProcessRequest(request));
    }
}
