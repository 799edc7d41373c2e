package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
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
import org.verapdf.pdfa.flavours.PDFAFlavour;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseSettings;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.testing.VeraPdf;

/** An officer drafts a letter from the record, changes it and keeps it; the family reads what was kept, and nothing before. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class LetterPagesTest {
    private static final LocalDate DECIDED = LocalDate.of(2026, 10, 12);

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
    void aRefusalWasWrittenDown() {
        story = new CaseStory(program);
        visits = new Visits(pages, story.around.host);
        id = story.requested("EHC-9", LocalDate.of(2026, 9, 7));
        story.take(id, CaseStep.WILL_NOT_ASSESS, DECIDED, null, "", "School can give what he needs.")
                .orThrow();
        story.linkedToKit(id);
        story.around
                .as(story.around.cora, () -> program.getBean(CaseSettings.class)
                        .change(
                                story.around.area,
                                new CaseSettings.Setting(false, "Talk First", "Ask Us", "Half Way", 0)))
                .orThrow();
        at = "/cases/" + id;
        story.clock.set(DECIDED.plusDays(1));
    }

    private MockHttpServletResponse begins(String words) throws Exception {
        return visits.as(
                story.around.cora,
                post(at + "/letters/new/will-not-assess")
                        .param("toWhom", "Mina Okoro")
                        .param("words", words));
    }

    private String drafted() throws Exception {
        return visits.page(story.around.cora, at + "/letters/new/will-not-assess")
                .select("textarea")
                .text();
    }

    private String begun() throws Exception {
        MockHttpServletResponse answer = begins(drafted());
        assertThat(answer.getStatus()).isEqualTo(302);
        return answer.getRedirectedUrl();
    }

    private MockHttpServletResponse keeps(String letter, int version) throws Exception {
        return visits.as(story.around.cora, post(letter + "/keep").param("version", String.valueOf(version)));
    }

    private String forFamily(String letter) {
        return "/assessment/" + story.around.kit + letter.substring(letter.indexOf("/letters/"));
    }

    /** How somebody wants to be reached stands where a letter to them is written, and nowhere in the letter. */
    @Test
    void howTheFamilyWantsToBeReachedIsReadBeforeTheyAreWrittenTo() throws Exception {
        String said =
                "Mina Okoro: Please do not: ring in the school run. Best way: Letter by post. What helps: large print.";
        assertThat(visits.page(story.around.cora, at + "/letters/new/will-not-assess")
                        .text())
                .doesNotContain("How they want to be reached");
        story.around
                .as(story.around.mina, () -> program.getBean(ContactNeeds.class)
                        .say(
                                story.around.area,
                                new ContactNeeds.Say(
                                        ContactNeeds.Channel.POST,
                                        "",
                                        false,
                                        "large print",
                                        "",
                                        "ring in the school run",
                                        0)))
                .orThrow();
        assertThat(visits.page(story.around.cora, at + "/letters/new/will-not-assess")
                        .text())
                .contains("How they want to be reached: " + said);
        String letter = begun();
        assertThat(visits.page(story.around.cora, letter).text()).contains("How they want to be reached. " + said);
        assertThat(visits.page(story.around.cora, letter + "/edit").text())
                .contains("How they want to be reached: " + said);
        keeps(letter, 1);
        assertThat(visits.page(story.around.cora, letter).text()).doesNotContain("large print");
        assertThat(visits.page(story.around.mina, forFamily(letter)).text()).doesNotContain("large print");
    }

    @Test
    void aLetterIsDraftedFromTheRecordSavedOnceKeptAndReadByTheFamily() throws Exception {
        assertThat(visits.page(story.around.cora, at).text()).contains("We will not assess, of 12 October 2026");
        Document form = visits.page(story.around.cora, at + "/letters/new/will-not-assess");
        assertThat(form.select("input[name=toWhom]").val()).contains("Mina").contains("Paul");
        assertThat(drafted())
                .contains("This letter is about Kit Okoro EHC-9. Our reference is EHC-9.")
                .contains("On 12 October 2026 we decided not to assess Kit’s needs.")
                .contains("School can give what he needs.")
                .contains("by 12 December 2026: Talk First")
                .contains("Cora Quayle");
        String letter = begun();
        for (int i = 0; i < 9; i++) {
            assertThat(begins(drafted()).getRedirectedUrl()).isEqualTo(letter);
        }
        assertThat(visits.page(story.around.cora, at).text()).contains("A draft: not kept yet");
        assertThat(visits.status(story.around.mina, forFamily(letter))).isEqualTo(404);
        assertThat(visits.page(story.around.mina, "/assessment/" + story.around.kit)
                        .text())
                .doesNotContain("Our letters");
        assertThat(keeps(letter, 1).getRedirectedUrl()).isEqualTo(letter);
        assertThat(keeps(letter, 1).getStatus()).as("again").isEqualTo(302);
        assertThat(visits.page(story.around.cora, at).select("#letters + ul").text())
                .contains("We will not assess, of 12 October 2026, to Mina Okoro")
                .contains("Kept on 13 October 2026");
        Document page = visits.page(story.around.mina, "/assessment/" + story.around.kit);
        assertThat(page.select("a[href='" + forFamily(letter) + "']").text()).isEqualTo("We will not assess");
        assertThat(visits.page(story.around.mina, forFamily(letter)).text())
                .contains("If you do not agree")
                .containsPattern("Seal [0-9a-f]{16}")
                .doesNotContain("Change the words");
    }

    @Test
    void aRefusalIsKeptThoughTheFamilyHasAskedAnew() throws Exception {
        String letter = begun();
        story.clock.set(DECIDED.plusDays(9));
        story.take(id, CaseStep.RECEIVED, DECIDED.plusDays(8), null, "1", "").orThrow();
        assertThat(visits.page(story.around.cora, at).text()).contains("A draft: not kept yet");
        assertThat(keeps(letter, 1).getStatus()).isEqualTo(302);
        assertThat(visits.page(story.around.mina, forFamily(letter)).text()).contains("by 12 December 2026");
    }

    @Test
    void whatIsKeptNobodyChanges() throws Exception {
        String letter = begun();
        keeps(letter, 1);
        assertThat(visits.as(
                                story.around.cora,
                                post(letter + "/edit")
                                        .param("toWhom", "Paul")
                                        .param("words", "Other")
                                        .param("version", "1"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.as(story.around.cora, get(letter + "/edit")).getRedirectedUrl())
                .isEqualTo(letter);
        String stored = letter.substring(letter.lastIndexOf('/') + 1);
        Integer changed = story.around.as(
                story.around.cora,
                () -> transaction.execute(
                        status -> jdbc.sql("UPDATE assessments.letter SET words = 'Other' WHERE id = :id")
                                .param("id", java.util.UUID.fromString(stored))
                                .update()));
        assertThat(changed).as("by a plain query").isZero();
    }

    private MockHttpServletResponse throwsAway(String letter, int version) throws Exception {
        return visits.as(story.around.cora, post(letter + "/throw-away").param("version", String.valueOf(version)));
    }

    @Test
    void aDraftThatNobodyWantsIsThrownAwayAndCanBeBegunAgain() throws Exception {
        String letter = begun();
        assertThat(visits.page(story.around.cora, letter).text()).contains("Throw this draft away");
        assertThat(visits.as(story.around.mina, post(letter + "/throw-away").param("version", "1"))
                        .getStatus())
                .as("a parent")
                .isEqualTo(404);
        visits.as(
                story.around.cora,
                post(letter + "/edit")
                        .param("toWhom", "Mina Okoro")
                        .param("words", "Dear Mina,")
                        .param("version", "1"));
        assertThat(throwsAway(letter, 1).getStatus())
                .as("what was read is not what stands there")
                .isEqualTo(422);
        for (int time = 0; time < 2; time++) {
            assertThat(throwsAway(letter, 2).getRedirectedUrl()).as("again").isEqualTo(at);
        }
        assertThat(visits.status(story.around.cora, letter)).isEqualTo(404);
        assertThat(visits.page(story.around.cora, at).text()).doesNotContain("A draft: not kept yet");
        assertThat(begun()).isNotEqualTo(letter);
    }

    @Test
    void whatIsKeptIsNotThrownAway() throws Exception {
        String letter = begun();
        keeps(letter, 1);
        assertThat(visits.page(story.around.cora, letter).text()).doesNotContain("Throw this draft away");
        MockHttpServletResponse refused = throwsAway(letter, 1);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visits.read(refused).text()).contains("This letter is kept. Nobody can change it");
        String stored = letter.substring(letter.lastIndexOf('/') + 1);
        Integer deleted = story.around.as(
                story.around.cora,
                () -> transaction.execute(status -> jdbc.sql("DELETE FROM assessments.letter WHERE id = :id")
                        .param("id", java.util.UUID.fromString(stored))
                        .update()));
        assertThat(deleted).as("by a plain query").isZero();
    }

    @Test
    void twoOfficersWhoWriteTheSameLetterSeeBothTexts() throws Exception {
        String letter = begun();
        MockHttpServletResponse second = begins(drafted() + "\n\nAnd more.");
        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(Visits.read(second).text()).contains("Somebody else saved this", "And more.");
        MockHttpServletResponse edited = visits.as(
                story.around.cora,
                post(letter + "/edit")
                        .param("toWhom", "Mina Okoro")
                        .param("words", drafted() + "\n\nThank you.")
                        .param("version", "1"));
        assertThat(edited.getRedirectedUrl()).isEqualTo(letter);
        assertThat(keeps(letter, 1).getStatus())
                .as("what was read is not what stands there")
                .isEqualTo(422);
        assertThat(keeps(letter, 2).getStatus()).isEqualTo(302);
    }

    @Test
    void aLetterWithAGapOrWithoutARightIsNotKeptAndSaysWhatIsMissing() throws Exception {
        String letter = begins(drafted().replace("Talk First", "[telephone]").replace("certificate", "paper"))
                .getRedirectedUrl();
        assertThat(visits.page(story.around.cora, letter).text())
                .contains("Fill in what stands in square brackets: [telephone]")
                .contains("The law wants this to be read in the letter: certificate")
                .doesNotContain("Keep this letter");
        assertThat(keeps(letter, 1).getStatus()).isEqualTo(422);
        assertThat(visits.status(story.around.mina, forFamily(letter))).isEqualTo(404);
    }

    @Test
    void onPaperItIsATaggedFileWithTheSameWords() throws Exception {
        String letter = begun();
        keeps(letter, 1);
        MockHttpServletResponse file = visits.as(story.around.mina, get(forFamily(letter) + "/letter.pdf"));
        assertThat(file.getContentType()).isEqualTo("application/pdf");
        assertThat(file.getHeader("Content-Disposition"))
                .contains("letter-2026-10-12.pdf")
                .doesNotContain("Kit");
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A)) {
            VeraPdf.passes(file.getContentAsByteArray(), flavour);
        }
        try (var pdf = Loader.loadPDF(file.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            "We will not assess",
                            "Mina Okoro",
                            "If you do not agree",
                            "12 December 2026",
                            "Kept on 13 October");
        }
        assertThat(visits.status(story.around.cora, letter + "/letter.pdf")).isEqualTo(200);
    }

    @Test
    void whoeverDoesNotSeeTheChildFindsNoLetterByAnyPath() throws Exception {
        String letter = begun();
        keeps(letter, 1);
        story.around.exclude(story.around.kit, story.around.paul, null, null, LocalDate.of(2026, 1, 6), null);
        for (PersonId who : List.of(story.around.paul, story.around.leila, story.dev, story.around.stranger)) {
            for (String address : List.of(
                    letter,
                    letter + "/letter.pdf",
                    letter + "/edit",
                    forFamily(letter),
                    forFamily(letter) + "/letter.pdf",
                    at + "/letters/new/will-not-assess")) {
                assertThat(visits.status(who, address)).as(address).isEqualTo(404);
            }
            if (who.equals(story.dev)) {
                // An officer knows by role which cases there are, and opens those of their circles.
                continue;
            }
            Integer seen = story.around.as(
                    who,
                    () -> transaction.execute(status -> jdbc.sql("SELECT count(*) FROM assessments.letter")
                            .query(Integer.class)
                            .single()));
            assertThat(seen).isZero();
        }
        assertThat(visits.page(story.around.cora, at + "/letters/new/will-not-assess")
                        .select("input[name=toWhom]")
                        .val())
                .as("who is kept away is written to by nobody")
                .contains("Mina")
                .doesNotContain("Paul");
    }

    @Test
    void aFamilyReadsNoDraftByAPlainQueryAndWritesNone() throws Exception {
        begun();
        Integer seen = story.around.as(
                story.around.mina,
                () -> transaction.execute(status -> jdbc.sql("SELECT count(*) FROM assessments.letter")
                        .query(Integer.class)
                        .single()));
        assertThat(seen).isZero();
        assertThatThrownBy(() -> story.around.as(
                        story.around.mina,
                        () -> transaction.execute(status -> jdbc.sql("""
                                INSERT INTO assessments.letter (area_id, id, submission, case_id, kind, dated_on, to_whom, words,
                                    version, written_as, written_at)
                                VALUES (:area, :case, :case, :case, 'final', DATE '2027-01-05', 'Me', 'Words', 1, '', now())
                                """)
                                .param("area", story.around.area.value())
                                .param("case", id.value())
                                .update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aLetterOfAStepThatDidNotHappenIsNotThere() throws Exception {
        assertThat(visits.status(story.around.cora, at + "/letters/new/final")).isEqualTo(404);
        assertThat(visits.status(story.around.cora, at + "/letters/new/nothing"))
                .isEqualTo(404);
    }

    @Test
    void theFamilysPagesKeepToTheirStatements() throws Exception {
        String letter = begun();
        keeps(letter, 1);
        for (String address : List.of("/assessment/" + story.around.kit, forFamily(letter))) {
            visits.page(story.around.mina, address);
            assertThat(CountedStatements.during(() -> visits.page(story.around.mina, address)))
                    .as(address)
                    .hasSizeLessThanOrEqualTo(10);
        }
    }
}
