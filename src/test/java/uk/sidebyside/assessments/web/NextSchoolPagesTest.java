package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.assessments.web.Visits.with;

import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.assessments.Happening;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** A child moves on while it is assessed again: the last day of the move stands beside that of the new plan, which may name the school. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class NextSchoolPagesTest {
    private static final String ASKED = "Does it name the next school or college?";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    @Test
    void theNewPlanSaysIfItNamesTheNextSchool() throws Exception {
        var story = new CaseStory(program);
        var visits = new Visits(pages, story.around.host);
        CaseId id = story.draftOut(LocalDate.of(2025, 9, 8), LocalDate.of(2026, 1, 5));
        story.linkedToKit(id);
        String at = "/cases/" + id;
        String family = "/assessment/" + story.around.kit;
        assertThat(visits.page(story.around.cora, at + "/step/final-sent").text())
                .as("of the first plan")
                .doesNotContain(ASKED);
        story.take(id, CaseStep.FINAL_SENT, LocalDate.of(2026, 1, 26)).orThrow();
        story.take(
                        id,
                        CaseStep.PHASE_TRANSFER,
                        LocalDate.of(2026, 9, 14),
                        LocalDate.of(2027, 9, 1),
                        "primary-secondary",
                        "")
                .orThrow();
        story.take(id, CaseStep.REASSESSMENT_ASKED, LocalDate.of(2026, 11, 10)).orThrow();
        story.take(id, CaseStep.REASSESSMENT_AGREED, LocalDate.of(2026, 11, 16)).orThrow();
        story.take(id, CaseStep.DRAFT_SERVED, LocalDate.of(2027, 1, 11)).orThrow();
        story.clock.set(LocalDate.of(2027, 2, 15));
        assertThat(visits.page(story.around.cora, at).text()).contains("By 14 February 2027, 1 day late.");
        assertThat(visits.page(story.around.mina, family).text())
                .contains("We are late, and we are sorry", "The plan names the new school", "due by 14 February 2027");
        String step = at + "/step/final-sent";
        assertThat(visits.page(story.around.cora, step).text()).contains(ASKED, "No, that comes later");
        String[] day = {"on.day", "10", "on.month", "2", "on.year", "2027"};
        assertThat(visits.refused(story.around.cora, with(post(step), day)).select(".govuk-error-summary__list li"))
                .hasSize(1);
        assertThat(visits.as(story.around.cora, with(post(step).param("choice", "names-next-school"), day))
                        .getStatus())
                .isEqualTo(302);
        assertThat(visits.page(story.around.cora, at).text()).doesNotContain("late.");
        assertThat(visits.page(story.around.mina, family).text()).doesNotContain("We are late");
        Happening sent = story.file(id).happenings().getLast();
        Document right = visits.page(story.around.cora, at + "/steps/" + sent.id() + "/put-right");
        assertThat(right.select("select[name=choice] option[selected]").val()).isEqualTo("names-next-school");
        Happening first = story.file(id).happenings().stream()
                .filter(one -> one.kind().equals(CaseStep.FINAL_SENT.code()))
                .findFirst()
                .orElseThrow();
        assertThat(visits.page(story.around.cora, at + "/steps/" + first.id() + "/put-right")
                        .select("select[name=choice]"))
                .isEmpty();
    }
}
