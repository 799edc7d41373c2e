package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** The family says itself that it has said all it wants to say, and the plan can come before the fifteen days end. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class FamilyFinishedTest {
    private static final LocalDate SERVED = LocalDate.of(2027, 1, 4);

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
    void aDraftIsWithTheFamily() {
        story = new CaseStory(program);
        visits = new Visits(pages, story.around.host);
        id = story.draftOut(LocalDate.of(2026, 9, 7), SERVED);
        story.linkedToKit(id);
        at = "/assessment/" + story.around.kit;
        story.clock.set(LocalDate.of(2027, 1, 8));
    }

    private MockHttpServletResponse says(PersonId who, String words) throws Exception {
        return visits.as(who, post(at + "/finished").param("words", words));
    }

    @Test
    void aMotherSaysSoOnceGetsAReceiptAndTheFinalGoesOutBeforeTheFifteenDaysEnd() throws Exception {
        assertThat(story.take(id, CaseStep.FINAL_SENT, LocalDate.of(2027, 1, 8)))
                .as("day 5")
                .isInstanceOf(Saving.Refused.class);
        assertThat(visits.page(story.around.mina, at).text()).contains("Tell us that you have finished");
        for (int i = 0; i < 10; i++) {
            MockHttpServletResponse answer = says(story.around.mina, "It is right.");
            assertThat(answer.getStatus()).isEqualTo(302);
            assertThat(answer.getRedirectedUrl()).isEqualTo(at + "/finished");
        }
        assertThat(said()).isEqualTo(1);
        String receipt = visits.page(story.around.mina, at + "/finished").text();
        assertThat(receipt)
                .contains("On 8 January 2027 we were told")
                .contains("It is right.")
                .containsPattern("Your receipt: [0-9A-F]{8}");
        assertThat(visits.page(story.around.mina, at).text())
                .contains("You told us that you have said all you want to say")
                .doesNotContain("Tell us that you have finished");
        assertThat(visits.page(story.around.cora, "/cases/" + id).text())
                .contains("Has said all it wants to say. Mina")
                .contains(", parent, on 8 January 2027")
                .contains("The family said that it has finished")
                .doesNotContain("Waits on The family");
        assertThat(story.take(id, CaseStep.FINAL_SENT, LocalDate.of(2027, 1, 8)))
                .isInstanceOf(Saving.Saved.class);
    }

    /** A guess at a child is answered as every other guess, also where nothing would be shown. */
    @Test
    void whoeverMayNotSeeTheChildKeepsNothingOfIt() throws Exception {
        for (String child :
                List.of(story.around.kit.toString(), UUID.randomUUID().toString())) {
            String keeps = "/assessment/" + child + "/finished/unsent";
            assertThat(visits.as(story.around.stranger, post(keeps).param("words", "x"))
                            .getStatus())
                    .as(child)
                    .isEqualTo(404);
        }
    }

    @Test
    void whatAMotherTypesIsStillThereForHerAloneUntilSheSendsIt() throws Exception {
        String form = at + "/finished";
        assertThat(visits.as(story.around.mina, post(form + "/unsent").param("words", "Section F says too li"))
                        .getStatus())
                .isEqualTo(204);
        org.jsoup.nodes.Document back = visits.page(story.around.mina, form);
        assertThat(back.select("textarea[name=words]").val()).isEqualTo("Section F says too li");
        assertThat(back.text()).contains("You began to write this on 8 January 2027", "Empty the fields");
        assertThat(back.select("form[data-draft]").attr("data-draft")).isEqualTo(form + "/unsent");
        assertThat(visits.page(story.around.paul, form).text())
                .as("the other parent")
                .doesNotContain("Section F says", "You began");
        assertThat(visits.page(story.around.cora, "/cases/" + id).text()).doesNotContain("Section F says");
        assertThat(said()).isZero();

        says(story.around.mina, "Section F says too little.");

        story.clock.set(LocalDate.of(2027, 1, 12));
        story.take(id, CaseStep.DRAFT_SERVED, LocalDate.of(2027, 1, 12)).orThrow();
        assertThat(visits.page(story.around.mina, form).text())
                .as("asked anew")
                .doesNotContain("You began to write this");
    }

    @Test
    void theListWaitsOnTheCouncilFromThenOn() throws Exception {
        assertThat(waitsOn()).isEqualTo("family");
        says(story.around.mina, "");
        assertThat(waitsOn()).isEqualTo("");
    }

    @Test
    void aNewDraftAsksAnew() throws Exception {
        says(story.around.mina, "");
        story.clock.set(LocalDate.of(2027, 1, 12));
        story.take(id, CaseStep.DRAFT_SERVED, LocalDate.of(2027, 1, 12)).orThrow();
        assertThat(visits.page(story.around.mina, at).text()).contains("Tell us that you have finished");
        says(story.around.mina, "");
        assertThat(said()).isEqualTo(2);
    }

    @Test
    void nobodySaysItForAnotherAndNobodyWhoIsKeptAwayAndNobodyAtWork() throws Exception {
        PersonId aunt = story.around.person("Ayo Okoro");
        story.around.join(story.around.kit, aunt, Relationship.FAMILY, null, LocalDate.of(2026, 1, 5), null);
        story.around.exclude(story.around.kit, story.around.paul, null, null, LocalDate.of(2026, 1, 6), null);
        for (PersonId who : List.of(
                story.around.paul,
                story.around.leila,
                story.around.theo,
                story.around.cora,
                story.dev,
                story.around.stranger,
                aunt)) {
            assertThat(says(who, "").getStatus()).isEqualTo(404);
            assertThat(visits.status(who, at + "/finished")).isEqualTo(404);
        }
        assertThat(said()).isZero();
        assertThat(visits.page(aunt, at).text()).doesNotContain("Tell us that you have finished");
    }

    @Test
    void onceTheRightsAreTheirsTheYoungPersonSaysItAndNoParent() throws Exception {
        PersonId kit = story.around.kitThemself();
        LocalDate grown = LocalDate.of(2029, 9, 3);
        story.clock.set(grown);
        story.around.as(kit, () -> {
            story.around.circles.share(
                    story.around.area,
                    story.around.kit.value(),
                    java.util.Set.of(uk.sidebyside.access.circle.rules.SharedPart.STEPS));
            return kit;
        });
        assertThat(visits.status(story.around.mina, at)).isEqualTo(200);
        assertThat(says(story.around.mina, "").getStatus()).isEqualTo(404);
        assertThat(says(kit, "").getStatus()).isEqualTo(302);
        assertThat(visits.page(story.around.cora, "/cases/" + id).text())
                .contains("the young person, on 3 September 2029");
    }

    @Test
    void whatIsTooLongIsRefusedOnTheFamilysGroundWithNothingLost() throws Exception {
        MockHttpServletResponse answer = says(story.around.mina, "x".repeat(4001));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Visits.read(answer).body().classNames()).contains("sbs-family");
        assertThat(Visits.read(answer).select("textarea").text()).hasSize(4001);
        assertThat(said()).isZero();
    }

    @Test
    void changesAreReadBeforeTheyAreAgreedTo() throws Exception {
        says(story.around.mina, "");
        story.take(id, CaseStep.FINAL_SENT, LocalDate.of(2027, 1, 8)).orThrow();
        assertThat(visits.as(story.around.mina, post(at + "/finished")).getStatus())
                .as("nothing is out")
                .isEqualTo(422);
        story.clock.set(LocalDate.of(2027, 6, 1));
        story.take(id, CaseStep.CHANGES_SENT, LocalDate.of(2027, 6, 1)).orThrow();
        assertThat(says(story.around.mina, "").getStatus()).as("the same day").isEqualTo(422);
        story.clock.set(LocalDate.of(2027, 6, 2));
        assertThat(says(story.around.mina, "").getStatus()).isEqualTo(302);
        assertThat(story.take(id, CaseStep.NOT_AMENDED, LocalDate.of(2027, 6, 2)))
                .isInstanceOf(Saving.Saved.class);
    }

    @Test
    void bothPagesKeepToTheirStatements() throws Exception {
        says(story.around.mina, "");
        for (String address : List.of(at, at + "/finished")) {
            visits.page(story.around.mina, address);
            assertThat(CountedStatements.during(() -> visits.page(story.around.mina, address)))
                    .hasSizeLessThanOrEqualTo(10);
        }
    }

    @Test
    void aPlainQueryOfWhoeverDoesNotSeeTheChildWritesAndReadsNothing() throws Exception {
        says(story.around.mina, "");
        for (PersonId who : List.of(story.around.leila, story.around.stranger)) {
            Integer seen = story.around.as(
                    who,
                    () -> transaction.execute(status -> jdbc.sql("SELECT count(*) FROM assessments.finished")
                            .query(Integer.class)
                            .single()));
            assertThat(seen).isZero();
            assertThatThrownBy(() -> story.around.as(
                            who,
                            () -> transaction.execute(status -> jdbc.sql("""
                                    INSERT INTO assessments.finished VALUES (:area, :id, :id, :case, NULL, DATE '2027-01-05',
                                        DATE '2027-01-06', '', 'Nobody', now())
                                    """)
                                    .param("area", story.around.area.value())
                                    .param("id", UUID.randomUUID())
                                    .param("case", id.value())
                                    .update())))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private int said() {
        return story.around.operator(() -> transaction.execute(
                status -> jdbc.sql("SELECT count(*) FROM assessments.finished WHERE case_id = :case")
                        .param("case", id.value())
                        .query(Integer.class)
                        .single()));
    }

    private String waitsOn() {
        return story.around.operator(() -> transaction.execute(
                status -> jdbc.sql("SELECT waits_on FROM assessments.standing WHERE case_id = :case")
                        .param("case", id.value())
                        .query(String.class)
                        .single()));
    }
}
