package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.assessments.web.Visits.with;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** A personal budget that is asked for, refused with reasons and looked at again is written down, and the family reads each step. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class PersonalBudgetPagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private CaseStory story;
    private Visits visits;
    private String at;

    @BeforeEach
    void aDraftIsOut() {
        story = new CaseStory(program);
        visits = new Visits(pages, story.around.host);
        CaseId id = story.draftOut(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 6, 10));
        story.linkedToKit(id);
        at = "/cases/" + id;
    }

    private MockHttpServletResponse takes(String step, LocalDate day, String choice, String words) throws Exception {
        return visits.as(
                story.around.cora,
                with(
                        post(at + "/step/" + step),
                        "on.day",
                        Integer.toString(day.getDayOfMonth()),
                        "on.month",
                        Integer.toString(day.getMonthValue()),
                        "on.year",
                        Integer.toString(day.getYear()),
                        "choice",
                        choice,
                        "words",
                        words));
    }

    private String officer() throws Exception {
        return visits.page(story.around.cora, at).text();
    }

    private String family() throws Exception {
        return visits.page(story.around.mina, "/assessment/" + story.around.kit).text();
    }

    @Test
    void eachStepIsWrittenDownAndReadByTheFamilyAndARefusalHasItsLetter() throws Exception {
        assertThat(officer())
                .contains("A personal budget is asked for")
                .doesNotContain("There will be no personal budget", "Personal budget:");
        assertThat(takes("budget-refused", DAY, "", "No.").getStatus()).isEqualTo(422);
        assertThat(takes("budget-asked", DAY, "", "").getStatus()).isEqualTo(302);
        assertThat(officer())
                .contains("Personal budget: Asked for on 15 June 2026, and not decided. The law sets no day for it.")
                .contains("There will be no personal budget", "There will be a personal budget");
        assertThat(family()).contains("You asked for a personal budget.");
        assertThat(takes("budget-refused", DAY.plusDays(7), "", " ").getStatus())
                .isEqualTo(422);
        takes("budget-refused", DAY.plusDays(7), "", "School buys this help for all.");
        assertThat(officer()).doesNotContain("Personal budget:").contains("No personal budget, of 22 June 2026");
        assertThat(family())
                .contains("We decided against a personal budget. You can ask us to look at it again.")
                .contains("School buys this help for all.");
        assertThat(visits.page(story.around.cora, at + "/letters/new/budget-refused")
                        .select("textarea")
                        .text())
                .contains("School buys this help for all.", "Ask us to look at it again");
        takes("budget-review-asked", DAY.plusDays(9), "", "");
        assertThat(officer()).contains("Personal budget: The family asked to look again on 24 June 2026");
        assertThat(takes("budget-reviewed", DAY.plusDays(20), "", "Now we can.").getStatus())
                .isEqualTo(422);
        assertThat(takes("budget-reviewed", DAY.plusDays(20), "agreed", "Now we can.")
                        .getStatus())
                .isEqualTo(302);
        assertThat(family()).contains("We looked again at our decision about a personal budget.", "Now we can.");
    }
}
