package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.assessments.web.Visits.with;

import java.time.LocalDate;
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
import uk.sidebyside.assessments.rules.ReviewCalled;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** A review meeting is called: what has gone out of the two things that have to, and the letter to the family. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class ReviewCalledPagesTest {
    private static final LocalDate MEETING = LocalDate.of(2027, 3, 10);
    private static final LocalDate CALLED = LocalDate.of(2027, 2, 8);

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private CaseStory story;
    private Visits visits;
    private CaseId id;
    private String at;

    @BeforeEach
    void aPlan() {
        story = new CaseStory(program);
        visits = new Visits(pages, story.around.host);
        id = story.draftOut(LocalDate.of(2026, 9, 7), LocalDate.of(2027, 1, 4));
        story.linkedToKit(id);
        at = "/cases/" + id;
        story.take(id, CaseStep.FINAL_SENT, LocalDate.of(2027, 1, 25), null, "", "")
                .orThrow();
        story.clock.set(LocalDate.of(2027, 2, 12));
    }

    private void calls(String choice) {
        story.take(id, CaseStep.REVIEW_CALLED, CALLED, MEETING, choice, "").orThrow();
    }

    private String officer() throws Exception {
        return visits.page(story.around.cora, at).text();
    }

    private String family() throws Exception {
        return visits.page(story.around.mina, "/assessment/" + story.around.kit).text();
    }

    private String row(String when) throws Exception {
        return visits.page(story.around.cora, "/cases?when=" + when)
                .select("tbody tr")
                .text();
    }

    private String clock() throws Exception {
        return visits.page(story.around.cora, at)
                .select("[aria-label=Clocks] tr:contains(invited to the review meeting) td:eq(2)")
                .text();
    }

    @Test
    void thePageSaysWhatHasGoneOutAndWhatHasNot() throws Exception {
        assertThat(officer()).doesNotContain("The advice for the review meeting went out");
        assertThat(visits.page(story.around.cora, at + "/step/review-called").text())
                .contains("At least 2 weeks before the meeting, invite the family")
                .contains("Did the advice go out with the invitations?");
        calls("");
        assertThat(clock())
                .isEqualTo("Running Invitations: 8 February 2027. Advice: not written down that it went out.");
        assertThat(officer())
                .contains("Next Send the advice for the review meeting By 24 February 2027, 12 days left.");
        assertThat(family())
                .contains("You are invited to the review meeting and get the advice for it, by 24 February 2027")
                .doesNotContain("We are late");
        story.clock.set(LocalDate.of(2027, 2, 25));
        assertThat(officer()).contains("By 24 February 2027, 1 day late.");
        assertThat(row("late")).contains("Send the advice for the review meeting", "24 February 2027 (1 day late)");
        assertThat(family()).contains("We are late, and we are sorry", "This was due by 24 February 2027.");
        assertThat(clock()).isEqualTo("Late Invitations: 8 February 2027. Advice: not written down that it went out.");
        story.take(id, CaseStep.REVIEW_ADVICE, LocalDate.of(2027, 2, 24), null, "", "")
                .orThrow();
        assertThat(clock())
                .isEqualTo("Done on 24 February 2027 Invitations: 8 February 2027. Advice: 24 February 2027.");
        assertThat(row("late")).isEmpty();
        assertThat(officer()).contains("The advice for the review meeting went to all who are invited");
        assertThat(family())
                .contains("We invited you to a review meeting. The meeting: 10 March 2027.")
                .contains("We sent you what the others advise for the review meeting.");
        assertThat(CountedStatements.during(this::officer)).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void aMeetingThatIsCalledAgainMovesTheLastDayAndOneThatWasHeldDoesNot() throws Exception {
        calls("");
        story.take(id, CaseStep.REVIEW_CALLED, CALLED.plusDays(1), MEETING.plusDays(7), "", "")
                .orThrow();
        assertThat(family())
                .contains(
                        "First we said 24 February 2027. Now it is 3 March 2027, because: The review meeting is on another day.");
        story.clock.set(MEETING.plusDays(8));
        story.take(id, CaseStep.REVIEW_MET, MEETING.plusDays(8), null, "", "").orThrow();
        assertThat(family())
                .contains("The council tells you if it will keep, change or end the plan, by 15 April 2027")
                .doesNotContain("4 March 2027");
    }

    @Test
    void bothOnOneDayAreWrittenDownAtOnce() throws Exception {
        calls(ReviewCalled.WITH_ADVICE);
        assertThat(clock()).isEqualTo("Done on 8 February 2027 Invitations: 8 February 2027. Advice: 8 February 2027.");
        assertThat(officer()).contains("A review meeting was called, and its advice went out");
        assertThat(family()).contains("We invited you to a review meeting. You got what the others advise with it.");
    }

    @Test
    void aMeetingThatNobodyCalledHasNothingBesideItsClock() throws Exception {
        story.clock.set(MEETING);
        story.take(id, CaseStep.REVIEW_MET, MEETING, null, "", "").orThrow();
        assertThat(clock()).isEqualTo("Late");
    }

    @Test
    void aReviewIsDecidedThoughTheChildIsToBeAssessedAgain() throws Exception {
        story.clock.set(MEETING.plusDays(20));
        story.take(id, CaseStep.REVIEW_MET, MEETING, null, "", "").orThrow();
        story.take(id, CaseStep.REASSESSMENT_ASKED, MEETING, null, "", "").orThrow();
        assertThat(visits.page(story.around.cora, at + "/step/kept").text())
                .contains("This decides the review alone. The new assessment goes on.");
        story.take(id, CaseStep.REASSESSMENT_REFUSED, MEETING.plusDays(11), null, "", "No need has changed.")
                .orThrow();
        assertThat(officer()).contains("Review meeting held, not decided yet", "By 7 April 2027, 8 days left.");
        assertThat(family()).contains("The council tells you if it will keep, change or end the plan, by 7 April 2027");
        assertThat(visits.page(story.around.cora, at + "/step/kept").text()).doesNotContain("the review alone");
        story.take(id, CaseStep.KEPT, MEETING.plusDays(15), null, "", "").orThrow();
        assertThat(family()).contains("We decided that the plan stays as it is.");
    }

    @Test
    void changesThatAreWithTheFamilyKeepNoMeetingFromBeingPreparedAndHeld() throws Exception {
        calls("");
        story.take(id, CaseStep.CHANGES_SENT, LocalDate.of(2027, 2, 9), null, "", "")
                .orThrow();
        assertThat(officer())
                .contains("Next Send the advice for the review meeting By 24 February 2027, 12 days left.")
                .contains("The advice for the review meeting went out", "The review meeting was held");
        story.clock.set(MEETING.plusDays(1));
        story.take(id, CaseStep.REVIEW_ADVICE, LocalDate.of(2027, 2, 22), null, "", "")
                .orThrow();
        assertThat(clock()).contains("Done on 22 February 2027");
        assertThat(visits.page(story.around.cora, at + "/step/review-met").text())
                .contains("The changes that are with the family go on.");
        story.take(id, CaseStep.REVIEW_MET, MEETING, null, "", "").orThrow();
        assertThat(visits.page(story.around.cora, at + "/step/changes-sent").text())
                .contains("They take the place of the changes that are with the family now");
        assertThat(officer()).contains("By 6 April 2027, 26 days left.");
        assertThat(family())
                .contains("The council sends the final changed plan, by 6 April 2027")
                .contains("The review meeting took place.");
        assertThat(CountedStatements.during(this::officer)).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void theInvitationIsDraftedFilledInKeptAndReadByTheFamily() throws Exception {
        calls("");
        assertThat(officer()).contains("We invite you to a review meeting, of 8 February 2027");
        String draft = at + "/letters/new/invited";
        Document form = visits.page(story.around.cora, draft);
        String words = form.select("textarea").text();
        assertThat(words)
                .contains("On 10 March 2027, at [the time].")
                .contains("What the others advise about Kit, by 24 February 2027.");
        String letter = visits.as(
                        story.around.cora,
                        with(
                                post(draft),
                                "toWhom",
                                form.select("input[name=toWhom]").val(),
                                "words",
                                words.replace("[the time]", "10 am")
                                        .replace("[the place, or how to join from home]", "Larch School")
                                        .replaceAll("\\[[A-Z][^]]*]", "01904 1")))
                .getRedirectedUrl();
        assertThat(visits.as(story.around.cora, post(letter + "/keep").param("version", "1"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(family()).contains("Our letters We invite you to a review meeting");
    }
}
