package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.assessments.EhcRequest;
import uk.sidebyside.assessments.Happening;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** A step with a wrong day, or one that never happened, is put right by whoever leads the case, and everything follows. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class PutRightPagesTest {
    /** Twenty weeks end on 25 January 2027. */
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    private static final LocalDate SERVED = LocalDate.of(2027, 1, 4);
    private static final LocalDate LATE = LocalDate.of(2027, 2, 25);
    private static final LocalDate IN_TIME = LocalDate.of(2027, 1, 25);

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

    @BeforeEach
    void begin() {
        story = new CaseStory(program);
        visits = new Visits(pages, story.around.host);
    }

    /** Whose final plan went out on 25 January, and stands there for 25 February. */
    private CaseId planned() {
        CaseId id = story.draftOut(RECEIVED, SERVED);
        story.linkedToKit(id);
        story.take(id, CaseStep.FINAL_SENT, LATE, null, "", "Here it is.").orThrow();
        return id;
    }

    private Happening step(CaseId id, CaseStep step) {
        return story.file(id).happenings().stream()
                .filter(one -> one.kind().equals(step.code()))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private String at(CaseId id, CaseStep step) {
        return "/cases/" + id + "/steps/" + step(id, step).id() + "/put-right";
    }

    /** The form as it was shown, with another day. */
    private MockHttpServletRequestBuilder on(Document form, String at, LocalDate day) {
        return sent(form, at, "otherwise")
                .param("on.day", String.valueOf(day.getDayOfMonth()))
                .param("on.month", String.valueOf(day.getMonthValue()))
                .param("on.year", String.valueOf(day.getYear()));
    }

    private MockHttpServletRequestBuilder never(Document form, String at) {
        return sent(form, at, "never");
    }

    private static MockHttpServletRequestBuilder sent(Document form, String at, String what) {
        return post(at).param("submission", form.select("[name=submission]").val())
                .param("version", form.select("[name=version]").val())
                .param("what", what)
                .param("words", form.select("[name=words]").text())
                .param("reason", "I chose the wrong month.");
    }

    private MockHttpServletResponse put(CaseId id, CaseStep step, LocalDate day) throws Exception {
        String at = at(id, step);
        return visits.as(story.around.cora, on(visits.page(story.around.cora, at), at, day));
    }

    private MockHttpServletResponse takenAway(CaseId id, CaseStep step) throws Exception {
        String at = at(id, step);
        return visits.as(story.around.cora, never(visits.page(story.around.cora, at), at));
    }

    private static String wrong(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        return Visits.read(answer).select(".govuk-error-summary__body").text();
    }

    private EhcRequest request(CaseId id) {
        return story.file(id).current().orElseThrow();
    }

    /** As {@code in time/of}, by what the ledger holds. */
    private String figure(String source) {
        return read(
                "SELECT coalesce(sum(numerator), 0) || '/' || coalesce(sum(denominator), 0) FROM measures.fact WHERE area_id = '"
                        + story.around.area + "' AND source = 'assessments." + source + "'");
    }

    private String read(String sql) {
        return Objects.requireNonNull(Principals.call(
                Principal.operator(story.around.area, "test"),
                () -> transaction.execute(
                        status -> jdbc.sql(sql).query(String.class).single())));
    }

    private List<String> news() {
        return Principals.call(
                Principal.operator(story.around.area, "test"),
                () -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql(
                                "SELECT subject FROM notices.mail WHERE area_id = :area AND template = 'assessment-changed'")
                        .param("area", story.around.area.value())
                        .query(String.class)
                        .list())));
    }

    @Test
    void aFinalPlanOfTheWrongDayIsPutRightAndEverythingFollows() throws Exception {
        CaseId id = planned();
        String theCase = "/cases/" + id;
        String family = "/assessment/" + story.around.kit;
        assertThat(figure("plans-in-20-weeks")).isEqualTo("0/1");
        assertThat(visits.page(story.around.cora, theCase).text()).contains("Done late, on 25 February 2027");
        assertThat(visits.page(story.around.mina, family).text())
                .contains("The tribunal must have your appeal by 25 April 2027");
        String link = visits.page(story.around.cora, theCase)
                .select("a:contains(Put this right: The final plan went to the family, 25 February 2027)")
                .attr("href");
        assertThat(link).isEqualTo(at(id, CaseStep.FINAL_SENT));

        assertThat(put(id, CaseStep.FINAL_SENT, IN_TIME).getRedirectedUrl()).isEqualTo(theCase);

        Document now = visits.page(story.around.cora, theCase);
        assertThat(now.text())
                .contains("Plan in force, since 25 January 2027")
                .contains("Done on 25 January 2027")
                .contains("Put right on 1 March 2027 by")
                .contains("it was on 25 January 2027, because: I chose the wrong month.");
        assertThat(now.select("s").eachText()).containsExactly("The final plan went to the family");
        assertThat(visits.page(story.around.mina, family).text())
                .contains("The tribunal must have your appeal by 25 March 2027")
                .contains(
                        "First we said 25 February 2028. Now it is 25 January 2028, because: I chose the wrong month.")
                .contains("First we said of 25 February 2027: “We sent you the final plan.” Now it is 25 January 2027."
                        + " Because: I chose the wrong month.")
                .contains("First we said 25 April 2027. Then it was 25 March 2027");
        assertThat(request(id).plan()).extracting(EhcRequest.Plan::startOn).isEqualTo(IN_TIME);
        assertThat(visits.page(story.around.cora, theCase + "/return").text())
                .contains("25 January 2027")
                .doesNotContain("25 February 2027");
        assertThat(figure("plans-in-20-weeks")).isEqualTo("1/1");
        assertThat(news())
                .contains(
                        "A day has moved from 25 February 2028 to 25 January 2028",
                        "A day has moved from 25 April 2027 to 25 March 2027");
        assertThat(CountedStatements.during(() -> visits.page(story.around.cora, theCase)))
                .hasSizeLessThanOrEqualTo(12);
        assertThat(CountedStatements.during(() -> visits.page(story.around.mina, family)))
                .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void aFinalPlanThatNeverWentOutIsTakenAwayWholly() throws Exception {
        CaseId id = planned();
        assertThat(takenAway(id, CaseStep.FINAL_SENT).getStatus()).isEqualTo(302);
        assertThat(story.file(id).life().state()).isEqualTo(CaseState.DRAFT_OUT);
        assertThat(request(id).plan()).isNull();
        assertThat(request(id).upkeep()).isNull();
        assertThat(request(id).assessment())
                .as("what other steps filled stays")
                .extracting(EhcRequest.Assessment::outcome, EhcRequest.Assessment::draftServedOn)
                .containsExactly("Y", SERVED);
        assertThat(figure("plans-in-20-weeks")).isEqualTo("0/0");
        assertThat(visits.page(story.around.mina, "/assessment/" + story.around.kit)
                        .text())
                .contains("First we said of 25 February 2027: “We sent you the final plan.” It did not happen.")
                .doesNotContain("You can appeal");
        assertThat(news()).contains("The council put right something that it had written down");
        story.take(id, CaseStep.FINAL_SENT, IN_TIME).orThrow();
        assertThat(figure("plans-in-20-weeks")).as("it is written down anew").isEqualTo("1/1");
    }

    /** The form is sent as it was shown but for these fields: each name is followed by what is typed. */
    private void say(CaseId id, CaseStep step, String... typed) throws Exception {
        String at = at(id, step);
        Document form = visits.page(story.around.cora, at);
        Map<String, String> fields = new HashMap<>();
        form.select("[name=version], [name=submission], [name=what][checked], [name^=on.], [name^=until.]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.put("choice", form.select("option[selected]").val());
        fields.put("words", form.select("[name=words]").text());
        fields.put("reason", "I was in the wrong line.");
        for (int n = 0; n < typed.length; n += 2) {
            fields.put(typed[n], typed[n + 1]);
        }
        MockHttpServletRequestBuilder sent = post(at);
        fields.forEach(sent::param);
        assertThat(visits.as(story.around.cora, sent).getStatus()).isEqualTo(302);
    }

    private String family() throws Exception {
        return visits.page(story.around.mina, "/assessment/" + story.around.kit)
                .select("h2:contains(What we put right) ~ ul")
                .first()
                .text();
    }

    private String history(CaseId id) throws Exception {
        return visits.page(story.around.cora, "/cases/" + id)
                .select("li:has(s)")
                .text();
    }

    @Test
    void whereOnlyTheWordsWereWrongBothStandThere() throws Exception {
        CaseId id = planned();
        say(id, CaseStep.FINAL_SENT, "words", "Here it is, with its three letters.");
        assertThat(family())
                .isEqualTo("1 March 2027 First we said of 25 February 2027: “We sent you the final plan.”"
                        + " The words with it were: “Here it is.” Now they are: “Here it is, with its three letters.”"
                        + " Because: I was in the wrong line.");
        assertThat(history(id))
                .contains(": the words with it are others, because: I was in the wrong line."
                        + " The words with it are: “Here it is, with its three letters.”");
        say(id, CaseStep.FINAL_SENT, "words", "");
        assertThat(family())
                .contains("The words with it were: “Here it is, with its three letters.” Now there are none. Because:");
        assertThat(history(id)).contains(": there are no words with it, because:");
        say(id, CaseStep.FINAL_SENT, "words", "Here.");
        assertThat(family()).contains("First there were no words with it. Now they are: “Here.”");
    }

    @Test
    void whereOnlyTheChoiceWasWrongBothStandThere() throws Exception {
        CaseId id = planned();
        story.take(id, CaseStep.PLAN_TO_SCHOOL, LATE, null, "", "").orThrow();
        say(id, CaseStep.PLAN_TO_SCHOOL, "choice", StepWords.NONE_NAMED);
        assertThat(family())
                .contains(
                        "First we said of 25 February 2027: “The school or college in the plan has it too.”"
                                + " Now we say: “The plan names no school or college, so there is none to send it to.” Because:")
                .doesNotContain("Now it is", "words");
        assertThat(history(id)).contains(": it is “The plan names no school or college that has to get it”, because:");
        say(id, CaseStep.RECEIVED, "choice", "2");
        assertThat(family())
                .as("what no other sentence tells of it")
                .contains("“We got the request for an assessment.” Who asks? First we said:"
                        + " “A parent or the young person”. Now it is: “A school, college or nursery”. Because:");
        assertThat(history(id))
                .contains("“Who asks?” had “A parent or the young person” and has “A school, college or nursery”");
    }

    @Test
    void whereTheDayAndTheChoiceWereWrongAllOfItStandsThere() throws Exception {
        CaseId id = planned();
        story.take(id, CaseStep.PLAN_TO_SCHOOL, LATE, null, StepWords.NONE_NAMED, "")
                .orThrow();
        say(id, CaseStep.PLAN_TO_SCHOOL, "choice", "", "on.day", "26");
        assertThat(family())
                .contains("“The plan names no school or college, so there is none to send it to.”"
                        + " Now it is 26 February 2027. Now we say: “The school or college in the plan has it too.”"
                        + " Because:");
        assertThat(history(id))
                .contains(": it was on 26 February 2027; it is “The plan went to the school or college”, because:");
    }

    @Test
    void whereTheSecondDayWasWrongBothStandThere() throws Exception {
        CaseId id = planned();
        story.take(id, CaseStep.REVIEW_CALLED, LATE, LocalDate.of(2027, 3, 20), "", "")
                .orThrow();
        say(id, CaseStep.REVIEW_CALLED, "until.day", "21");
        assertThat(family())
                .contains(
                        "On which day is the meeting? First we said: 20 March 2027. Now it is: 21 March 2027. Because:")
                .doesNotContain("Now it is 2");
        assertThat(history(id)).contains("“On which day is the meeting?” had 20 March 2027 and has 21 March 2027");
    }

    /** They may have been for another family. */
    @Test
    void theWordsWithAStepThatDidNotHappenAreNotSaidAgain() throws Exception {
        CaseId id = planned();
        takenAway(id, CaseStep.FINAL_SENT);
        assertThat(family()).doesNotContain("Here it is.");
    }

    @Test
    void whatOtherStepsRestOnIsRefusedAndTheStepInTheWayIsNamed() throws Exception {
        CaseId id = planned();
        assertThat(wrong(takenAway(id, CaseStep.DRAFT_SERVED)))
                .isEqualTo("“The final plan went to the family” of 25 February 2027 comes after it and could not be so."
                        + " Put that right first");
        assertThat(wrong(put(id, CaseStep.FINAL_SENT, LocalDate.of(2026, 12, 30))))
                .startsWith("“The draft plan went to the family” of 4 January 2027 comes before it.");
        assertThat(wrong(put(id, CaseStep.FINAL_SENT, LocalDate.of(2027, 1, 18))))
                .contains("The first day for this is 19 January 2027");
        assertThat(wrong(put(id, CaseStep.DRAFT_SERVED, LocalDate.of(2027, 2, 11))))
                .contains("“The final plan went to the family” of 25 February 2027 would come sooner");
        assertThat(wrong(put(id, CaseStep.FINAL_SENT, LATE))).startsWith("Nothing is different");
        assertThat(wrong(put(id, CaseStep.FINAL_SENT, LocalDate.of(2027, 3, 2))))
                .contains("not after today");
        assertThat(story.file(id).righted()).isEmpty();
    }

    @Test
    void whyHasToBeSaidAndTheDayToo() throws Exception {
        CaseId id = planned();
        String at = at(id, CaseStep.FINAL_SENT);
        Document form = visits.page(story.around.cora, at);
        assertThat(form.text()).contains("What was wrong?", "It was written down for 25 February 2027");
        assertThat(form.select("[name=on.day]").val()).isEqualTo("25");
        assertThat(form.select("[name=words]").text()).isEqualTo("Here it is.");
        MockHttpServletResponse answer = visits.as(
                story.around.cora,
                post(at).param("version", form.select("[name=version]").val()).param("what", "otherwise"));
        assertThat(wrong(answer)).contains("Say why", "Enter the day on which it happened");
    }

    @Test
    void sentTwiceItIsStoredOnceAndWhatWasPutRightCanBePutRightAgain() throws Exception {
        CaseId id = planned();
        String at = at(id, CaseStep.FINAL_SENT);
        Document form = visits.page(story.around.cora, at);
        for (int n = 0; n < 2; n++) {
            assertThat(visits.as(story.around.cora, on(form, at, IN_TIME)).getRedirectedUrl())
                    .isEqualTo("/cases/" + id);
        }
        assertThat(story.file(id).righted()).hasSize(1);
        assertThat(visits.as(story.around.cora, get(at)).getRedirectedUrl()).isEqualTo("/cases/" + id);
        LocalDate right = LocalDate.of(2027, 1, 22);
        assertThat(put(id, CaseStep.FINAL_SENT, right).getStatus()).isEqualTo(302);
        assertThat(story.file(id).righted()).hasSize(2);
        assertThat(request(id).plan()).extracting(EhcRequest.Plan::startOn).isEqualTo(right);
        assertThat(visits.page(story.around.cora, "/cases/" + id).select("s")).hasSize(2);
    }

    @Test
    void whoHasNotSeenWhatWasWrittenDownMeanwhileIsShownIt() throws Exception {
        CaseId id = planned();
        String at = at(id, CaseStep.FINAL_SENT);
        Document form = visits.page(story.around.cora, at);
        story.take(id, CaseStep.MEDIATION_ASKED, LocalDate.of(2027, 3, 1)).orThrow();
        Document stale = visits.refused(story.around.cora, on(form, at, IN_TIME));
        assertThat(stale.text())
                .contains("The history of this case has changed. The family asked for mediation, 1 March 2027.");
        assertThat(stale.select("[name=reason]").text()).isEqualTo("I chose the wrong month.");
        assertThat(visits.as(story.around.cora, on(stale, at, IN_TIME)).getStatus())
                .isEqualTo(302);
        LocalDate third = LocalDate.of(2027, 1, 22);
        Document again = visits.refused(story.around.cora, on(form, at, third));
        assertThat(again.text()).contains("What somebody else saved 25 January 2027");
        assertThat(visits.as(story.around.cora, on(again, at, third)).getStatus())
                .as("what stands in its place is put right")
                .isEqualTo(302);
        assertThat(request(id).plan()).extracting(EhcRequest.Plan::startOn).isEqualTo(third);
        assertThat(takenAway(id, CaseStep.MEDIATION_ASKED).getStatus()).isEqualTo(302);
        assertThat(takenAway(id, CaseStep.FINAL_SENT).getStatus()).isEqualTo(302);
        Document gone = visits.refused(story.around.cora, on(again, at, IN_TIME));
        assertThat(gone.text()).contains("What somebody else saved It did not happen");
        assertThat(visits.refused(story.around.cora, on(gone, at, IN_TIME))
                        .select(".govuk-error-summary__body")
                        .text())
                .startsWith("This was put right on 1 March 2027 by");
    }

    @Test
    void twoAtOncePutItRightOnce() throws Exception {
        CaseId id = planned();
        String at = at(id, CaseStep.FINAL_SENT);
        Document form = visits.page(story.around.cora, at);
        List<Integer> answers;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            answers = two
                    .invokeAll(List.<Callable<Integer>>of(
                            () -> visits.as(story.around.cora, on(form, at, IN_TIME))
                                    .getStatus(),
                            () -> visits.as(story.around.cora, never(form, at)).getStatus()))
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
        assertThat(answers).containsExactlyInAnyOrder(302, 422);
        assertThat(story.file(id).righted()).hasSize(1);
    }

    @Test
    void onlyWhoeverOpensTheCasePutsItRight() throws Exception {
        CaseId id = planned();
        String at = at(id, CaseStep.FINAL_SENT);
        CaseStory elsewhere = new CaseStory(program);
        CaseId other = elsewhere.requested(RECEIVED);
        for (PersonId who : List.of(story.dev, story.around.theo, story.around.mina, story.around.stranger)) {
            assertThat(visits.as(who, get(at)).getStatus()).isEqualTo(404);
            assertThat(visits.as(who, post(at).param("what", "never").param("reason", "x"))
                            .getStatus())
                    .isEqualTo(404);
        }
        Visits there = new Visits(pages, elsewhere.around.host);
        assertThat(there.status(elsewhere.around.cora, at)).isEqualTo(404);
        assertThat(there.status(elsewhere.around.cora, "/cases/" + other + at.substring(at.indexOf("/steps"))))
                .as("a step of another case")
                .isEqualTo(404);
        story.around.exclude(story.around.kit, story.around.cora, null, null, LocalDate.of(2027, 1, 1), null);
        assertThat(visits.status(story.around.cora, at)).isEqualTo(404);
    }

    /** What the family said itself is its own. */
    @Test
    void thatTheFamilyHasFinishedIsNotPutRightByAnOfficer() throws Exception {
        story.clock.set(LocalDate.of(2027, 1, 6));
        CaseId id = story.draftOut(RECEIVED, SERVED);
        story.linkedToKit(id);
        assertThat(visits.as(story.around.mina, post("/assessment/" + story.around.kit + "/finished"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(step(id, CaseStep.FAMILY_FINISHED).byFamily()).isTrue();
        assertThat(visits.status(story.around.cora, at(id, CaseStep.FAMILY_FINISHED)))
                .isEqualTo(404);
        assertThat(visits.page(story.around.cora, "/cases/" + id).text())
                .contains("Put this right: The draft plan went to the family, 4 January 2027")
                .doesNotContain("Put this right: The family said that it has finished");
        story.clock.set(LocalDate.of(2027, 1, 8));
        assertThat(wrong(put(id, CaseStep.DRAFT_SERVED, LocalDate.of(2027, 1, 7))))
                .startsWith("“The family said that it has finished” of 6 January 2027");
    }

    @Test
    void aRequestOfTheWrongDayMovesItsClocksAndOneOfAnotherChildGoes() throws Exception {
        CaseId id = story.requested("EHC-9", RECEIVED);
        story.linkedToKit(id);
        assertThat(put(id, CaseStep.RECEIVED, LocalDate.of(2026, 8, 31)).getStatus())
                .isEqualTo(302);
        assertThat(request(id).receivedOn()).isEqualTo(LocalDate.of(2026, 8, 31));
        assertThat(visits.page(story.around.mina, "/assessment/" + story.around.kit)
                        .text())
                .contains(
                        "First we said 19 October 2026. Now it is 12 October 2026, because: I chose the wrong month.");
        assertThat(takenAway(id, CaseStep.RECEIVED).getStatus()).isEqualTo(302);
        assertThat(story.file(id).requests()).isEmpty();
        assertThat(visits.page(story.around.cora, "/cases/" + id).text()).contains("Not begun", "Nothing is due.");
        visits.page(story.around.mina, "/assessment/" + story.around.kit);
        assertThat(visits.status(story.around.cora, "/cases/" + id + "/return")).isLessThan(500);
        story.take(id, CaseStep.RECEIVED, LocalDate.of(2026, 10, 1)).orThrow();
        assertThat(request(id).receivedOn()).isEqualTo(LocalDate.of(2026, 10, 1));
    }

    @Test
    void whatAReturnHasSaidSinceStays() throws Exception {
        CaseId id = planned();
        changed(id, "UPDATE assessments.request SET outcome_on = DATE '2026-10-13'");
        assertThat(visits.page(story.around.cora, at(id, CaseStep.WILL_ASSESS)).text())
                .contains("A return has said something else about it since.");
        assertThat(wrong(put(id, CaseStep.WILL_ASSESS, LocalDate.of(2026, 10, 15))))
                .startsWith("A return has said something else about this since");
        changed(id, "UPDATE assessments.plan p SET start_on = DATE '2027-01-20' FROM assessments.request r");
        assertThat(put(id, CaseStep.FINAL_SENT, IN_TIME).getStatus()).isEqualTo(302);
        assertThat(request(id).plan())
                .extracting(EhcRequest.Plan::startOn)
                .as("the return's")
                .isEqualTo(LocalDate.of(2027, 1, 20));
    }

    private void changed(CaseId id, String sql) {
        Principals.run(
                Principal.operator(story.around.area, "test"),
                () -> transaction.executeWithoutResult(status -> jdbc.sql(sql
                                + (sql.contains(" FROM ")
                                        ? " WHERE p.area_id = r.area_id AND p.request_id = r.id AND r.case_id = :case"
                                        : " WHERE case_id = :case"))
                        .param("case", id.value())
                        .update()));
    }

    @Test
    void aReviewThatWasNotHeldIsCountedNoMoreAndTheReturnKnowsTheOneBefore() throws Exception {
        CaseId id = story.draftOut(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 6, 10));
        story.take(id, CaseStep.FINAL_SENT, LocalDate.of(2025, 7, 1)).orThrow();
        story.take(id, CaseStep.REVIEW_MET, LocalDate.of(2026, 5, 4)).orThrow();
        story.take(id, CaseStep.KEPT, LocalDate.of(2026, 5, 20)).orThrow();
        story.take(id, CaseStep.REVIEW_MET, LocalDate.of(2027, 1, 11)).orThrow();
        story.take(id, CaseStep.KEPT, LocalDate.of(2027, 2, 20)).orThrow();
        assertThat(figure("reviews-in-4-weeks")).isEqualTo("1/2");
        assertThat(takenAway(id, CaseStep.KEPT).getStatus()).isEqualTo(302);
        assertThat(figure("reviews-in-4-weeks")).isEqualTo("1/1");
        assertThat(takenAway(id, CaseStep.REVIEW_MET).getStatus()).isEqualTo(302);
        assertThat(figure("reviews-in-4-weeks")).isEqualTo("1/1");
        assertThat(figure("reviews-due")).isEqualTo("1/1");
        assertThat(request(id).upkeep())
                .extracting(
                        EhcRequest.Upkeep::reviewMeetingOn,
                        EhcRequest.Upkeep::reviewOutcome,
                        EhcRequest.Upkeep::lastReviewOn)
                .containsExactly(LocalDate.of(2026, 5, 4), "M", LocalDate.of(2026, 5, 20));
    }

    @Test
    void aLetterThatIsKeptStaysAndThePageSaysSo() throws Exception {
        CaseId id = planned();
        Principals.run(
                Principal.operator(story.around.area, "test"),
                () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                                INSERT INTO assessments.letter (area_id, id, submission, case_id, kind, dated_on, to_whom, words, version,
                                    written_as, written_at, kept_at, digest)
                                VALUES (:area, :id, :id, :case, 'final', DATE '2027-02-25', 'Mina', 'It is final.', 1, 'Officer',
                                    now(), now(), repeat('ab', 32))
                                """)
                        .param("area", story.around.area.value())
                        .param("id", UUID.randomUUID())
                        .param("case", id.value())
                        .update()));
        assertThat(visits.page(story.around.cora, at(id, CaseStep.FINAL_SENT)).text())
                .contains("A letter of that day is kept, so the family has it.")
                .contains("write another letter that says so");
        assertThat(put(id, CaseStep.FINAL_SENT, IN_TIME).getStatus()).isEqualTo(302);
        assertThat(visits.page(story.around.cora, "/cases/" + id).text())
                .contains("The final plan, of 25 February 2027")
                .contains("The final plan, of 25 January 2027");
    }

    /** Not by a query of the program either. */
    @Test
    void whatWasWrittenDownStaysAsItWas() throws Exception {
        CaseId id = planned();
        put(id, CaseStep.FINAL_SENT, IN_TIME);
        for (String sql : List.of(
                "DELETE FROM assessments.happening",
                "UPDATE assessments.happening SET words = ''",
                "DELETE FROM assessments.put_right",
                "UPDATE assessments.put_right SET reason = 'x'")) {
            assertThatThrownBy(() -> story.around.as(
                            story.around.cora,
                            () -> transaction.execute(status -> jdbc.sql(sql).update())))
                    .as(sql)
                    .hasStackTraceContaining("permission denied");
        }
    }
}
