package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.assessments.EhcCase;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Cora leaves or is away: Dev takes her cases, many at once, each by the way that one alone goes. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class HandOverPagesTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private CaseStory story;
    private Visits visits;
    private CaseId first;
    private CaseId second;

    @BeforeEach
    void coraLeadsTwoCases() {
        story = new CaseStory(program);
        visits = new Visits(pages, story.around.host);
        first = story.requested("EHC-1", LocalDate.of(2026, 9, 7));
        second = story.requested("EHC-2", LocalDate.of(2026, 9, 8));
    }

    private SeatId seat(PersonId who) {
        return story.around.principal(who).seats().keySet().iterator().next();
    }

    private String from(PersonId who) {
        return "/cases/hand-over?from=" + seat(who).value();
    }

    private MockHttpServletResponse hands(PersonId by, String as, PersonId to, CaseId... cases) throws Exception {
        MockHttpServletRequestBuilder form = post(from(story.around.cora))
                .param("as", as)
                .param("to", seat(to).value().toString());
        for (CaseId id : cases) {
            form.param("case", id.toString());
        }
        return visits.as(by, form);
    }

    private EhcCase head(CaseId id) {
        return story.file(id).head();
    }

    @Test
    void whoeverLeavesHandsAllTheirCasesOverAtOnce() throws Exception {
        assertThat(visits.page(story.around.cora, "/cases")
                        .select("a[href='/cases/hand-over']")
                        .text())
                .isEqualTo("Hand cases to another officer");
        assertThat(visits.page(story.around.cora, "/cases/hand-over").text()).contains("Cora Quayle", "2 open cases");
        Document form = visits.page(story.around.cora, from(story.around.cora));
        assertThat(form.select("input[name=case][checked]").eachAttr("value"))
                .containsExactly(first.toString(), second.toString());
        assertThat(form.select("select[name=to] option").eachText())
                .anyMatch(words -> words.startsWith("Dev Patel"))
                .noneMatch(words -> words.startsWith("Cora Quayle"));
        for (int time = 0; time < 3; time++) {
            assertThat(hands(story.around.cora, "leads", story.dev, first, second)
                            .getRedirectedUrl())
                    .isEqualTo("/cases/hand-over?done=2");
        }
        assertThat(List.of(first, second)).allSatisfy(id -> {
            assertThat(head(id).officer()).isEqualTo(seat(story.dev));
            assertThat(head(id).version()).as("handed over once").isEqualTo(2);
        });
        assertThat(visits.page(story.around.cora, "/cases/hand-over?done=2").text())
                .contains("2 cases were handed over.");
    }

    @Test
    void whoeverIsAwayIsCoveredAndStillLeads() throws Exception {
        hands(story.dev, "covers", story.dev, first);
        assertThat(head(first).officer()).isEqualTo(seat(story.around.cora));
        assertThat(head(first).cover()).isEqualTo(seat(story.dev));
        assertThat(head(second).cover()).as("not chosen").isNull();
    }

    /** Dev is in no circle of Kit: what he could not hand over alone he can't hand over in a heap. */
    @Test
    void whatCannotGoIsSaidCaseByCaseAndTheOthersGo() throws Exception {
        story.around
                .as(story.around.cora, () -> story.book.link(story.around.area, first, "TW-1"))
                .orThrow();
        MockHttpServletResponse answer = hands(story.dev, "leads", story.dev, first, second);
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Visits.read(answer);
        assertThat(page.select(".govuk-error-summary a").eachText()).containsExactly("EHC-1: It is not open to you");
        assertThat(page.text()).contains("1 case was handed over.");
        assertThat(page.select("input[name=case]").eachAttr("value")).containsExactly(first.toString());
        assertThat(head(first).officer()).isEqualTo(seat(story.around.cora));
        assertThat(head(second).officer()).isEqualTo(seat(story.dev));
    }

    @Test
    void whoeverIsKeptAwayFromTheChildNeverGetsItsCase() throws Exception {
        story.around
                .as(story.around.cora, () -> story.book.link(story.around.area, first, "TW-1"))
                .orThrow();
        story.around.exclude(story.around.kit, story.dev, null, null, LocalDate.of(2027, 1, 1), null);
        for (String as : List.of("leads", "covers")) {
            MockHttpServletResponse many = hands(story.around.cora, as, story.dev, first);
            assertThat(many.getStatus()).as(as).isEqualTo(422);
            assertThat(Visits.read(many).select(".govuk-error-summary").text())
                    .contains("EHC-1: Whoever holds this post can’t have this case");
        }
        MockHttpServletResponse single = visits.as(
                story.around.cora,
                post("/cases/" + first + "/officer")
                        .param("version", String.valueOf(head(first).version()))
                        .param("officer", seat(story.dev).value().toString()));
        assertThat(single.getStatus()).isEqualTo(422);
        assertThat(head(first).officer()).isEqualTo(seat(story.around.cora));
        assertThat(head(first).cover()).isNull();
    }

    @Test
    void whatIsNotSaidIsAskedForAndOthersAreToldNothing() throws Exception {
        MockHttpServletResponse nothing = visits.as(story.around.cora, post(from(story.around.cora)));
        assertThat(Visits.read(nothing).select(".govuk-error-summary a").eachText())
                .containsExactly(
                        "Choose at least one case", "Choose why they are handed over", "Choose who takes them");
        for (PersonId who : List.of(story.around.theo, story.around.mina)) {
            assertThat(visits.as(who, get("/cases/hand-over")).getStatus()).isEqualTo(404);
            assertThat(hands(who, "leads", story.dev, first).getStatus()).isEqualTo(404);
        }
        assertThat(head(first).officer()).isEqualTo(seat(story.around.cora));
    }
}
