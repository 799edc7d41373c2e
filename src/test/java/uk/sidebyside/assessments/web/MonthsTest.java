package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jsoup.nodes.Document;
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
import uk.sidebyside.assessments.months.AgeOfCases;
import uk.sidebyside.assessments.months.MonthOfCases;
import uk.sidebyside.assessments.months.MonthsOfCases;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.testing.Superuser;

/** The figures of a month are drafted into words, changed, and sent to the board with one button. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class MonthsTest {
    private static final String FEBRUARY = "/cases/months/2027-02";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private CaseStory story;
    private Visits visits;
    private PersonId cora;

    /** Requests whose 6 weeks were over in January and in February: all of five in time, then four of six. */
    @BeforeEach
    void begin() {
        story = new CaseStory(program);
        visits = new Visits(pages, story.around.host);
        cora = story.around.cora;
        for (int i = 0; i < 5; i++) {
            LocalDate received = LocalDate.of(2026, 12, 1 + i);
            story.take(story.requested("A" + i, received), CaseStep.WILL_ASSESS, received.plusWeeks(6))
                    .orThrow();
        }
        for (int i = 0; i < 6; i++) {
            LocalDate received = LocalDate.of(2027, 1, 4 + i);
            story.take(
                            story.requested("B" + i, received),
                            CaseStep.WILL_ASSESS,
                            received.plusWeeks(6).plusDays(i < 4 ? 0 : 1))
                    .orThrow();
        }
    }

    private MockHttpServletResponse send(String address) throws Exception {
        return visits.as(cora, post(address));
    }

    private MockHttpServletResponse writes(String words, int version) throws Exception {
        return visits.as(
                cora, post(FEBRUARY + "/edit").param("story", words).param("version", String.valueOf(version)));
    }

    private MonthOfCases february() {
        return story.around.as(
                cora, () -> program.getBean(MonthsOfCases.class).of(story.around.area, YearMonth.of(2027, 2)));
    }

    @Test
    void aMonthShowsItsFiguresBesideTheMonthBeforeAndDraftsWhatTheyMean() throws Exception {
        assertThat(visits.page(cora, "/cases").select("a[href=/cases/months]")).isNotEmpty();
        Document all = visits.page(cora, "/cases/months");
        assertThat(all.select("li a[href^=/cases/months/2]")).hasSize(12);
        assertThat(all.text()).contains("February 2027 Not sent.").doesNotContain("March 2027");
        Document month = visits.page(cora, FEBRUARY);
        assertThat(month.select("tbody tr:contains(Requests decided)").text())
                .isEqualTo("Requests decided within 6 weeks, of all that fell due 4 of 6 (67%) 5 of 5 (100%) Down 33"
                        + " points");
        assertThat(month.select("figure h3").text()).isEqualTo("February 2027: none went up and 1 went down");
        assertThat(month.select("figure .sbs-chart__wide text").eachText())
                .contains(
                        "Requests decided within 6 weeks, of all that fell due", "67%, 4 of 6, down 33 points", "None");
        assertThat(month.text())
                .contains(
                        "Not as good as in January 2027: requests decided within 6 weeks, of all that fell due, 4 of 6 (67%), after 100%.")
                .contains("Drafted from the figures");
    }

    @Test
    void oneButtonSendsItAndWhatWasSentStaysAsItWasUntilItIsTakenBack() throws Exception {
        assertThat(writes("Two officers are new.", 0).getRedirectedUrl()).isEqualTo(FEBRUARY);
        for (int i = 0; i < 3; i++) {
            assertThat(send(FEBRUARY + "/send").getRedirectedUrl()).isEqualTo(FEBRUARY);
        }
        Document sent = visits.page(cora, FEBRUARY);
        assertThat(sent.text()).contains("Sent to the board on 1 March 2027").contains("Two officers are new.");
        assertThat(sent.select("a[href$=/edit], button:contains(Send it)")).isEmpty();
        assertThat(visits.page(cora, "/cases/months").text()).contains("February 2027 Sent to the board on 1 March");

        oneMoreIsLate();
        assertThat(visits.page(cora, FEBRUARY).text()).contains("4 of 6 (67%)").doesNotContain("4 of 7");
        assertThat(writes("Other words.", 2).getStatus()).isEqualTo(422);

        assertThat(send(FEBRUARY + "/take-back").getRedirectedUrl()).isEqualTo(FEBRUARY);
        assertThat(visits.page(cora, FEBRUARY).text())
                .contains("4 of 7 (57%)")
                .contains("Two officers are new.")
                .contains("It has not been sent");
    }

    /** A seventh request, decided after its six weeks: 4 of 7 and no longer 4 of 6. */
    private void oneMoreIsLate() {
        story.take(story.requested("late", LocalDate.of(2027, 1, 5)), CaseStep.WILL_ASSESS, LocalDate.of(2027, 3, 1))
                .orThrow();
    }

    @Test
    void afterACorrectionTheBoardReadsWhatIsDraftedFromTheNewFigures() throws Exception {
        send(FEBRUARY + "/send");
        assertThat(february().story()).contains("4 of 6 (67%)");
        oneMoreIsLate();
        assertThat(february().story()).contains("4 of 6 (67%)");
        send(FEBRUARY + "/take-back");
        assertThat(visits.page(cora, FEBRUARY).text())
                .contains("Drafted from the figures")
                .doesNotContain("4 of 6");
        assertThat(visits.page(cora, "/cases/months").text()).contains("February 2027 Not sent.");
        send(FEBRUARY + "/send");
        assertThat(february().sent()).isTrue();
        assertThat(february().story()).contains("4 of 7 (57%)");
    }

    /** What it was drafted from was not kept then, and its own figures say it. */
    @Test
    void soItIsOfAMonthThatWasSentByAnEarlierVersion() throws Exception {
        send(FEBRUARY + "/send");
        new Superuser(program.getEnvironment())
                .sql("UPDATE assessments.month SET drafted = ''")
                .update();
        oneMoreIsLate();
        send(FEBRUARY + "/take-back");
        assertThat(visits.page(cora, FEBRUARY).text()).contains("Drafted from the figures", "4 of 7 (57%), after");
    }

    @Test
    void aDraftThatSomebodySavedAsItWasIsDraftedAnewUntilItIsSent() throws Exception {
        assertThat(writes(february().story().replace("\n", "\r\n"), 0).getStatus())
                .isEqualTo(302);
        oneMoreIsLate();
        assertThat(visits.page(cora, FEBRUARY).text()).contains("4 of 7 (57%), after", "Nobody has changed it");
        send(FEBRUARY + "/send");
        assertThat(february().story()).contains("4 of 7 (57%)").doesNotContain("4 of 6");
    }

    @Test
    void whoWroteOfOtherFiguresReadsWhatIsDraftedOfTheNewOnesBesideTheirWords() throws Exception {
        String changed = "The figures changed since these words were written";
        writes("Two officers are new: 4 of 6.", 0);
        assertThat(visits.page(cora, FEBRUARY).text()).doesNotContain(changed);
        oneMoreIsLate();
        Document page = visits.page(cora, FEBRUARY);
        assertThat(page.text()).contains("Two officers are new: 4 of 6.", "Written by ");
        assertThat(page.select("div.govuk-inset-text").text()).contains(changed, "4 of 7 (57%), after 100%");
        assertThat(visits.page(cora, FEBRUARY + "/edit").text()).contains(changed, "4 of 7 (57%), after 100%");
        writes("Two officers are new: 4 of 7.", 1);
        assertThat(visits.page(cora, FEBRUARY).text()).doesNotContain(changed);
        send(FEBRUARY + "/send");
        send(FEBRUARY + "/take-back");
        assertThat(february().story()).isEqualTo("Two officers are new: 4 of 7.");
    }

    @Test
    void twoWhoWriteAtOnceSeeBothTextsAndNothingIsNotWritten() throws Exception {
        assertThat(writes("One.", 0).getStatus()).isEqualTo(302);
        MockHttpServletResponse second = writes("Two.", 0);
        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(Visits.read(second).text()).contains("Somebody else saved this", "One.");
        assertThat(Visits.read(second).select("textarea").first().text()).isEqualTo("Two.");
        assertThat(writes("", 1).getStatus()).isEqualTo(422);
        assertThat(writes("x".repeat(4001), 1).getStatus()).isEqualTo(422);
        assertThat(february().story()).isEqualTo("One.");
    }

    @Test
    void aMonthThatIsNotOverIsNotThereAndNobodyElseReadsOne() throws Exception {
        for (String address : List.of("/cases/months/2027-03", "/cases/months/2027-13", "/cases/months/x")) {
            assertThat(visits.status(cora, address)).as(address).isEqualTo(404);
        }
        for (PersonId who : List.of(story.around.theo, story.around.mina, story.around.stranger)) {
            assertThat(visits.status(who, "/cases/months")).isEqualTo(404);
            assertThat(visits.status(who, FEBRUARY)).isEqualTo(404);
            assertThat(visits.as(who, post(FEBRUARY + "/send")).getStatus()).isEqualTo(404);
        }
    }

    /** Eleven were asked for by now, all of one birthday: each band from its first day to the day before the next one. */
    @Test
    void theyAreCountedByAgeFromBirthdayToBirthday() {
        LocalDate born = ChildStory.KIT_BORN;
        assertThat(assessed(born.plusYears(5).minusDays(1))).containsExactly(11, 0, 0, 0);
        assertThat(assessed(born.plusYears(5))).containsExactly(0, 11, 0, 0);
        assertThat(assessed(born.plusYears(16).minusDays(1))).containsExactly(0, 11, 0, 0);
        assertThat(assessed(born.plusYears(16))).containsExactly(0, 0, 11, 0);
        assertThat(assessed(born.plusYears(18).minusDays(1))).containsExactly(0, 0, 11, 0);
        assertThat(assessed(born.plusYears(18))).containsExactly(0, 0, 0, 11);
        assertThat(assessed(born.plusYears(26).minusDays(1))).containsExactly(0, 0, 0, 11);
        assertThat(assessed(born.plusYears(26))).containsExactly(0, 0, 0, 0);
    }

    private List<Integer> assessed(LocalDate today) {
        story.clock.set(today);
        return story.around.operator(() -> program.getBean(MonthsOfCases.class).ages(story.around.area)).stream()
                .map(AgeOfCases::assessed)
                .toList();
    }

    @Test
    void whoHasAPlanIsCountedApartAndOfFewerThanFiveOfAnAgeNoNumberIsShown() throws Exception {
        CaseId planned = story.draftOut(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 6, 10));
        story.take(planned, CaseStep.FINAL_SENT, LocalDate.of(2026, 7, 10)).orThrow();
        assertThat(visits.page(cora, "/cases/months")
                        .select("#ages + table tbody")
                        .text())
                .contains("5 to 15 11 Fewer than 5")
                .contains("18 to 25 0 0");
    }

    @Test
    void bothPagesAskTheDatabaseTwelveTimesAtMost() throws Exception {
        for (String address : List.of("/cases/months", FEBRUARY)) {
            visits.page(cora, address);
            assertThat(CountedStatements.during(() -> visits.page(cora, address)))
                    .as(address)
                    .hasSizeLessThanOrEqualTo(12);
        }
    }
}
