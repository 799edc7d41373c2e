package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.assessments.web.Visits.with;

import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What an officer and a family read of what they agreed in mediation: what it is, by when, and that an appeal is still possible. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class AgreedInMediationTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private CaseStory story;
    private Visits visits;
    private CaseId id;
    private String at;

    @BeforeEach
    void mediationAfterANo() {
        story = new CaseStory(program);
        visits = new Visits(pages, story.around.host);
        id = story.requested("EHC-9", LocalDate.of(2026, 9, 7));
        story.linkedToKit(id);
        at = "/cases/" + id;
        story.clock.set(LocalDate.of(2027, 1, 11));
        story.take(id, CaseStep.WILL_NOT_ASSESS, LocalDate.of(2026, 12, 14)).orThrow();
        story.take(id, CaseStep.MEDIATION_ASKED, LocalDate.of(2027, 1, 4)).orThrow();
    }

    private String officer() throws Exception {
        return visits.page(story.around.cora, at).text();
    }

    private String family() throws Exception {
        return visits.page(story.around.mina, "/assessment/" + story.around.kit).text();
    }

    private MockHttpServletResponse agrees(String choice) throws Exception {
        return visits.as(
                story.around.cora,
                with(
                        post(at + "/step/mediation-agreed"),
                        "on.day",
                        "11",
                        "on.month",
                        "1",
                        "on.year",
                        "2027",
                        "choice",
                        choice,
                        "words",
                        ""));
    }

    @Test
    void theAgreementIsWrittenDownByItsFormAndTellsBothSidesByWhen() throws Exception {
        Document form = visits.page(story.around.cora, at + "/step/mediation-agreed");
        assertThat(form.text())
                .contains("Take the day that the written agreement bears.", "What was agreed?")
                .contains("Something else, for which no last day is counted here");
        assertThat(visits.page(story.around.cora, at + "/step/settled").text())
                .contains("Was something agreed in mediation? Write that down instead");
        MockHttpServletResponse refused = agrees("");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visits.read(refused).text()).contains("Choose one of them");
        assertThat(agrees("assess").getStatus()).isEqualTo(302);
        assertThat(officer())
                .contains("Next Do what was agreed in mediation By 25 January 2027, 14 days left.")
                .contains("regulation 42(2); and regulation 44(2)(b), as others report it")
                .contains("Agreed in mediation: to assess")
                .doesNotContain("tribunal has ordered", "Do what follows from the tribunal");
        assertThat(visits.page(story.around.cora, "/cases").text()).contains("Do what was agreed in mediation");
        assertThat(family())
                .contains("The council tells you that it will assess, as you agreed, by 25 January 2027")
                .contains("You and we agreed in mediation. We will assess the needs.")
                .contains("You need a certificate if you want to appeal all the same.")
                .contains("The tribunal must have your appeal by 14 February 2027")
                .doesNotContain("You choose if you want mediation.");
        story.take(id, CaseStep.WILL_ASSESS, LocalDate.of(2027, 1, 11)).orThrow();
        assertThat(family()).as("a no that was taken back").doesNotContain("If you do not agree", "tribunal must have");
        assertThat(visits.page(story.around.cora, at + "/letters/new/will-assess")
                        .select("textarea")
                        .text())
                .contains("We agreed to this in mediation on 11 January 2027.")
                .contains("If there will be a plan, you have it by 19 April 2027.")
                .doesNotContain("25 January 2027");
    }

    @Test
    void bothPagesKeepToTheirStatements() throws Exception {
        agrees("assess");
        officer();
        family();
        assertThat(CountedStatements.during(this::officer)).hasSizeLessThanOrEqualTo(12);
        assertThat(CountedStatements.during(this::family)).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void aPlanThatWasToEndGoesOnByTheAgreement() throws Exception {
        story.clock.set(LocalDate.of(2027, 6, 1));
        story.take(id, CaseStep.WILL_ASSESS, LocalDate.of(2027, 1, 11)).orThrow();
        story.take(id, CaseStep.WILL_ISSUE, LocalDate.of(2027, 1, 12)).orThrow();
        story.take(id, CaseStep.DRAFT_SERVED, LocalDate.of(2027, 1, 13)).orThrow();
        story.take(id, CaseStep.FINAL_SENT, LocalDate.of(2027, 2, 1)).orThrow();
        story.take(id, CaseStep.CEASING, LocalDate.of(2027, 3, 1)).orThrow();
        story.take(id, CaseStep.WILL_CEASE, LocalDate.of(2027, 4, 1)).orThrow();
        story.take(id, CaseStep.CEASING_TOLD, LocalDate.of(2027, 4, 1)).orThrow();
        story.take(id, CaseStep.MEDIATION_ASKED, LocalDate.of(2027, 4, 12)).orThrow();
        story.take(id, CaseStep.MEDIATION_AGREED, LocalDate.of(2027, 5, 10), null, "maintain", "")
                .orThrow();
        assertThat(officer())
                .contains("The plan goes on. Write down that it stays.")
                .doesNotContain("can appeal until");
        assertThat(family()).contains("The help in the plan goes on. ").doesNotContain("You can appeal until");
        assertThat(story.take(id, CaseStep.CEASED, LocalDate.of(2027, 6, 1), null, "2", ""))
                .asString()
                .contains("cease.agreed.to.go.on");
    }

    @Test
    void whatWasAgreedStandsInTheWordsOfEachChoice() {
        assertThat(StepWords.done(CaseStep.MEDIATION_AGREED, "make-plan")).endsWith(": to make a plan");
        assertThat(StepWords.done(CaseStep.MEDIATION_AGREED, "amend")).endsWith(": to change the plan");
        assertThat(StepWords.told(CaseStep.MEDIATION_AGREED, "name-school")).contains("that we agreed on.");
        assertThat(StepWords.told(CaseStep.MEDIATION_AGREED, "maintain")).endsWith("The plan goes on.");
        assertThat(StepWords.told(CaseStep.MEDIATION_AGREED, "other")).isEqualTo("You and we agreed in mediation.");
    }
}
