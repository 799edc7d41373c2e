package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.assessments.web.Visits.with;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Where names and birthday fit more than one child, an officer writes the number on the page of the case. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class CaseNumbersTest {
    private static final String UPN = "A123456789012";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private CaseStory story;
    private Visits visits;
    private CaseId id;
    private String at;

    @BeforeEach
    void aCaseWasOpenedByHand() {
        story = new CaseStory(program);
        visits = new Visits(pages, story.around.host);
        id = story.requested("EHC-9", LocalDate.of(2026, 9, 7));
        at = "/cases/" + id;
    }

    private MockHttpServletResponse writes(int version, String upn, String uln) throws Exception {
        return visits.as(
                story.around.cora,
                with(post(at + "/number"), "version", String.valueOf(version), "upn", upn, "uln", uln));
    }

    private int version() throws Exception {
        return Integer.parseInt(visits.page(story.around.cora, at + "/number")
                .select("[name=version]")
                .val());
    }

    @Test
    void anOfficerWritesTheNumberAndWhatWasBeforeStaysInTheHistory() throws Exception {
        assertThat(visits.page(story.around.cora, at).text())
                .contains("None yet. Returns look for names and birthday.");
        assertThat(writes(version(), " a123456789012 ", "").getRedirectedUrl()).isEqualTo(at);
        assertThat(visits.page(story.around.cora, at).text()).contains("Pupil number " + UPN);
        assertThat(texts("SELECT person_key FROM assessments.ehc_case WHERE area_id = :area"))
                .containsExactly("upn:" + UPN);
        assertThat(texts("SELECT person_key FROM assessments.former_key WHERE area_id = :area"))
                .singleElement()
                .asString()
                .startsWith("who:");
        assertThat(writes(version(), "", "1234567890").getStatus()).isEqualTo(302);
        assertThat(visits.page(story.around.cora, at).text()).contains("Pupil number 1234567890");
        assertThat(texts("SELECT person_key FROM assessments.former_key WHERE area_id = :area"))
                .hasSize(2);
    }

    @Test
    void whatIsNoNumberIsRefusedWithNothingLost() throws Exception {
        Document refused = visits.refused(
                story.around.cora, with(post(at + "/number"), "version", "1", "upn", "A12", "uln", "12"));
        assertThat(refused.text())
                .contains("Enter a letter and twelve more characters")
                .contains("Enter ten digits");
        assertThat(refused.select("[name=upn]").val()).isEqualTo("A12");
        assertThat(visits.refused(story.around.cora, with(post(at + "/number"), "version", "1"))
                        .text())
                .contains("Enter the pupil number or the learner number");
    }

    @Test
    void theNumberOfAnotherChildIsNotTaken() throws Exception {
        writes(version(), UPN, "");
        at = "/cases/" + story.requested("EHC-10", LocalDate.of(2026, 9, 7));
        assertThat(visits.refused(
                                story.around.cora,
                                with(post(at + "/number"), "version", String.valueOf(version()), "upn", UPN))
                        .text())
                .contains("Another child here has this number");
        assertThat(texts("SELECT person_key FROM assessments.former_key WHERE area_id = :area"))
                .as("nothing is half stored")
                .hasSize(1);
    }

    @Test
    void twoOfficersSeeBothNumbers() throws Exception {
        int before = version();
        writes(before, UPN, "");
        MockHttpServletResponse second = writes(before, "B123456789012", "");
        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(Visits.read(second).text()).contains(UPN);
        assertThat(Visits.read(second).select("[name=upn]").val()).isEqualTo("B123456789012");
    }

    @Test
    void nobodyElseFindsThePage() throws Exception {
        for (var who : List.of(story.around.theo, story.around.mina, story.around.ada, story.around.stranger)) {
            assertThat(visits.status(who, at + "/number")).isEqualTo(404);
        }
    }

    private List<String> texts(String sql) {
        return story.around.operator(() -> transaction.execute(status -> jdbc.sql(sql)
                .param("area", story.around.area.value())
                .query(String.class)
                .list()));
    }
}
