package uk.sidebyside.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.partnership.PartnershipStory;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Times that are offered for a session: what is missing is said where it is missing. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class SessionPagesTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Test
    void aTimeWithoutItsDayAsksForTheDayAndADayWithoutItsTimeForTheTime() throws Exception {
        PartnershipStory story = PartnershipStory.tell(program);
        var visits = new Visits(mvc, story.plan.host());
        String at = "/partnership/piece/" + story.piece.value() + "/sessions";

        Document answer = Visits.read(visits.ask(
                story.cora,
                post(at + "/offer")
                        .param("title", "A walk")
                        .param("from1", "10:00")
                        .param("to1", "11:00")
                        .param("day2.day", "7")
                        .param("day2.month", "7")
                        .param("day2.year", "2026")
                        .param("from2", "18:00")));

        assertThat(answer.select(".govuk-error-summary li").eachText())
                .containsExactlyInAnyOrder("Enter a day, like 7 9 2026", "Enter a time, like 17:30");
        assertThat(answer.select(".govuk-error-summary a").eachAttr("href"))
                .allMatch(link -> link.startsWith("#day1") || link.startsWith("#to2"));
        assertThat(answer.select("input[name=from1]").val()).isEqualTo("10:00");
        assertThat(story.as(story.cora, () -> story.sessions.of(story.area, story.piece)))
                .isEmpty();
    }
}
