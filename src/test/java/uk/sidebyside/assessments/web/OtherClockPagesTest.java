package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.assessments.web.Visits.with;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.OtherClock;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** An officer says that a clock began which no step sets off, and what became of it; the family reads it in plain words. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class OtherClockPagesTest {
    private static final LocalDate ASKED = LocalDate.of(2027, 2, 15);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 2);

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
    private String one;
    private String at;

    @BeforeEach
    void kitsCase() {
        story = new CaseStory(program);
        visits = new Visits(pages, story.around.host);
        id = story.requested("EHC-9", LocalDate.of(2026, 9, 7));
        story.linkedToKit(id);
        one = "/cases/" + id;
        at = one + "/clocks";
    }

    private static MockHttpServletRequestBuilder day(MockHttpServletRequestBuilder form, String field, LocalDate day) {
        return with(
                form,
                field + ".day",
                Integer.toString(day.getDayOfMonth()),
                field + ".month",
                Integer.toString(day.getMonthValue()),
                field + ".year",
                Integer.toString(day.getYear()));
    }

    private static MockHttpServletRequestBuilder begins(String at, OtherClock kind, LocalDate on, String about) {
        return with(day(post(at + "/new/" + kind.code()), "on", on), "about", about);
    }

    private void begin(OtherClock kind, LocalDate on, String about) throws Exception {
        assertThat(visits.as(story.around.cora, begins(at, kind, on, about)).getRedirectedUrl())
                .isEqualTo(at);
    }

    private Document mine() throws Exception {
        return visits.page(story.around.cora, at);
    }

    /** The address behind the link that stands in the row, or in the entry, that says all of this. */
    private String link(String text, String... says) throws Exception {
        return mine().select("tr, li").stream()
                .filter(row -> List.of(says).stream().allMatch(row.text()::contains))
                .map(row -> row.selectFirst("a:contains(" + text + ")"))
                .filter(found -> found != null)
                .findFirst()
                .map(found -> found.attr("href"))
                .orElseThrow();
    }

    private String rows() throws Exception {
        return mine().select("tbody tr").eachText().toString();
    }

    private Element family(String heading) throws Exception {
        return visits.page(story.around.mina, "/assessment/" + story.around.kit)
                .selectFirst("h2:contains(" + heading + ") ~ ul");
    }

    @Test
    void schoolsThatWereAskedRunSideBySideUntilEachAnswers() throws Exception {
        assertThat(visits.page(story.around.cora, one).select("details").text()).contains("No other clock is running.");
        begin(OtherClock.SCHOOL_ASKED, ASKED, "Hill School");
        begin(OtherClock.SCHOOL_ASKED, ASKED.plusDays(10), "Dale College");
        story.clock.set(LAST);
        assertThat(rows())
                .contains(
                        "The school or college answers the council Hill School 15 February 2027 2 March 2027 By the strict count 1 March 2027 Running Today is the last day")
                .contains("paragraph 9.83", "Not certain: check before you rely on it")
                .contains("Dale College 25 February 2027 12 March 2027")
                .doesNotContain("Late");
        story.clock.set(LAST.plusDays(1));
        assertThat(visits.page(story.around.cora, one).text())
                .contains("The school or college answers the council (Hill School), by 2 March 2027. Late.")
                .contains("(Dale College), by 12 March 2027.");
        String done = link("It is done", "Dale College");
        assertThat(visits.as(story.around.cora, day(post(done), "on", LAST)).getRedirectedUrl())
                .isEqualTo(at);
        assertThat(rows())
                .contains(
                        "Dale College 25 February 2027 12 March 2027 By the strict count 11 March 2027 Done on 2 March 2027");
        assertThat(family("Which schools did we ask").text())
                .isEqualTo(
                        "Hill School We asked on 15 February 2027. It should have answered by 2 March 2027, and is late."
                                + " Dale College We asked on 25 February 2027. It answered on 2 March 2027.");
        String drop = link("It is owed no more", "Hill School");
        assertThat(visits.refused(story.around.cora, with(post(drop), "words", " "))
                        .text())
                .contains("Say why, in plain words");
        visits.as(story.around.cora, with(post(drop), "words", "It has closed."));
        assertThat(rows()).contains("Owed no more, because: It has closed.");
        assertThat(family("Which schools did we ask").text())
                .contains("We wait for its answer no more, because: It has closed.");
        assertThat(visits.page(story.around.cora, one).text()).contains("No other clock is running.");
    }

    @Test
    void whatIsSentTwiceIsWrittenDownOnce() throws Exception {
        begin(OtherClock.SCHOOL_ASKED, ASKED, "Hill School");
        begin(OtherClock.SCHOOL_ASKED, ASKED, "Hill School");
        String done = link("It is done", "Hill School");
        for (int n = 0; n < 2; n++) {
            assertThat(visits.as(story.around.cora, day(post(done), "on", ASKED))
                            .getStatus())
                    .isEqualTo(302);
        }
        String back = link("It was a mistake", "done on 15 February 2027");
        for (int n = 0; n < 2; n++) {
            assertThat(visits.as(story.around.cora, with(post(back), "words", "It was another school."))
                            .getStatus())
                    .isEqualTo(302);
        }
        assertThat(lines()).isEqualTo(3);
        assertThat(visits.refused(story.around.cora, with(post(back), "words", "Said by somebody else."))
                        .text())
                .contains("Somebody has said something else of it meanwhile", "Said by somebody else.");
    }

    @Test
    void aMistakeIsTakenBackWithAReasonAndStaysInWhatWasWrittenDown() throws Exception {
        begin(OtherClock.SCHOOL_ASKED, ASKED, "Hill School");
        String done = link("It is done", "Hill School");
        visits.as(story.around.cora, day(post(done), "on", ASKED.plusDays(1)));
        String back = link("It was a mistake", "done on 16 February 2027");
        visits.as(story.around.cora, with(post(back), "words", "That was Hall School."));
        assertThat(rows()).contains("Hill School", "It is done");
        visits.as(story.around.cora, with(post(link("It was a mistake", "was asked")), "words", "Another child’s."));
        Document after = mine();
        assertThat(after.select("tbody").text()).isEmpty();
        assertThat(after.select(".sbs-timeline").text())
                .contains(
                        "Taken back: A school or college was asked if it can take the child (Hill School): 15 February 2027")
                .contains("Another child’s.", "That was Hall School.", "Post of Cora Quayle, TC");
        assertThat(after.select("a:contains(It was a mistake)")).isEmpty();
        assertThat(family("Which schools")).isNull();
        assertThat(visits.as(story.around.cora, day(post(done), "on", ASKED.plusDays(2)))
                        .getRedirectedUrl())
                .as("a form that was open meanwhile")
                .isEqualTo(at);
        assertThat(lines()).isEqualTo(4);
    }

    @Test
    void theFamilyReadsTheLastDayThatWasWrongTheRightOneAndWhy() throws Exception {
        begin(OtherClock.SCHOOL_ASKED, ASKED, "Hill School");
        String back = link("It was a mistake", "was asked");
        assertThat(visits.page(story.around.cora, back).text())
                .contains("The family reads what it said, and your reason.", "the old last day and the new one")
                .contains("In plain words. The family can read this on its page.");
        visits.as(story.around.cora, with(post(back), "words", "I typed the wrong day."));
        assertThat(family("What we put right").text())
                .isEqualTo("1 March 2027 The school or college answers the council (Hill School)"
                        + " First we said: the last day is 2 March 2027. We took that back."
                        + " Because: I typed the wrong day.");
        begin(OtherClock.SCHOOL_ASKED, ASKED.plusDays(5), "Hill School");
        assertThat(family("What we put right").text())
                .isEqualTo("1 March 2027 The school or college answers the council (Hill School)"
                        + " First we said: the last day is 2 March 2027. We took that back."
                        + " Now we say: the last day is 7 March 2027. Because: I typed the wrong day.");
    }

    /** It may have been about another child. */
    @Test
    void whyItWasOwedNoMoreIsNotSaidAgainOnceItIsTakenBack() throws Exception {
        begin(OtherClock.SCHOOL_ASKED, ASKED, "Hill School");
        String drop = link("It is owed no more", "Hill School");
        visits.as(story.around.cora, with(post(drop), "words", "It has closed."));
        visits.as(
                story.around.cora,
                with(post(link("It was a mistake", "owed no more")), "words", "That was Hall School."));
        assertThat(family("What we put right").text())
                .contains("First we said: this is owed no more. We took that back."
                        + " Now we say: the last day is 2 March 2027. Because: That was Hall School.")
                .doesNotContain("closed");
    }

    @Test
    void whatCannotBeIsSaidBesideItsFieldAndWhatWasTypedStays() throws Exception {
        Document again =
                visits.refused(story.around.cora, begins(at, OtherClock.SCHOOL_ASKED, LocalDate.of(2026, 9, 6), ""));
        assertThat(again.select(".govuk-error-message").eachText().toString())
                .contains("The case began on 7 September 2026", "Say whom it is about");
        assertThat(again.select("input[name=on.year]").val()).isEqualTo("2026");
        assertThat(visits.refused(
                                story.around.cora,
                                begins(at, OtherClock.SCHOOL_ASKED, LocalDate.of(2027, 3, 2), "Hill School"))
                        .text())
                .contains("Enter a day that is not after today, 1 March 2027");
        assertThat(visits.refused(story.around.cora, post(at + "/new/detention-ended"))
                        .text())
                .contains("Enter");
        begin(OtherClock.SCHOOL_ASKED, ASKED, "Hill School");
        assertThat(visits.refused(
                                story.around.cora,
                                day(post(link("It is done", "Hill School")), "on", ASKED.minusDays(1)))
                        .text())
                .contains("It can’t have been done before 15 February 2027");
        assertThat(visits.status(story.around.cora, at + "/new/advice")).isEqualTo(404);
        assertThat(visits.status(story.around.cora, at + "/back/" + UUID.randomUUID()))
                .isEqualTo(404);
        assertThat(visits.status(story.around.cora, at + "/" + UUID.randomUUID() + "/done/C08"))
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(OtherClock.class)
    void eachHasItsFormAndIsReadByTheOfficerAndTheFamily(OtherClock kind) throws Exception {
        Document form = visits.page(story.around.cora, at + "/new/" + kind.code());
        assertThat(form.select("input[name^=learned]").isEmpty()).isEqualTo(kind.learned() == null);
        begin(kind, ASKED, "Somebody");
        int duties = kind.duties().size();
        assertThat(mine().select("tbody tr")).hasSize(duties);
        assertThat(visits.page(story.around.cora, one).select("li:contains(Somebody)"))
                .hasSize(duties);
        assertThat(visits.page(story.around.mina, "/assessment/" + story.around.kit)
                        .select("li:contains(Somebody)"))
                .hasSize(duties);
    }

    @Test
    void theFamilyReadsWhenItsMoneyIsLookedAt() throws Exception {
        begin(OtherClock.FIRST_DIRECT_PAYMENT, LocalDate.of(2027, 1, 4), "A helper at home");
        assertThat(family("What else has a last day").text())
                .isEqualTo(
                        "The council checks how the direct payments work (A helper at home) It is due by 4 April 2027.");
        story.clock.set(LocalDate.of(2027, 4, 5));
        assertThat(family("What else has a last day").text()).contains("It was due by 4 April 2027, and is late.");
    }

    private Element late() throws Exception {
        return visits.page(story.around.mina, "/assessment/" + story.around.kit).selectFirst(".govuk-inset-text");
    }

    /** One box for the step that is late and for what is late beside it; of a school that does not answer we are not sorry in its place. */
    @Test
    void ofWhatTheCouncilIsLateWithTheFamilyReadsWhyTheNewDayAndWhatItCanDo() throws Exception {
        LocalDate due = LocalDate.of(2027, 4, 4);
        story.take(id, CaseStep.WILL_ASSESS, LocalDate.of(2026, 10, 12)).orThrow();
        story.take(id, CaseStep.WILL_ISSUE, LocalDate.of(2026, 12, 14)).orThrow();
        story.take(id, CaseStep.DRAFT_SERVED, LocalDate.of(2026, 12, 15)).orThrow();
        story.take(id, CaseStep.FINAL_SENT, LocalDate.of(2027, 1, 4)).orThrow();
        begin(OtherClock.SCHOOL_ASKED, ASKED, "Hill School");
        begin(OtherClock.FIRST_DIRECT_PAYMENT, LocalDate.of(2027, 1, 4), "A helper at home");
        story.clock.set(due);
        assertThat(late()).isNull();
        story.clock.set(due.plusDays(1));
        assertThat(late().text())
                .isEqualTo(
                        "We are late, and we are sorry The council checks how the direct payments work (A helper at home)"
                                + " This was due by 4 April 2027. We have not told you why yet. Ask us."
                                + " We have not told you a new day yet. Ask us for one. What you can do now"
                                + " Ask Cora Quayle, Post of Cora Quayle when it will be done."
                                + " If the answer does not help, tell the council that you want to complain."
                                + " Look at your own timetable. It says what the law says, and who must act.");
        assertThat(mine().select("tr:contains(Hill School) a:contains(Tell the family a new day)"))
                .as("it is not the council's to say")
                .isEmpty();
        String move = link("Tell the family a new day", "A helper at home");
        for (LocalDate day : List.of(LocalDate.of(2027, 4, 20), LocalDate.of(2027, 4, 27))) {
            assertThat(visits.as(story.around.cora, with(day(post(move), "to", day), "reason", "Cora is ill."))
                            .getRedirectedUrl())
                    .isEqualTo(one);
        }
        assertThat(late().text())
                .contains("Why: Cora is ill. We will do it by 27 April 2027.")
                .doesNotContain("not told you");
        assertThat(family("What else has a last day").text())
                .endsWith("First we said 4 April 2027. Then we said 20 April 2027, because: Cora is ill."
                        + " First we said 20 April 2027. Then we said 27 April 2027, because: Cora is ill.");
        assertThat(rows()).contains("The family was told 27 April 2027.");
        assertThat(visits.page(story.around.cora, one).text())
                .contains("Look at how the direct payments work: 27 April 2027, before 20 April 2027");
        story.clock.set(LocalDate.of(2028, 1, 5));
        assertThat(late().select("h2")).hasSize(1);
        assertThat(late().text())
                .contains("with a decision This was due by 4 January 2028.")
                .contains("(A helper at home) This was due by 4 April 2027.")
                .containsOnlyOnce("What you can do now");
        visits.as(story.around.cora, day(post(link("It is done", "A helper at home")), "on", LocalDate.of(2027, 5, 3)));
        assertThat(late().text()).doesNotContain("A helper at home");
        assertThat(visits.page(story.around.mina, "/assessment/" + story.around.kit)
                        .text())
                .contains("It was done on 3 May 2027. First we said 4 April 2027.")
                .doesNotContain("Days that changed before");
        assertThat(visits.status(story.around.cora, move)).isEqualTo(404);
    }

    @Test
    void nothingIsLateOnceTheRequestIsWithdrawnAndItsDayStays() throws Exception {
        begin(OtherClock.SCHOOL_ASKED, ASKED, "Hill School");
        begin(OtherClock.FIRST_DIRECT_PAYMENT, LocalDate.of(2027, 1, 4), "A helper at home");
        story.take(id, CaseStep.WITHDRAWN, ASKED.plusDays(2)).orThrow();
        story.clock.set(LocalDate.of(2027, 4, 5));
        assertThat(family("Which schools did we ask").text())
                .endsWith("It was to answer by 2 March 2027. We wait for its answer no more.");
        assertThat(family("What else has a last day").text())
                .endsWith("It was to be done by 4 April 2027. This is owed no more.");
        assertThat(rows())
                .contains("2 March 2027 By the strict count 1 March 2027 Owed no more, as the case went on")
                .doesNotContain("Late", "last day");
        assertThat(link("It is done", "Hill School")).isNotEmpty();
        assertThat(visits.page(story.around.cora, one).text()).contains("No other clock is running.");
    }

    @Test
    void bothPagesKeepToTheirStatementsHoweverMuchWasWrittenDown() throws Exception {
        List<String> officers = List.of(one, at);
        for (int n = 0; n < 20; n++) {
            begin(OtherClock.SCHOOL_ASKED, ASKED.plusDays(n % 10), "School " + n);
        }
        for (String page : officers) {
            visits.page(story.around.cora, page);
            assertThat(CountedStatements.during(() -> visits.page(story.around.cora, page)))
                    .as(page)
                    .hasSizeLessThanOrEqualTo(12);
        }
        family("Which schools");
        assertThat(CountedStatements.during(() -> family("Which schools"))).hasSizeLessThanOrEqualTo(10);
    }

    private List<String> addresses() throws Exception {
        return List.of(
                at,
                at + "/new/school-asked",
                link("It is done", "Hill School"),
                link("It is owed no more", "Hill School"),
                link("It was a mistake", "Hill School"));
    }

    @Test
    void whoeverDoesNotOpenTheCaseFindsNothingOfIt() throws Exception {
        begin(OtherClock.SCHOOL_ASKED, ASKED, "Hill School");
        List<String> addresses = addresses();
        List<PersonId> here = List.of(story.dev, story.around.mina, story.around.theo, story.around.ada);
        for (PersonId who : here) {
            for (String address : addresses) {
                assertThat(visits.status(who, address)).as(address).isIn(403, 404);
            }
            assertThat(visits.as(who, begins(at, OtherClock.SCHOOL_ASKED, ASKED, "Dale College"))
                            .getStatus())
                    .isIn(403, 404);
            assertThat(visits.as(who, day(post(addresses.get(2)), "on", ASKED)).getStatus())
                    .isIn(403, 404);
            assertThat(visits.as(who, with(post(addresses.get(4)), "words", "No"))
                            .getStatus())
                    .isIn(403, 404);
        }
        ChildStory elsewhere = ChildStory.tell(program);
        Visits there = new Visits(pages, elsewhere.host);
        for (String address : addresses) {
            assertThat(there.status(elsewhere.cora, address)).as(address).isEqualTo(404);
        }
        assertThat(there.as(elsewhere.cora, begins(at, OtherClock.SCHOOL_ASKED, ASKED, "Dale College"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void whoeverIsKeptAwayFindsNothingOfIt() throws Exception {
        begin(OtherClock.SCHOOL_ASKED, ASKED, "Hill School");
        List<String> addresses = addresses();
        for (PersonId who : List.of(story.around.mina, story.around.cora)) {
            story.around.exclude(story.around.kit, who, null, null, LocalDate.of(2027, 1, 1), null);
            assertThat(seen(who)).isZero();
        }
        for (String address : addresses) {
            assertThat(visits.status(story.around.cora, address)).as(address).isEqualTo(404);
        }
        assertThat(visits.as(story.around.cora, begins(at, OtherClock.SCHOOL_ASKED, ASKED, "Dale College"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(visits.status(story.around.mina, "/assessment/" + story.around.kit))
                .isEqualTo(404);
        assertThat(lines()).isEqualTo(1);
    }

    private int seen(PersonId who) {
        return story.around.as(who, this::count);
    }

    private int lines() {
        return story.around.operator(this::count);
    }

    private int count() {
        Integer all = transaction.execute(
                status -> jdbc.sql("SELECT count(*) FROM assessments.clock_line WHERE case_id = :case")
                        .param("case", id.value())
                        .query(Integer.class)
                        .single());
        return all == null ? 0 : all;
    }

    @Test
    void aPlainQueryOfWhoeverDoesNotSeeTheChildWritesAndReadsNothing() throws Exception {
        begin(OtherClock.SCHOOL_ASKED, ASKED, "Hill School");
        assertThat(seen(story.around.mina)).isEqualTo(1);
        for (PersonId who : List.of(story.around.leila, story.around.stranger)) {
            assertThat(seen(who)).isZero();
        }
        for (PersonId who : List.of(story.around.leila, story.around.stranger, story.around.mina)) {
            assertThatThrownBy(() -> story.around.as(
                            who,
                            () -> transaction.execute(status -> jdbc.sql("""
                                    INSERT INTO assessments.clock_line VALUES (:area, :id, :id, :case, :id, 'began', 'school-asked',
                                        NULL, DATE '2027-02-15', NULL, '', 'Nobody', now())
                                    """)
                                    .param("area", story.around.area.value())
                                    .param("id", UUID.randomUUID())
                                    .param("case", id.value())
                                    .update())))
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
