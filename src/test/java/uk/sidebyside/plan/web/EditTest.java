package uk.sidebyside.plan.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
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
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import uk.sidebyside.access.Principal;
import uk.sidebyside.plan.PlanStory;
import uk.sidebyside.plan.Progress;
import uk.sidebyside.plan.ReportingPoints;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** The pages of those who edit, correct, confirm and inspect. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class EditTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    Progress progress;

    @Autowired
    ReportingPoints points;

    @Autowired
    StoryClock clock;

    private PlanStory story;

    @BeforeEach
    void completedInAugust() {
        story = PlanStory.tell(program);
        clock.set(LocalDate.of(2026, 6, 10));
        report("progressing-and-on-track");
        clock.set(LocalDate.of(2026, 8, 20));
        report("completed");
        clock.set(LocalDate.of(2026, 9, 1));
        story.as(Principal.job(story.area.id(), "test"), () -> points.closeDue(story.area.id()));
    }

    @Test
    void onlyWorkstreamLeadsAndAdministratorsEdit() throws Exception {
        mvc.perform(get("/plan/edit").with(by(story.ines))).andExpect(status().isOk());
        mvc.perform(get("/plan/edit/action/1.1(A)").with(by(story.ines))).andExpect(status().isOk());
        mvc.perform(get("/plan/edit").with(by(story.nadia))).andExpect(status().isNotFound());
    }

    @Test
    void aPublishedActionKeepsWhatPublishingNeeds() throws Exception {
        mvc.perform(post("/plan/edit/action/1.1(A)")
                        .with(by(story.ines))
                        .with(csrf())
                        .param("title", "Do it.")
                        .param("version", "99"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Choose who leads it.")));
    }

    @Test
    void whoeverSavesSecondSeesBothTexts() throws Exception {
        mvc.perform(post("/plan/edit/action/1.1(A)")
                        .with(by(story.ines))
                        .with(csrf())
                        .param("title", "My own title.")
                        .param("startOn.day", "1")
                        .param("startOn.month", "6")
                        .param("startOn.year", "2026")
                        .param("endOn.day", "31")
                        .param("endOn.month", "12")
                        .param("endOn.year", "2026")
                        .param("leads", story.nadiasSeat.value().toString())
                        .param("version", "1"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("My own title.")))
                .andExpect(content().string(containsString("Do what 1.1(A) says.")));
    }

    @Test
    void aCorrectionNeedsItsNoteAndThenStandsBesideThePoint() throws Exception {
        String point = story.points.getFirst().value().toString();
        mvc.perform(post("/plan/action/1.1(A)/correct")
                        .with(by(story.nadia))
                        .with(csrf())
                        .param("point", point)
                        .param("state", "progressing-and-on-track"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Say why you correct it")));
        mvc.perform(post("/plan/action/1.1(A)/correct")
                        .with(by(story.nadia))
                        .with(csrf())
                        .param("point", point)
                        .param("state", "progressing-and-on-track")
                        .param("note", "It was not quite done."))
                .andExpect(redirectedUrl("/plan/action/1.1(A)"));
        mvc.perform(get("/plan/action/1.1(A)").with(by(story.nadia)))
                .andExpect(content().string(containsString("It was not quite done.")));
    }

    @Test
    void theChairReadsWhatIsMissingBeforeAnActionIsEmbedded() throws Exception {
        mvc.perform(get("/plan/action/1.1(A)/embed").with(by(story.nadia))).andExpect(status().isNotFound());
        mvc.perform(post("/plan/action/1.1(A)/embed")
                        .with(by(story.ruth))
                        .with(csrf())
                        .param("words", "It holds."))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Add proof that somebody is better off")));
        mvc.perform(post("/plan/action/1.1(A)/embed")
                        .with(by(story.ruth))
                        .with(csrf())
                        .param("words", "It holds.")
                        .param("override", "The audit comes next month."))
                .andExpect(redirectedUrl("/plan/action/1.1(A)"));
        mvc.perform(get("/plan/action/1.1(A)").with(by(story.ruth)))
                .andExpect(content().string(containsString("The audit comes next month.")));
    }

    @Test
    void anAreasEvidencePackNamesClaimsWithNothingToShow() throws Exception {
        mvc.perform(get("/plan/area/1/evidence-pack").with(by(story.ruth)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("4 claims. 4 of them lack evidence or proof of impact.")));
        mvc.perform(get("/plan/area/1/evidence-pack.zip").with(by(story.ruth)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/zip"));
    }

    private void report(String state) {
        var report =
                Progress.Report.of(story.lineA, UUID.randomUUID(), state, LocalDate.now(clock), "We did something.");
        story.as(story.nadia, () -> progress.record(story.area.id(), report)).orThrow();
    }

    private RequestPostProcessor by(Principal principal) {
        var token = new TestingAuthenticationToken(principal.person(), null, List.of());
        return request -> {
            request.setServerName(story.host());
            return csrf().postProcessRequest(authentication(token).postProcessRequest(request));
        };
    }
}
