package uk.sidebyside.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Seats;
import uk.sidebyside.plan.LineEditing;
import uk.sidebyside.plan.PlanStory;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Actions whose lead has left: found by those who can mend it, and marked in the lists. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class WithoutLeadTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    Seats seats;

    @Autowired
    LineEditing lines;

    private PlanStory story;
    private Typing ines;

    @BeforeEach
    void nadiaLeavesAtTheEndOfMay() {
        story = PlanStory.tell(program);
        ines = new Typing(mvc, story, story.ines);
        story.asOperator(() -> {
            seats.vacate(story.area.id(), story.nadiasSeat, java.time.LocalDate.of(2026, 5, 31));
            return story.lineA;
        });
    }

    @Test
    void onHerLastDaySheStillLeads() throws Exception {
        program.getBean(StoryClock.class).set(java.time.LocalDate.of(2026, 5, 31));

        assertThat(page(ines, "/plan/without-lead").text()).contains("Every action that goes on has its leads.");
        assertThat(page(ines, "/my-work").text()).doesNotContain("vacant post");
    }

    @Test
    void theDayAfterTheActionStandsInTheListWithHerNameAndTheWayOn() throws Exception {
        program.getBean(StoryClock.class).set(java.time.LocalDate.of(2026, 6, 1));
        story.asOperator(() -> story.line(lines, "1.1(C)", story.vacantSeat));

        Document page = page(ines, "/plan/without-lead");

        assertThat(page.select("main h2").eachText())
                .containsExactly("1.1(A) Do what 1.1(A) says.", "1.1(C) Do what 1.1(C) says.");
        assertThat(page.text())
                .contains("Nadia Example left on 31 May 2026.")
                .contains("nobody has held this post yet")
                .doesNotContain("1.1(B)");
        assertThat(page.select("a[href=/plan/edit/action/1.1(A)]")).hasSize(1);
        assertThat(page.select("a[href^=/admin/seats/]"))
                .as("filling posts is an administrator's")
                .isEmpty();
        assertThat(page(ines, "/my-work").select("a[href=/plan/without-lead]").text())
                .isEqualTo("2 actions have a vacant post");
        assertThat(page(ines, "/plan/edit").select("li:contains(Edit 1.1(A))").text())
                .contains("Post vacant");
    }

    @Test
    void theListsMarkItForEverybodyWithoutSayingWhoLeft() throws Exception {
        program.getBean(StoryClock.class).set(java.time.LocalDate.of(2026, 6, 1));
        var visitor = new Typing(mvc, story, story.colm);

        Document all = page(visitor, "/plan/lines");
        assertThat(all.select("tr:contains(1.1(A))").text()).contains("Post vacant");
        assertThat(all.select("tr:contains(1.1(B))").text()).doesNotContain("Post vacant");
        Document chosen = page(visitor, "/plan/lines?unled=yes");
        assertThat(chosen.select("tbody tr")).hasSize(1);
        assertThat(chosen.text()).doesNotContain("Nadia");
    }

    @Test
    void nobodyElseFindsThePage() throws Exception {
        for (Principal who : List.of(story.colm, story.ruth)) {
            assertThat(new Typing(mvc, story, who)
                            .open("/plan/without-lead")
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    private static Document page(Typing who, String path) throws Exception {
        return Jsoup.parse(who.read(path));
    }
}
