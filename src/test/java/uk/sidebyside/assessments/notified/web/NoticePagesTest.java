package uk.sidebyside.assessments.notified.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.assessments.web.Visits.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.assessments.CaseBook;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.advice.AdviceId;
import uk.sidebyside.assessments.advice.AdviceStory;
import uk.sidebyside.assessments.web.Visits;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/** The pages of notices under section 23: nothing typed is lost, nothing is typed twice, and each shows what is the reader's. */
@DatabaseTest
@Import({Places.class, StoryClock.Provided.class})
class NoticePagesTest {
    private static final LocalDate TODAY = AdviceStory.TODAY;
    private static final String WHY = "Wren does not turn to her name.";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    private AdviceStory story;
    private Visits visits;

    @BeforeEach
    void tell() {
        story = AdviceStory.tell(program);
        visits = new Visits(mvc, story.around.host);
    }

    private static MockHttpServletRequestBuilder day(MockHttpServletRequestBuilder form, String name, LocalDate day) {
        return with(
                form,
                name + ".day",
                String.valueOf(day.getDayOfMonth()),
                name + ".month",
                String.valueOf(day.getMonthValue()),
                name + ".year",
                String.valueOf(day.getYear()));
    }

    private static MockHttpServletRequestBuilder written(String path, String go) {
        return day(
                day(
                        with(
                                post(path),
                                "forename",
                                "Wren",
                                "surname",
                                "Quill",
                                "belief",
                                "probably",
                                "why",
                                WHY,
                                "reach",
                                "Her father, 01904 000000",
                                "talk",
                                "had",
                                "helper",
                                "named",
                                "voluntary",
                                "Hearing Friends",
                                "go",
                                go),
                        "bornOn",
                        TODAY.minusYears(3)),
                "formedOn",
                TODAY.minusDays(9));
    }

    private String sent() throws Exception {
        return Objects.requireNonNull(
                visits.as(story.tess, day(written("/section-23/new", "send"), "toldOn", TODAY.minusDays(8)))
                        .getRedirectedUrl());
    }

    @Test
    void theCouncilIsToldOnceTheParentsWereAndNothingTypedIsLost() throws Exception {
        assertThat(visits.page(story.tess, "/advice").select("a[href=/section-23]"))
                .hasSize(1);
        assertThat(visits.page(story.tess, "/section-23").select("a[href=/section-23/new]"))
                .hasSize(1);
        Document refused = visits.refused(story.tess, written("/section-23/new", "send"));
        assertThat(refused.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#toldOn");
        assertThat(refused.text()).contains("Tell the parents first, then enter the day");
        assertThat(refused.select("[name=why]").val()).isEqualTo(WHY);
        assertThat(refused.select("[name=voluntary]").val()).isEqualTo("Hearing Friends");
        String at = Objects.requireNonNull(
                visits.as(story.tess, written("/section-23/new", "later")).getRedirectedUrl());
        assertThat(visits.page(story.tess, at).text()).contains("Not sent yet", "Parents were told Not yet");
        assertThat(visits.status(story.cora, at)).isEqualTo(404);
        assertThat(visits.as(story.tess, with(day(written(at + "/edit", "send"), "toldOn", TODAY), "version", "1"))
                        .getRedirectedUrl())
                .isEqualTo(at);
        assertThat(visits.page(story.tess, at).text()).contains("The council has had this since", "S23-");
        assertThat(visits.as(story.tess, get(at + "/edit")).getRedirectedUrl()).isEqualTo(at);
        assertThat(visits.page(story.cora, at).text()).contains(WHY, "Her father", "Hearing Friends");
    }

    @Test
    void tenIdenticalSubmissionsStoreOne() throws Exception {
        String at = sent();
        for (int time = 1; time < 10; time++) {
            assertThat(sent()).isEqualTo(at);
        }
        assertThat(story.count("SELECT count(*) FROM assessments.health_notice WHERE area_id = :area"))
                .isEqualTo(1);
    }

    @Test
    void anOfficerAcknowledgesAndOpensACaseFromIt() throws Exception {
        String at = sent();
        assertThat(visits.page(story.cora, "/cases").select("a[href=/section-23]"))
                .hasSize(1);
        assertThat(visits.page(story.cora, "/section-23").text())
                .contains("To acknowledge", "came today")
                .doesNotContain("Wren");
        assertThat(visits.page(story.cora, "/my-work").select("a[href=" + at + "]"))
                .isNotEmpty();
        assertThat(visits.refused(story.cora, with(post(at + "/acknowledge"), "next", " "))
                        .text())
                .contains("Enter what the council does next");
        visits.as(story.cora, with(post(at + "/acknowledge"), "next", "We ring them by Friday."));
        assertThat(visits.page(story.tess, at).text())
                .contains("The council acknowledged it on", "We ring them by Friday.");
        assertThat(visits.page(story.cora, "/my-work").select("a[href=" + at + "]"))
                .isEmpty();
        Document form = visits.page(story.cora, at + "/case");
        assertThat(form.text()).contains("Wren Quill, born on 1 May 2023");
        assertThat(form.select("[name=forename]")).isEmpty();
        assertThat(visits.refused(
                                story.cora, day(with(post(at + "/case"), "reference", "", "source", "3"), "on", TODAY))
                        .text())
                .contains("Enter the reference of the case");
        String its = Objects.requireNonNull(
                visits.as(story.cora, day(with(post(at + "/case"), "reference", "TW-30", "source", "3"), "on", TODAY))
                        .getRedirectedUrl());
        assertThat(visits.page(story.cora, its).text()).contains("TW-30");
        assertThat(visits.page(story.cora, at).select("a[href=" + its + "]")).hasSize(1);
    }

    @Test
    void itStandsAboveTheAdviceThatItsWriterWritesLaterAndIsTakenOver() throws Exception {
        String at = sent();
        assertThat(visits.refused(story.cora, with(post(at + "/known-case"), "reference", "TW-404"))
                        .text())
                .contains("No case that is open to you has this reference");
        visits.as(story.cora, with(post(at + "/known-case"), "reference", "TW-9"));
        AdviceId asked = story.ask(story.otherCase, story.speech);
        String write = "/advice/" + asked + "/write";
        Document above = visits.page(story.tess, write);
        assertThat(above.select("section").text()).contains("What you told the council before", WHY);
        assertThat(above.select("[name='need.1']").val()).isEmpty();
        Document taken = visits.page(story.tess, write + "?take=notice");
        assertThat(taken.select("[name='need.1']").val()).isEqualTo(WHY);
        assertThat(taken.select("[name=seen]").val()).contains("S23-");
        // Of another case, or for another writer, nothing stands there.
        AdviceId other = story.ask(story.kitsCase, story.speech);
        assertThat(visits.page(story.tess, "/advice/" + other + "/write").text())
                .doesNotContain("What you told the council");
    }

    @Test
    void theFamilyReadsItInPlainWords() throws Exception {
        String at = sent();
        visits.as(story.cora, with(post(at + "/known-case"), "reference", "TW-1"));
        String read = "/section-23/child/" + story.around.kit;
        assertThat(visits.page(story.around.mina, "/assessment/" + story.around.kit)
                        .select("a[href=" + read + "]"))
                .hasSize(1);
        assertThat(visits.page(story.around.mina, read).text())
                .contains("What health staff told the council", WHY, "They told the parents first")
                .contains("The council has not said yet what it does next.");
        for (PersonId other : List.of(story.around.stranger, story.dina)) {
            assertThat(visits.status(other, read)).isEqualTo(404);
        }
    }

    @Test
    void aFamilyWhoseChildHasNoCaseIsLedToWhatHealthToldOnceItIsLinkedToTheRecord() throws Exception {
        String at = sent();
        String family = "/family/" + story.around.noor;
        String read = "/section-23/child/" + story.around.noor;
        assertThat(visits.page(story.around.leila, family).select("a[href=" + read + "]"))
                .isEmpty();
        assertThat(visits.refused(story.cora, with(post(at + "/child"), "reference", "TW-404"))
                        .text())
                .contains("No record that is open to you has this reference");
        for (int time = 0; time < 2; time++) {
            assertThat(visits.as(story.cora, with(post(at + "/child"), "reference", "TW-2"))
                            .getRedirectedUrl())
                    .isEqualTo(at);
        }
        assertThat(visits.page(story.cora, at).select("a[href=/children/" + story.around.noor + "]"))
                .hasSize(1);
        Document led = visits.page(story.around.leila, family);
        assertThat(led.text()).contains("Health staff told the council that more help may be needed");
        assertThat(led.select("a[href=" + read + "]")).isNotEmpty();
        assertThat(visits.page(story.around.leila, read).text()).contains(WHY);
        assertThat(visits.page(story.around.mina, "/family/" + story.around.kit).text())
                .as("another family")
                .doesNotContain("Health staff told");
        visits.as(story.cora, with(post(at + "/known-case"), "reference", "TW-9"));
        assertThat(visits.page(story.around.leila, read).text())
                .as("a case that is linked to no record takes nothing away")
                .contains(WHY);
    }

    /** The case was opened a year later, for the same record; or is there already and nobody put the notice with it. */
    @Test
    void whatWasLinkedToTheRecordBeforeThereWasACaseStandsInTheCaseAndAboveTheAdvice() throws Exception {
        String at = sent();
        visits.as(story.cora, with(post(at + "/child"), "reference", "TW-2"));
        String its = "/cases/" + story.otherCase;
        assertThat(visits.page(story.cora, its).select("a[href^=/section-23/]")).isEmpty();
        links("TW-2");
        assertThat(visits.page(story.cora, its).select("a[href=" + at + "]")).hasSize(1);
        AdviceId asked = story.ask(story.otherCase, story.speech);
        String write = "/advice/" + asked + "/write";
        assertThat(visits.page(story.tess, write).select("section").text())
                .contains("What you told the council before", WHY);
        assertThat(visits.page(story.tess, write + "?take=notice")
                        .select("[name='need.1']")
                        .val())
                .isEqualTo(WHY);
        assertThat(visits.as(
                                story.cora,
                                day(with(post(at + "/case"), "reference", "TW-77", "source", "3"), "on", TODAY))
                        .getRedirectedUrl())
                .as("no second case")
                .isEqualTo(its);
    }

    private void links(String reference) {
        story.as(story.cora, () -> program.getBean(CaseBook.class)
                .link(story.area, new CaseId(story.otherCase), reference)
                .orThrow());
    }

    /** A case that was linked to the wrong record takes nothing of that child with it. */
    @Test
    void aCaseThatIsLinkedToAnotherRecordLeavesTheNoticeWithTheChild() throws Exception {
        String at = sent();
        visits.as(story.cora, with(post(at + "/child"), "reference", "TW-2"));
        links("TW-2");
        String read = "/section-23/child/" + story.around.noor;
        assertThat(visits.page(story.around.leila, read).text()).contains(WHY);
        story.around.operator(
                () -> program.getBean(TransactionTemplate.class).execute(status -> program.getBean(JdbcClient.class)
                        .sql("UPDATE assessments.ehc_case SET child_id = NULL WHERE area_id = :area AND id = :id")
                        .param("area", story.area.value())
                        .param("id", story.otherCase)
                        .update()));
        assertThat(visits.page(story.cora, "/cases/" + story.otherCase).select("a[href^=/section-23/]"))
                .isEmpty();
        assertThat(visits.page(story.around.leila, read).text()).contains(WHY);
    }

    @Test
    void theCaseLeadsToTheNoticeThatItCameFrom() throws Exception {
        String at = sent();
        String its = "/cases/" + story.kitsCase;
        assertThat(visits.page(story.cora, its).select("a[href^=/section-23/]")).isEmpty();
        visits.as(story.cora, with(post(at + "/known-case"), "reference", "TW-1"));
        assertThat(visits.page(story.cora, its).select("a[href=" + at + "]").text())
                .isEqualTo("The notice under section 23, of 1 May 2026");
        assertThat(visits.status(story.cora, at)).isEqualTo(200);
    }

    @Test
    void whoHasNothingToDoWithItFindsNothing() throws Exception {
        String at = sent();
        for (PersonId other : List.of(story.omar, story.dina, story.around.theo)) {
            assertThat(visits.status(other, at)).isEqualTo(404);
        }
        assertThat(visits.status(story.cora, "/section-23/" + UUID.randomUUID()))
                .isEqualTo(404);
        assertThat(visits.status(story.around.theo, "/section-23/new")).isEqualTo(404);
        assertThat(visits.page(story.around.theo, "/section-23").text())
                .contains("Your post is not one of a health body");
        assertThat(visits.page(story.dina, "/section-23").text())
                .contains("S23-", "That the council has not acknowledged")
                .doesNotContain("Wren");
        assertThat(visits.page(story.dina, "/section-23").select("a[href=" + at + "]"))
                .isEmpty();
    }

    @Test
    void whatWasWrittenByMistakeIsThrownAway() throws Exception {
        String at = Objects.requireNonNull(
                visits.as(story.tess, written("/section-23/new", "later")).getRedirectedUrl());
        assertThat(visits.as(story.omar, post(at + "/drop")).getStatus()).isEqualTo(404);
        assertThat(visits.as(story.tess, post(at + "/drop")).getRedirectedUrl()).isEqualTo("/section-23");
        assertThat(visits.status(story.tess, at)).isEqualTo(404);
        assertThat(visits.as(story.tess, post(sent() + "/drop")).getStatus()).isEqualTo(404);
    }
}
