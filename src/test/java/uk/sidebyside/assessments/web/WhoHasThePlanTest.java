package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.assessments.web.Visits.with;

import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** A final plan goes to the family, the school or college in it and the health body: the page says who still has to get it. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class WhoHasThePlanTest {
    private static final LocalDate SENT = LocalDate.of(2027, 1, 20);

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private CaseStory story;
    private Visits visits;
    private CaseId id;
    private String at;

    @BeforeEach
    void aFinalPlan() {
        story = new CaseStory(program);
        visits = new Visits(pages, story.around.host);
        id = story.draftOut(LocalDate.of(2026, 9, 7), LocalDate.of(2027, 1, 4));
        story.linkedToKit(id);
        at = "/cases/" + id;
        story.take(id, CaseStep.FINAL_SENT, SENT, null, "", "").orThrow();
    }

    private String officer() throws Exception {
        return visits.page(story.around.cora, at).text();
    }

    private String family() throws Exception {
        return visits.page(story.around.mina, "/assessment/" + story.around.kit).text();
    }

    private void goes(CaseStep step, String choice) throws Exception {
        assertThat(visits.as(
                                story.around.cora,
                                with(
                                        post(at + "/step/" + step.code()),
                                        "submission",
                                        UUID.randomUUID().toString(),
                                        "on.day",
                                        "22",
                                        "on.month",
                                        "1",
                                        "on.year",
                                        "2027",
                                        "choice",
                                        choice,
                                        "words",
                                        ""))
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void thePageSaysWhoStillHasToGetItUntilThatIsWrittenDown() throws Exception {
        assertThat(officer())
                .contains("The plan is still to go to: the school or college that it names, and the health body.")
                .contains(
                        "Done on 20 January 2027 To the family: 20 January 2027. To the school or college that it names:"
                                + " not yet. To the health body: not yet.");
        assertThat(visits.page(story.around.cora, at + "/step/plan-to-school").text())
                .contains(
                        "The law has the plan sent to the school or college that it names, too.",
                        "Does the plan name one?");
        goes(CaseStep.PLAN_TO_SCHOOL, "");
        assertThat(officer())
                .contains("The plan is still to go to: the health body.")
                .contains("To the school or college that it names: 22 January 2027. To the health body: not yet.")
                .doesNotContain("The school or college has the plan");
        goes(CaseStep.PLAN_TO_HEALTH, "");
        assertThat(officer()).doesNotContain("still to go to").contains("To the health body: 22 January 2027.");
        assertThat(family())
                .contains("The school or college in the plan has it too.", "The health body has the plan too.");
        officer();
        assertThat(CountedStatements.during(this::officer)).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void aPlanThatNamesNoSchoolGoesToNone() throws Exception {
        goes(CaseStep.PLAN_TO_SCHOOL, StepWords.NONE_NAMED);
        assertThat(officer())
                .contains("The plan is still to go to: the health body.")
                .contains("To the school or college that it names: none is named.")
                .contains("The plan names no school or college that has to get it")
                .doesNotContain("The plan went to the school or college");
        assertThat(family()).contains("The plan names no school or college, so there is none to send it to.");
    }

    @Test
    void ofAPlanThatAReturnBroughtInNothingIsSaid() throws Exception {
        CaseId brought = story.planFromAReturn(LocalDate.of(2026, 9, 7), SENT);
        assertThat(visits.page(story.around.cora, "/cases/" + brought).text())
                .contains("Plan in force", "Done on 20 January 2027")
                .doesNotContain("still to go to", "The health body has the plan", "To the health body: not yet");
    }

    @Test
    void theirLettersAreDraftedFromTheRecordAndReadByTheFamilyOnceKept() throws Exception {
        story.around.operator(() -> program.getBean(Organisations.class)
                .add(story.around.area, new Organisations.AddOrganisation("Testwick ICB", "ICB", "health", false)));
        assertThat(officer())
                .contains("To the school or college: the final plan, of 20 January 2027")
                .contains("To the health body: the final plan, of 20 January 2027");
        String cases = at + "/letters/new/";
        assertThat(visits.page(story.around.cora, cases + "final-school")
                        .select("input[name=toWhom]")
                        .val())
                .isEqualTo("The head of [the school or college in the plan]");
        Document health = visits.page(story.around.cora, cases + "final-health");
        assertThat(health.select("input[name=toWhom]").val()).isEqualTo("Testwick ICB");
        String letter = visits.as(
                        story.around.cora,
                        with(
                                post(cases + "final-health"),
                                "toWhom",
                                "Testwick ICB",
                                "words",
                                health.select("textarea").text()))
                .getRedirectedUrl();
        assertThat(family()).doesNotContain("To the health body: the final plan");
        assertThat(visits.as(story.around.cora, post(letter + "/keep").param("version", "1"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(family()).contains("Our letters To the health body: the final plan");
    }
}
