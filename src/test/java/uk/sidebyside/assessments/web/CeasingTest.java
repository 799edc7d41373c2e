package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.assessments.web.Visits.with;

import java.time.LocalDate;
import java.util.List;
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
import uk.sidebyside.assessments.Excuses;
import uk.sidebyside.assessments.OtherClocks;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.EndOfPlan;
import uk.sidebyside.assessments.rules.OtherClock;
import uk.sidebyside.assessments.rules.OtherClockRules.Wanted;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Before a plan ends the family and the school are asked; then the decision and its letter; and help goes on until nobody can appeal. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class CeasingTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private CaseStory story;
    private Visits visits;
    private CaseId id;

    @BeforeEach
    void aPlanIsThoughtOfAsEnding() {
        story = new CaseStory(program);
        visits = new Visits(pages, story.around.host);
        id = story.draftOut(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 6, 10));
        story.take(id, CaseStep.FINAL_SENT, LocalDate.of(2026, 7, 1)).orThrow();
        story.around
                .as(story.around.cora, () -> story.book.link(story.around.area, id, "TW-1"))
                .orThrow();
        story.take(id, CaseStep.CEASING, LocalDate.of(2026, 12, 1)).orThrow();
    }

    private String officer() throws Exception {
        return visits.page(story.around.cora, "/cases/" + id).text();
    }

    private String family() throws Exception {
        return visits.page(story.around.mina, "/assessment/" + story.around.kit).text();
    }

    private List<String> ends(LocalDate on) {
        return story.take(id, CaseStep.CEASED, on, null, "2", "") instanceof Saving.Refused<?> no
                ? no.findings().stream().map(one -> one.key()).toList()
                : List.of();
    }

    @Test
    void aPlanThatIsToEndGoesOnUntilTheTimeToAppealIsOver() throws Exception {
        assertThat(officer())
                .contains("The school said what it thinks of it", "The plan will end")
                .contains("We think about ending the plan, of 1 December 2026");
        assertThat(family()).contains("We are thinking about ending the plan. Tell us what you think.");
        story.take(id, CaseStep.CEASING_VIEWS, LocalDate.of(2026, 12, 7)).orThrow();
        story.take(id, CaseStep.CEASING_SCHOOL, LocalDate.of(2026, 12, 8)).orThrow();
        assertThat(ends(LocalDate.of(2026, 12, 15))).containsExactly("cease.decide.first");
        story.take(id, CaseStep.WILL_CEASE, LocalDate.of(2026, 12, 15)).orThrow();
        assertThat(officer())
                .contains("Decided that the plan ends; it goes on for now")
                .contains("The family can appeal until 15 February 2027. The plan goes on until then");
        assertThat(family())
                .contains("The help in the plan goes on for now. You can appeal until 15 February 2027.")
                .contains("We decided that the plan ends. You can appeal against this.");
        assertThat(visits.page(story.around.cora, "/cases/" + id + "/letters/new/will-cease")
                        .select("textarea")
                        .text())
                .contains("The tribunal must have your appeal by 15 February 2027")
                .contains("The help goes on until the time to appeal is over.");
        assertThat(ends(LocalDate.of(2027, 2, 16))).containsExactly("cease.tell.first");
        story.take(id, CaseStep.CEASING_TOLD, LocalDate.of(2026, 12, 16)).orThrow();
        assertThat(ends(LocalDate.of(2027, 2, 15))).containsExactly("cease.time.to.appeal");
        assertThat(ends(LocalDate.of(2027, 2, 16))).isEmpty();
        assertThat(officer()).contains("Plan has ended");
        assertThat(story.file(id).current().orElseThrow().plan()).satisfies(plan -> {
            assertThat(plan.ceaseOn()).isEqualTo(LocalDate.of(2027, 2, 16));
            assertThat(plan.ceaseReason()).isEqualTo("2");
        });
        assertThat(story.file(id).life().odd()).isEmpty();
    }

    /** Regulation 31: the letters are drafted from the record; whom nobody knows is a gap, and a letter with a gap is not kept. */
    @Test
    void theSchoolIsAskedAndTheSchoolAndTheHealthBodyAreToldByLetter() throws Exception {
        story.around.operator(() -> program.getBean(Organisations.class)
                .add(story.around.area, new Organisations.AddOrganisation("Testwick ICB", "ICB", "health", false)));
        String cases = "/cases/" + id + "/letters/";
        assertThat(officer()).contains("To the school or college: we think about ending the plan, of 1 December 2026");
        Document asks = visits.page(story.around.cora, cases + "new/ceasing-school");
        assertThat(asks.select("input[name=toWhom]").val())
                .isEqualTo("The head of [the school or college in the plan]");
        String letter =
                begins("ceasing-school", asks.select("input[name=toWhom]").val());
        assertThat(visits.as(story.around.cora, post(letter + "/keep").param("version", "1"))
                        .getStatus())
                .isEqualTo(422);
        visits.as(
                story.around.cora,
                with(
                        post(letter + "/edit"),
                        "version",
                        "1",
                        "toWhom",
                        "The head of Larch School",
                        "words",
                        visits.page(story.around.cora, letter + "/edit")
                                .select("textarea")
                                .text()
                                .replace("[the school or college in the plan]", "Larch School")));
        assertThat(visits.as(story.around.cora, post(letter + "/keep").param("version", "2"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(family()).contains("Our letters To the school or college: we think about ending the plan");
        story.take(id, CaseStep.WILL_CEASE, LocalDate.of(2026, 12, 15)).orThrow();
        assertThat(officer())
                .contains("To the school or college: the plan ends, of 15 December 2026")
                .contains("To the health body: the plan ends, of 15 December 2026");
        assertThat(visits.page(story.around.cora, cases + "new/will-cease-health")
                        .select("input[name=toWhom]")
                        .val())
                .isEqualTo("Testwick ICB");
    }

    private String begins(String kind, String toWhom) throws Exception {
        String at = "/cases/" + id + "/letters/new/" + kind;
        String words = visits.page(story.around.cora, at).select("textarea").text();
        return visits.as(story.around.cora, with(post(at), "toWhom", toWhom, "words", words))
                .getRedirectedUrl();
    }

    private void hasDied(LocalDate on) {
        story.take(id, CaseStep.CEASED, on, null, EndOfPlan.DIED, "").orThrow();
        story.clock.set(on.plusDays(3));
    }

    private void nobodyIsToldWhatToDoNext() throws Exception {
        assertThat(family())
                .contains("We are so sorry. You do not have to do anything here.")
                .contains("The plan ended.", "Whom can I ask?")
                .doesNotContainIgnoringCase("appeal")
                .doesNotContain("mediation adviser", "want mediation")
                .doesNotContainIgnoringCase("complain")
                .doesNotContainIgnoringCase("late")
                .doesNotContain(
                        "Tell us what you think",
                        "What is next",
                        "Swimming",
                        "Days that changed",
                        "last day",
                        "timetable",
                        "The help goes on");
        assertThat(officer()).doesNotContain("/letters/new/", "The family can appeal", "The family wants mediation");
        assertThat(visits.page(story.around.cora, "/cases/" + id).select("a[href*=/letters/new/]"))
                .isEmpty();
        for (String kind : List.of("ceased", "will-cease", "ceasing", "final")) {
            assertThat(visits.status(story.around.cora, "/cases/" + id + "/letters/new/" + kind))
                    .as(kind)
                    .isEqualTo(404);
        }
        for (String duty : List.of("C07", "C10", "C36")) {
            assertThat(visits.status(story.around.cora, "/cases/" + id + "/moved/" + duty))
                    .as(duty)
                    .isEqualTo(404);
        }
    }

    @Test
    void aFamilyWhoseChildHasDiedIsToldOfNoRightsAndNoDays() throws Exception {
        LocalDate later = LocalDate.of(2027, 8, 2);
        story.around
                .as(story.around.cora, () -> program.getBean(Excuses.class)
                        .move(story.around.area, id, UUID.randomUUID(), "C10", later, "A report is to come."))
                .orThrow();
        story.around
                .as(story.around.cora, () -> program.getBean(OtherClocks.class)
                        .begin(
                                story.around.area,
                                id,
                                UUID.randomUUID(),
                                new Wanted(
                                        OtherClock.FIRST_DIRECT_PAYMENT, LocalDate.of(2026, 9, 7), null, "Swimming")))
                .orThrow();
        assertThat(family()).contains("Swimming", "Days that changed before", "We are late, and we are sorry");
        assertThat(visits.status(story.around.cora, "/cases/" + id + "/moved/C36"))
                .isEqualTo(200);
        hasDied(LocalDate.of(2027, 1, 11));
        nobodyIsToldWhatToDoNext();
    }

    @Test
    void norIsItAfterADecisionThatThePlanEndsAndALetterThatWasBegunGoesToNobody() throws Exception {
        story.take(id, CaseStep.WILL_CEASE, LocalDate.of(2026, 12, 15)).orThrow();
        String letter = begins("will-cease", "The parents");
        story.take(id, CaseStep.MEDIATION_ASKED, LocalDate.of(2027, 1, 4)).orThrow();
        hasDied(LocalDate.of(2027, 1, 11));
        assertThat(visits.refused(story.around.cora, post(letter + "/keep").param("version", "1"))
                        .text())
                .contains("The child has died. Nobody is told any more what to do next and by when.");
        nobodyIsToldWhatToDoNext();
    }

    @Test
    void whileAnAppealGoesOnThePlanDoes() throws Exception {
        story.take(id, CaseStep.WILL_CEASE, LocalDate.of(2026, 12, 15)).orThrow();
        story.take(id, CaseStep.CEASING_TOLD, LocalDate.of(2026, 12, 16)).orThrow();
        story.take(id, CaseStep.MEDIATION_ASKED, LocalDate.of(2027, 1, 11)).orThrow();
        assertThat(officer()).contains("The plan goes on while mediation or the appeal goes on.");
        assertThat(family())
                .contains("The help in the plan goes on until you and the council agree, or your appeal is over.");
        assertThat(ends(LocalDate.of(2027, 2, 20))).containsExactly("cease.disputed");
        story.take(id, CaseStep.KEPT, LocalDate.of(2027, 2, 20)).orThrow();
        assertThat(officer()).contains("Plan in force").doesNotContain("The family can appeal until 15 February");
    }
}
