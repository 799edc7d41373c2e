package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseSettings;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.Ground;
import uk.sidebyside.assessments.rules.Ground.Circumstance;
import uk.sidebyside.assessments.rules.StatutoryClock.Exemption;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** The page of a family: its own last days after a decision, why it is late, and which days changed. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class WhatAFamilyReadsTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

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
        story.around.as(story.around.cora, () -> program.getBean(CaseSettings.class)
                .change(
                        story.around.area,
                        new CaseSettings.Setting(
                                false, "Talk First\n01904 1", "Ask Us, 01904 2", "Half Way, 01904 3", 0))
                .orThrow());
    }

    private CaseId kits() {
        CaseId id = story.requested("EHC-9", RECEIVED);
        story.linkedToKit(id);
        return id;
    }

    private Document on(LocalDate day) throws Exception {
        story.clock.set(day);
        return visits.page(story.around.mina, "/assessment/" + story.around.kit);
    }

    private List<String> rights(LocalDate day) throws Exception {
        return on(day).select("h2:contains(If you do not agree) ~ ul")
                .select("li")
                .eachText();
    }

    @Test
    void afterANoTheFamilyReadsItsOwnLastDaysThoughNoLetterWasKept() throws Exception {
        CaseId id = kits();
        LocalDate no = LocalDate.of(2026, 10, 16);
        assertThat(rights(no)).isEmpty();
        story.take(id, CaseStep.WILL_NOT_ASSESS, no).orThrow();
        assertThat(rights(LocalDate.of(2026, 12, 16)))
                .contains(
                        "Speak to a mediation adviser by 16 December 2026: Talk First, 01904 1.",
                        "The tribunal must have your appeal by 16 December 2026, or within 1 month of the day on your certificate, if that is later.",
                        "Information, advice and support: Ask Us, 01904 2",
                        "Help to settle a disagreement: Half Way, 01904 3")
                .noneMatch(line -> line.contains("school or college alone"));
        assertThat(rights(LocalDate.of(2026, 12, 17)))
                .as("the time is over")
                .noneMatch(line -> line.contains("tribunal must have"));
        on(LocalDate.of(2026, 12, 1));
        assertThat(CountedStatements.during(() -> on(LocalDate.of(2026, 12, 1))))
                .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void theCertificateMovesTheLastDayAndAnAppealEndsIt() throws Exception {
        CaseId id = kits();
        story.take(id, CaseStep.WILL_NOT_ASSESS, LocalDate.of(2026, 10, 16)).orThrow();
        story.clock.set(LocalDate.of(2026, 12, 14));
        story.take(id, CaseStep.MEDIATION_DECLINED, LocalDate.of(2026, 12, 10)).orThrow();
        story.take(id, CaseStep.MEDIATION_CERTIFICATE, LocalDate.of(2026, 12, 14))
                .orThrow();
        assertThat(rights(LocalDate.of(2027, 1, 14)))
                .contains("The tribunal must have your appeal by 14 January 2027.")
                .noneMatch(line -> line.contains("mediation adviser by"));
        story.take(id, CaseStep.APPEALED, LocalDate.of(2027, 1, 14)).orThrow();
        assertThat(rights(LocalDate.of(2027, 1, 14))).isEmpty();
    }

    @Test
    void whoeverAsksAnewStillReadsByWhenToAppealAgainstTheNoBefore() throws Exception {
        CaseId id = kits();
        story.take(id, CaseStep.WILL_NOT_ASSESS, LocalDate.of(2026, 10, 16)).orThrow();
        assertThat(rights(LocalDate.of(2026, 10, 16))).noneMatch(line -> line.contains("earlier request"));
        story.clock.set(LocalDate.of(2026, 11, 2));
        story.take(id, CaseStep.RECEIVED, LocalDate.of(2026, 11, 2), null, "1", "")
                .orThrow();
        assertThat(rights(LocalDate.of(2026, 12, 16)))
                .contains(
                        "It was about an earlier request. That there is a new one takes nothing from it.",
                        "Speak to a mediation adviser by 16 December 2026: Talk First, 01904 1.")
                .anyMatch(line -> line.startsWith("The tribunal must have your appeal by 16 December 2026"));
        assertThat(on(LocalDate.of(2026, 12, 16)).text()).contains("We sent you our decision on 16 October 2026.");
        assertThat(rights(LocalDate.of(2026, 12, 17))).as("the time is over").isEmpty();
        story.take(id, CaseStep.APPEALED, LocalDate.of(2026, 12, 17)).orThrow();
        assertThat(story.file(id).standing().next().key()).isEqualTo("C01");
        story.take(id, CaseStep.WILL_ASSESS, LocalDate.of(2026, 12, 17)).orThrow();
        assertThat(visits.page(story.around.cora, "/cases/" + id).select("a[href$=/step/ordered]"))
                .isNotEmpty();
    }

    @Test
    void afterAFinalPlanOneAboutTheSchoolAloneNeedsNoAdviser() throws Exception {
        CaseId id = story.draftOut(RECEIVED, LocalDate.of(2027, 1, 4));
        story.linkedToKit(id);
        story.take(id, CaseStep.FINAL_SENT, LocalDate.of(2027, 1, 25)).orThrow();
        assertThat(rights(LocalDate.of(2027, 2, 1)))
                .contains("You need no mediation adviser if you disagree about the school or college alone.")
                .anyMatch(line -> line.startsWith("Speak to a mediation adviser by 25 March 2027"));
    }

    @Test
    void whatExcusesItIsWhyInPlainWordsAndNothingOfWhatShowsIt() throws Exception {
        CaseId id = kits();
        LocalDate late = LocalDate.of(2026, 10, 20);
        assertThat(on(late).text()).contains("We have not told you why yet");
        story.around
                .as(
                        story.around.cora,
                        () -> story.excuses.exempt(
                                story.around.area,
                                id,
                                UUID.randomUUID(),
                                "C01",
                                new Exemption(
                                        Ground.ABSENT_FOUR_WEEKS,
                                        new Circumstance.Absence(LocalDate.of(2026, 9, 10), LocalDate.of(2026, 10, 7)),
                                        "A letter of 3 October",
                                        "Head of service",
                                        late)))
                .orThrow();
        assertThat(on(late).text())
                .contains("We are late, and we are sorry")
                .contains("Why: You were away from the area for 4 weeks in a row.")
                .contains("We still have to do it as soon as we can.")
                .doesNotContain("We have not told you why yet", "A letter of 3 October");
    }

    @Test
    void aMeetingThatIsCalledAgainShowsItsOldDayAndWhyOrWhomToAsk() throws Exception {
        CaseId id = story.draftOut(RECEIVED, LocalDate.of(2027, 1, 4));
        story.linkedToKit(id);
        story.take(id, CaseStep.FINAL_SENT, LocalDate.of(2027, 1, 25)).orThrow();
        called(id, LocalDate.of(2027, 2, 1), LocalDate.of(2027, 3, 10), "");
        assertThat(on(LocalDate.of(2027, 2, 2)).text())
                .contains("The meeting: 10 March 2027.")
                .doesNotContain("First we said");
        called(id, LocalDate.of(2027, 2, 8), LocalDate.of(2027, 3, 24), "");
        assertThat(on(LocalDate.of(2027, 2, 9)).text())
                .contains(
                        "The meeting: 24 March 2027. First we said 10 March 2027. We have not told you why it changed."
                                + " Ask Cora Quayle");
        called(id, LocalDate.of(2027, 2, 10), LocalDate.of(2027, 3, 31), "The school asked for it.");
        assertThat(on(LocalDate.of(2027, 2, 11)).text())
                .contains("The meeting: 31 March 2027. First we said 24 March 2027. It changed, because:"
                        + " The school asked for it.");
    }

    @Test
    void aStepThatIsWrittenDownAgainShowsTheOldLastDayToo() throws Exception {
        CaseId id = story.draftOut(RECEIVED, LocalDate.of(2027, 1, 4));
        story.linkedToKit(id);
        story.take(id, CaseStep.FINAL_SENT, LocalDate.of(2027, 1, 25)).orThrow();
        moves(id, 2027, "");
        assertThat(on(LocalDate.of(2027, 2, 1)).text())
                .contains("by 14 February 2027.")
                .doesNotContain("First we said");
        moves(id, 2028, "");
        assertThat(on(LocalDate.of(2027, 2, 1)).text())
                .contains("by 25 January 2028.")
                .contains(
                        "First we said 14 February 2027. Then it was 14 February 2028, because: We wrote it down again,"
                                + " with another day.");
        moves(id, 2027, "She goes a year earlier.");
        moves(id, 2029, "We mistyped the year.");
        assertThat(on(LocalDate.of(2027, 2, 1)).text())
                .contains(
                        "First we said 14 February 2027. Then it was 14 February 2029, because: We mistyped the year.");
    }

    private void moves(CaseId id, int year, String words) {
        story.clock.set(LocalDate.of(2027, 2, 1));
        story.take(
                        id,
                        CaseStep.PHASE_TRANSFER,
                        LocalDate.of(2027, 2, 1),
                        LocalDate.of(year, 9, 1),
                        "primary-secondary",
                        words)
                .orThrow();
    }

    private void called(CaseId id, LocalDate on, LocalDate meeting, String words) {
        story.clock.set(on);
        story.take(id, CaseStep.REVIEW_CALLED, on, meeting, "", words).orThrow();
    }
}
