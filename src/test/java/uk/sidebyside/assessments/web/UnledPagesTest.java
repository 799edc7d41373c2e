package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** A return brought cases in that nobody leads: an officer finds them and gives them to somebody, some or all. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class UnledPagesTest {
    private static final int BROUGHT_IN = 120;
    private static final String AT = "/cases/unled";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private CaseStory story;
    private Visits visits;
    private CaseId coras;

    @BeforeEach
    void casesCameIn() {
        story = new CaseStory(program);
        visits = new Visits(pages, story.around.host);
        story.many(BROUGHT_IN, LocalDate.of(2027, 2, 20));
        coras = story.requested("EHC-1", LocalDate.of(2026, 9, 7));
    }

    private SeatId seat(PersonId who) {
        return story.around.principal(who).seats().keySet().iterator().next();
    }

    private String counted(String whose) throws Exception {
        return visits.page(story.around.cora, "/cases?whose=" + whose)
                .select(".govuk-body-l")
                .text();
    }

    private MockHttpServletResponse gives(PersonId by, String which, PersonId to, List<String> cases) throws Exception {
        MockHttpServletRequestBuilder form =
                post(AT).param("which", which).param("to", seat(to).value().toString());
        cases.forEach(id -> form.param("case", id));
        return visits.as(by, form);
    }

    private List<String> offered() throws Exception {
        return visits.page(story.around.cora, AT).select("input[name=case]").eachAttr("value");
    }

    @Test
    void theListFindsWhatNobodyLeadsAndLeadsToGivingIt() throws Exception {
        assertThat(counted("all")).contains("121 cases are open");
        assertThat(counted("nobody")).contains("120 cases are open");
        assertThat(counted("mine")).contains("1 case is open");
        Document list = visits.page(story.around.cora, "/cases?whose=nobody");
        assertThat(list.select("main tbody").text())
                .contains("M-", "Nobody yet")
                .doesNotContain("EHC-1");
        assertThat(list.select("a[rel=next]").attr("href")).contains("whose=nobody");
        assertThat(list.select("a[href='/cases/unled']")).hasSize(1);
        assertThat(visits.page(story.around.cora, "/cases/hand-over").text())
                .contains("Cases that nobody leads 120 open cases");
    }

    @Test
    void aPageOfThemIsGivenAndTheNextPageComes() throws Exception {
        List<String> first = offered();
        assertThat(first).hasSize(100);
        for (int time = 0; time < 2; time++) {
            assertThat(gives(story.around.cora, "these", story.dev, first).getRedirectedUrl())
                    .isEqualTo("/cases/hand-over?done=100");
        }
        assertThat(offered()).hasSize(20).doesNotContainAnyElementsOf(first);
        assertThat(story.file(new CaseId(UUID.fromString(first.getFirst()))).head())
                .satisfies(head -> {
                    assertThat(head.officer()).isEqualTo(seat(story.dev));
                    assertThat(head.version()).as("given once").isEqualTo(2);
                });
        assertThat(story.file(coras).head().officer()).isEqualTo(seat(story.around.cora));
    }

    @Test
    void allAreGivenAfterASecondYesAndOnesThatSomebodyLeadsStay() throws Exception {
        String sure = gives(story.around.cora, "all", story.dev, List.of()).getRedirectedUrl();
        assertThat(sure).isEqualTo(AT + "/all?to=" + seat(story.dev).value());
        Document asks = visits.page(story.around.cora, sure);
        assertThat(asks.text()).contains("Give 120 cases to Dev Patel");
        assertThat(counted("nobody")).as("nothing is given yet").contains("120 cases are open");
        assertThat(visits.as(story.around.cora, post(sure)).getRedirectedUrl()).isEqualTo("/cases/hand-over?done=120");
        assertThat(visits.page(story.around.cora, "/cases/hand-over?done=120").text())
                .contains("120 cases were handed over.", "Dev Patel", "120 open cases");
        assertThat(counted("nobody")).contains("Somebody leads every open case.");
        assertThat(visits.as(story.around.cora, get(AT)).getRedirectedUrl()).isEqualTo("/cases/hand-over");
        assertThat(story.file(coras).head().officer()).isEqualTo(seat(story.around.cora));
    }

    /** Kit's case is linked, and Dev is in no circle of Kit's: all but that one go. */
    @Test
    void whatIsNotOpenToWhoGivesStaysAndIsSaid() throws Exception {
        story.linkedToKit(coras);
        story.around.operator(() -> program.getBean(org.springframework.transaction.support.TransactionTemplate.class)
                .execute(status -> program.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("UPDATE assessments.ehc_case SET officer_seat = NULL WHERE id = :id")
                        .param("id", coras.value())
                        .update()));
        MockHttpServletResponse answer =
                visits.as(story.dev, post(AT + "/all?to=" + seat(story.dev).value()));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Visits.read(answer).text())
                .contains("EHC-1: It is not open to you", "120 cases were given to them.", "Nobody leads 1 open case.")
                .doesNotContain("Okoro");
        assertThat(visits.as(
                                story.around.cora,
                                post(AT + "/all?to=" + seat(story.dev).value()))
                        .getRedirectedUrl())
                .isEqualTo("/cases/hand-over?done=1");
    }

    @Test
    void whatIsNotSaidIsAskedForAndOthersAreToldNothing() throws Exception {
        assertThat(visits.refused(story.around.cora, post(AT))
                        .select(".govuk-error-summary a")
                        .eachText())
                .containsExactly("Choose which they get", "Choose who leads them", "Choose at least one case");
        assertThat(visits.as(story.around.cora, post(AT + "/all?to=" + UUID.randomUUID()))
                        .getStatus())
                .as("no post of an officer")
                .isEqualTo(404);
        for (PersonId who : List.of(story.around.theo, story.around.mina)) {
            assertThat(visits.status(who, AT)).isEqualTo(404);
            assertThat(gives(who, "all", story.dev, List.of()).getStatus()).isEqualTo(404);
            assertThat(visits.as(who, post(AT + "/all?to=" + seat(story.dev).value()))
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(counted("nobody")).contains("120 cases are open");
    }
}
