package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** An officer's list of 2,000 open cases costs what one of 20 costs, and holds still while others work. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class ListOfManyCasesTest {
    private static final LocalDate NEWEST = LocalDate.of(2027, 2, 20);

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private CaseStory story;
    private Visits visits;

    @BeforeEach
    void begin() {
        story = new CaseStory(program);
        visits = new Visits(pages, story.around.host);
    }

    private int statements(String address) throws Exception {
        visits.page(story.around.cora, address);
        return CountedStatements.during(() -> visits.page(story.around.cora, address))
                .size();
    }

    @Test
    void aListOfTwoThousandAsksAsOftenAsOneOfTwentyAndTwelveTimesAtMost() throws Exception {
        List<String> addresses = List.of(
                "/cases",
                "/cases?whose=mine",
                "/cases?whose=mine&when=late",
                "/cases?whose=mine&when=later&waits=council&state=requested&reference=F",
                "/cases?whose=mine&after=2027-01-01_00000000-0000-0000-0000-000000000000");
        story.led("F", 20, NEWEST);
        List<Integer> few = new ArrayList<>();
        for (String address : addresses) {
            few.add(statements(address));
        }
        story.led("M", 1_980, NEWEST);
        assertThat(visits.page(story.around.cora, "/cases?whose=mine").text()).contains("2000 cases are open");
        for (int i = 0; i < addresses.size(); i++) {
            assertThat(statements(addresses.get(i)))
                    .as(addresses.get(i))
                    .isBetween(5, 12)
                    .isEqualTo(few.get(i));
        }
    }

    @Test
    void whatComesInAndGoesAwayBetweenTwoPagesNeitherRepeatsARowNorMakesOneVanish() throws Exception {
        story.led("M", 120, NEWEST);
        CaseId first = story.requested("GOES", NEWEST.minusDays(200));
        for (String whose : List.of("all", "mine")) {
            Document page = visits.page(story.around.cora, "/cases?whose=" + whose);
            List<String> seen = new ArrayList<>(references(page));
            assertThat(seen).hasSize(50);
            if (whose.equals("all")) {
                assertThat(seen).startsWith("GOES");
                story.requested("COMES-1", NEWEST.minusDays(300));
                story.requested("COMES-2", NEWEST.minusDays(301));
            } else {
                story.take(first, CaseStep.WITHDRAWN, NEWEST).orThrow();
            }
            while (!page.select("a[rel=next]").isEmpty()) {
                page = visits.page(story.around.cora, page.select("a[rel=next]").attr("href"));
                seen.addAll(references(page));
            }
            assertThat(seen).as(whose).doesNotHaveDuplicates();
            assertThat(seen.stream().filter(one -> one.startsWith("M-"))).hasSize(120);
        }
    }

    private static List<String> references(Document page) {
        return page.select("tbody th").eachText();
    }
}
