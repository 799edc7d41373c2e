package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** How early an area warns of a last day, and what needs an excuse. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class CaseSettingsTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private CaseStory story;
    private Visits visits;
    private String at;

    @BeforeEach
    void begin() {
        story = new CaseStory(program);
        visits = new Visits(pages, story.around.host);
        CaseId id = story.requested("EHC-9", RECEIVED);
        at = "/cases/" + id;
    }

    private MockHttpServletResponse sets(PersonId who, String strict, String mediation, int version) throws Exception {
        return visits.as(
                who,
                post("/cases/settings")
                        .param("strict", strict)
                        .param("mediation", mediation)
                        .param("version", String.valueOf(version)));
    }

    @Test
    void whoeverAdministersOrLeadsTurnsTheStrictWarningOnAndTheLastDayStays() throws Exception {
        story.clock.set(LocalDate.of(2026, 10, 18));
        assertThat(visits.page(story.around.cora, at).text())
                .contains("19 October 2026, 1 day left")
                .doesNotContain("strict count");
        assertThat(visits.page(story.around.cora, "/cases").text())
                .contains("We warn on the last day of the law")
                .doesNotContain("By the strict count today");
        assertThat(sets(story.around.ada, "yes", "", 0).getRedirectedUrl()).isEqualTo("/admin");
        assertThat(visits.page(story.around.cora, at).text())
                .contains("19 October 2026, 1 day left")
                .contains("By the strict count today is the last day");
        assertThat(visits.page(story.around.cora, at).select("table").text())
                .contains("Running By the strict count today is the last day");
        assertThat(visits.page(story.around.cora, "/cases").text())
                .contains("We warn one day early too")
                .contains("By the strict count today is the last day");
        story.clock.set(LocalDate.of(2026, 10, 19));
        assertThat(visits.page(story.around.cora, at).text())
                .contains("Today is the last day. By the strict count it was 18 October 2026");
        story.clock.set(LocalDate.of(2026, 10, 20));
        assertThat(visits.page(story.around.cora, at).text())
                .contains("1 day late")
                .doesNotContain("the last day.");
        assertThat(sets(story.around.cora, "no", "", 1).getRedirectedUrl()).isEqualTo("/cases");
        story.clock.set(LocalDate.of(2026, 10, 18));
        assertThat(visits.page(story.around.cora, at).text()).doesNotContain("strict count");
    }

    @Test
    void nobodyElseSetsItAndTwoWhoSetItAtOnceSeeBothTexts() throws Exception {
        for (PersonId who : java.util.List.of(story.around.theo, story.around.mina, story.around.stranger)) {
            assertThat(sets(who, "yes", "", 0).getStatus()).isEqualTo(404);
            assertThat(visits.status(who, "/cases/settings")).isEqualTo(404);
        }
        assertThat(sets(story.around.cora, "no", "Talk First, 01904 000000", 0).getStatus())
                .isEqualTo(302);
        MockHttpServletResponse second = sets(story.around.ada, "yes", "Meet Half Way", 0);
        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(Visits.read(second).text()).contains("Somebody else saved this", "Talk First, 01904 000000");
        assertThat(Visits.read(second).select("textarea").first().text()).isEqualTo("Meet Half Way");
        assertThat(sets(story.around.cora, "no", "x".repeat(501), 1).getStatus())
                .isEqualTo(422);
    }

    @Test
    void whatWasDoneInTimeAsksForNoExcuse() throws Exception {
        CaseId id = CaseId.of(at.substring(at.lastIndexOf('/') + 1));
        String excuse = "a[href='" + at + "/excuse/C01']";
        assertThat(visits.page(story.around.cora, at).select(excuse).text()).startsWith("What excuses it");
        story.clock.set(LocalDate.of(2026, 10, 1));
        assertThat(visits.page(story.around.cora, at).select(excuse).text())
                .as("it may be known beforehand")
                .startsWith("It will be late: what excuses it");
        story.take(id, CaseStep.WILL_ASSESS, LocalDate.of(2026, 10, 1)).orThrow();
        assertThat(visits.page(story.around.cora, at).select(excuse)).isEmpty();
        assertThat(visits.page(story.around.cora, at).select("a[href='" + at + "/excuse/C07']"))
                .as("what runs still")
                .isNotEmpty();
    }
}
