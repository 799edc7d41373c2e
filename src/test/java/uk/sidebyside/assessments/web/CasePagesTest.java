package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.testing.Posted.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.assessments.EhcRequest;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.surveys.Closings;
import uk.sidebyside.surveys.Surveys;
import uk.sidebyside.surveys.rules.Moment;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** The officer's pages: what they say, and how much they ask of the database. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class CasePagesTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private CaseStory story;

    @BeforeEach
    void begin() {
        story = new CaseStory(program);
    }

    private MockHttpServletResponse as(PersonId who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        request.with(csrf());
        request.with(servlet -> {
            servlet.setServerName(story.around.host);
            return servlet;
        });
        request.with(authentication(new TestingAuthenticationToken(who, null, List.of())));
        return pages.perform(request).andReturn().getResponse();
    }

    private Document page(PersonId who, String address) throws Exception {
        MockHttpServletResponse answer = as(who, get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static AbstractMockHttpServletRequestBuilder<?> on(
            AbstractMockHttpServletRequestBuilder<?> request, String field, LocalDate day) {
        return request.param(field + ".day", String.valueOf(day.getDayOfMonth()))
                .param(field + ".month", String.valueOf(day.getMonthValue()))
                .param(field + ".year", String.valueOf(day.getYear()));
    }

    private String take(String at, CaseStep step, LocalDate day) throws Exception {
        MockHttpServletResponse answer = as(
                story.around.cora,
                on(post(at + "/step/" + step.code()), "on", day).param("words", ""));
        return answer.getStatus() == 302
                ? "taken"
                : Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8))
                        .select(".govuk-error-summary__body")
                        .text();
    }

    @Test
    void anExceptionThatEndsBeforeItBeginsIsAskedForAgain() throws Exception {
        CaseId id = story.requested(LocalDate.of(2026, 9, 7));
        String at = "/cases/" + id + "/excuse/C01";
        MockHttpServletResponse answer = as(
                story.around.cora,
                on(on(post(at), "from", LocalDate.of(2026, 10, 1)), "to", LocalDate.of(2026, 9, 21))
                        .param("ground", "PERSONAL_CIRCUMSTANCES")
                        .param("evidence", "A letter")
                        .param("approvedBy", "Head of service")
                        .param("approvedOn.day", "2")
                        .param("approvedOn.month", "10")
                        .param("approvedOn.year", "2026"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8))
                        .select(".govuk-error-summary a")
                        .eachText())
                .containsExactly(
                        "This day is before the first day. Enter the last day, or leave it empty where it was one day");
        assertThat(story.file(id).exemptions()).isEmpty();
    }

    @Test
    void aRequestGoesThroughDecisionAndDraftToAFinalPlanByTheForms() throws Exception {
        LocalDate received = LocalDate.of(2026, 9, 7);
        MockHttpServletResponse opened = as(
                story.around.cora,
                on(on(post("/cases/new"), "on", received), "bornOn", LocalDate.of(2018, 2, 28))
                        .param("reference", "EHC-77")
                        .param("forename", "Ada")
                        .param("surname", "Example")
                        .param("begins", "request")
                        .param("source", "1"));
        assertThat(opened.getStatus()).isEqualTo(302);
        String at = opened.getRedirectedUrl();
        assertThat(page(story.around.cora, at).text())
                .contains("Case EHC-77")
                .contains("Asked for, not decided yet")
                .contains("Next Decide whether to assess, and tell the family")
                .contains("19 October 2026")
                .contains("Who The council");
        assertThat(take(at, CaseStep.WILL_ASSESS, LocalDate.of(2026, 10, 12))).isEqualTo("taken");
        assertThat(take(at, CaseStep.WILL_ISSUE, LocalDate.of(2026, 12, 14))).isEqualTo("taken");
        assertThat(page(story.around.cora, at).text())
                .as("fifteen days before the final plan is due, 25 January 2027")
                .contains("By 10 January 2027")
                .contains("No law sets this day");
        assertThat(take(at, CaseStep.DRAFT_SERVED, LocalDate.of(2026, 12, 11)))
                .contains("The step before (“Plan agreed, draft to be written”) was on 14 December 2026")
                .contains("Enter that day or a later one");
        assertThat(take(at, CaseStep.DRAFT_SERVED, LocalDate.of(2027, 1, 4))).isEqualTo("taken");
        story.clock.set(LocalDate.of(2027, 1, 10));
        assertThat(page(story.around.cora, at).text()).contains("Waits on The family, until 18 January 2027");
        story.clock.set(LocalDate.of(2027, 1, 18));
        assertThat(take(at, CaseStep.FINAL_SENT, LocalDate.of(2027, 1, 18)))
                .contains("The family has 15 days from 4 January 2027. The first day for this is 19 January 2027");
        story.clock.set(LocalDate.of(2027, 1, 19));
        assertThat(take(at, CaseStep.FINAL_SENT, LocalDate.of(2027, 1, 19))).isEqualTo("taken");
        assertThat(page(story.around.cora, at).text())
                .contains("Plan in force")
                .contains("Next End the yearly review with a decision")
                .contains("19 January 2028")
                .contains("Done on 19 January 2027")
                .contains("The final plan went to the family");
        assertThat(clocks(at)).contains("Running").doesNotContain("Late");
        story.clock.set(LocalDate.of(2027, 1, 20));
        assertThat(clocks(at))
                .as("the help is given day by day, and no step says so")
                .contains("To be given since that day")
                .doesNotContain("Late");
    }

    /** A letter goes in the moment in which it is written down, so whoever writes reads before that whom to tell in another way. */
    @Test
    void theFormsOfWhatAFamilyIsToldByEmailSayWhoGetsNone() throws Exception {
        CaseId id = story.draftOut(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 12, 14));
        story.linkedToKit(id);
        String toFinal = "/cases/" + id + "/step/" + CaseStep.FINAL_SENT.code();
        List<String> forms = List.of(
                toFinal,
                "/cases/" + id + "/moved/" + story.file(id).standing().next().key());
        String none = "They get no email of this, since they chose another way:";
        for (String form : forms) {
            assertThat(page(story.around.cora, form).text()).as(form).doesNotContain(none);
        }
        reachedByPhone(story.around.mina);
        reachedByPhone(story.around.paul);
        story.around.exclude(story.around.kit, story.around.paul, null, null, LocalDate.now(story.clock), null);

        for (String form : forms) {
            assertThat(page(story.around.cora, form).text())
                    .as(form)
                    .contains(none + " Mina Okoro: Please do not: Ring after six. Best way: Phone.")
                    .doesNotContain("Paul");
        }
        assertThat(Jsoup.parse(as(story.around.cora, post(toFinal)).getContentAsString(StandardCharsets.UTF_8))
                        .text())
                .as("with what was wrong")
                .contains(none);
    }

    /** R122: what closes is asked about, and the officer reads on the case whether it was, at no more than twelve statements. */
    @Test
    void whetherTheFamilyWasAskedHowItWasStandsOnTheCase() throws Exception {
        CaseId id = story.draftOut(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 12, 14));
        String at = "/cases/" + id;
        story.linkedToKit(id);
        assertThat(page(story.around.cora, at).text()).doesNotContain("Asked how it was");

        story.take(id, CaseStep.FINAL_SENT, LocalDate.of(2026, 12, 30)).orThrow();
        assertThat(page(story.around.cora, at).text())
                .contains("Asked how it was A plan closed on 30 December 2026: not asked. It was written down more than"
                        + " eight weeks after it closed, so nobody was written to.");
        assertThat(CountedStatements.during(() -> page(story.around.cora, at))).hasSizeLessThanOrEqualTo(12);

        asksAboutPlans();
        story.take(id, CaseStep.REVIEW_MET, LocalDate.of(2027, 2, 1)).orThrow();
        story.take(id, CaseStep.KEPT, LocalDate.of(2027, 2, 22)).orThrow();
        assertThat(page(story.around.cora, at).text())
                .contains("A review closed on 22 February 2027: asked on 1 March 2027.");
    }

    private void asksAboutPlans() {
        PersonId cleo = story.around.holder("Cleo Winter", Role.COORDINATOR, story.around.council);
        LocalDate today = LocalDate.now(story.clock);
        story.around.as(cleo, () -> program.getBean(Surveys.class)
                .make(
                        story.around.area,
                        new Surveys.Make(
                                UUID.randomUUID(),
                                "The way to the EHC plan",
                                "ehc-experience",
                                Closings.EHC_PLANS,
                                Set.of(Respondent.PARENT_CARER),
                                Moment.ALONE,
                                null,
                                false,
                                today.minusDays(5),
                                today.plusDays(30),
                                today.plusDays(60)))
                .orThrow());
    }

    private void reachedByPhone(PersonId person) {
        story.around.as(person, () -> program.getBean(ContactNeeds.class)
                .say(
                        story.around.area,
                        new ContactNeeds.Say(ContactNeeds.Channel.PHONE, "", false, "", "", "Ring after six", 0))
                .orThrow());
    }

    /** How each clock of a case stands. */
    private List<String> clocks(String at) throws Exception {
        return page(story.around.cora, at)
                .select("div[aria-label=Clocks] tbody td:nth-of-type(2)")
                .eachText();
    }

    @Test
    void afterANoNothingIsLateAndADismissedAppealSaysThatItStands() throws Exception {
        CaseId id = story.requested("EHC-9", LocalDate.of(2026, 9, 7));
        story.linkedToKit(id);
        String at = "/cases/" + id;
        assertThat(clocks(at)).contains("Late");
        story.take(id, CaseStep.WILL_NOT_ASSESS, LocalDate.of(2026, 10, 20)).orThrow();
        assertThat(clocks(at))
                .anyMatch(how -> how.startsWith("Done late, on 20 October 2026"))
                .noneMatch(how -> how.startsWith("Late"));
        story.take(id, CaseStep.APPEALED, LocalDate.of(2026, 11, 20)).orThrow();
        story.take(id, CaseStep.APPEAL_ANSWERED, LocalDate.of(2026, 11, 27)).orThrow();
        story.take(id, CaseStep.ORDERED, LocalDate.of(2027, 2, 1), null, "dismissed", "")
                .orThrow();
        assertThat(page(story.around.cora, at).text())
                .contains("The tribunal ordered: the appeal is dismissed")
                .contains("Nothing is due.");
        assertThat(clocks(at)).noneMatch(how -> how.startsWith("Late"));
        assertThat(page(story.around.mina, "/assessment/" + story.around.kit).text())
                .contains("It did not agree with your appeal, so our decision stands.")
                .doesNotContain("We are late", "If you do not agree");
    }

    @Test
    void whoeverThinksAgainAndStillSaysNoTellsTheFamilyAndALetterIsDrafted() throws Exception {
        CaseId id = story.requested("EHC-9", LocalDate.of(2026, 9, 7));
        story.linkedToKit(id);
        String at = "/cases/" + id;
        story.take(id, CaseStep.WILL_ASSESS, LocalDate.of(2026, 10, 12)).orThrow();
        story.take(id, CaseStep.WILL_NOT_ISSUE, LocalDate.of(2026, 12, 14)).orThrow();
        assertThat(page(story.around.cora, at).html()).doesNotContain("/step/still-no-plan");
        story.take(id, CaseStep.APPEALED, LocalDate.of(2027, 1, 4)).orThrow();
        story.take(id, CaseStep.ORDERED, LocalDate.of(2027, 2, 1), null, "refer-back", "")
                .orThrow();
        assertThat(page(story.around.cora, at).html()).contains(at + "/step/still-no-plan");
        assertThat(page(story.around.cora, at + "/step/still-no-plan").text())
                .contains("There will still be no plan")
                .contains("No law that we have checked says so.");
        assertThat(take(at, CaseStep.STILL_NO_PLAN, LocalDate.of(2027, 2, 10))).contains("Say why");
        story.take(id, CaseStep.STILL_NO_PLAN, LocalDate.of(2027, 2, 10)).orThrow();
        assertThat(page(story.around.cora, at).text())
                .contains("Decided again that there will be no plan")
                .contains("There will still be no plan, of 10 February 2027")
                .contains("Nothing is due.");
        assertThat(page(story.around.mina, "/assessment/" + story.around.kit).text())
                .contains("We thought again, as the tribunal asked.")
                .contains("Because it is so.")
                .contains("The tribunal must have your appeal by 10 April 2027");
        assertThat(story.file(id).current().orElseThrow().assessment())
                .as("the return keeps the day of the first no")
                .extracting(EhcRequest.Assessment::outcome, EhcRequest.Assessment::outcomeOn)
                .containsExactly("N", LocalDate.of(2026, 12, 14));
    }

    /** Bad input: two requests on a day are queried by the form as they are in a return, and nothing breaks. */
    @Test
    void whenAndHowARequestWasSentStandsBesideTheDayOnWhichItCame() throws Exception {
        LocalDate received = LocalDate.of(2026, 9, 8);
        var opens = on(on(post("/cases/new"), "on", received), "bornOn", LocalDate.of(2018, 2, 28))
                .param("reference", "EHC-78")
                .param("forename", "Ada")
                .param("surname", "Example")
                .param("begins", "request")
                .param("way", "post");
        String late = as(story.around.cora, on(opens, "sent", received.plusDays(1)))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(late).select(".govuk-error-summary__body").text())
                .isEqualTo("It came on 8 September 2026. Enter the day on which it was sent before, or that day");
        MockHttpServletResponse opened = as(
                story.around.cora,
                on(
                                on(on(post("/cases/new"), "on", received), "bornOn", LocalDate.of(2018, 2, 28)),
                                "sent",
                                LocalDate.of(2026, 9, 4))
                        .param("reference", "EHC-78")
                        .param("forename", "Ada")
                        .param("surname", "Example")
                        .param("begins", "request")
                        .param("way", "post"));
        assertThat(page(story.around.cora, opened.getRedirectedUrl()).text())
                .contains("The request was sent on 4 September 2026 by first class post, and came on 8 September 2026.")
                .contains("it counts as received on 7 September 2026 if it was sent by 5 pm.")
                .contains("The clocks run from 8 September 2026.")
                .contains("20 October 2026");
        String again = story.requested(LocalDate.of(2026, 5, 4)).toString();
        assertThat(page(story.around.cora, "/cases/" + again).text()).doesNotContain("The request was sent");
    }

    @Test
    void aPlanFromElsewhereComesWithItsDayAndThatOfItsLastReview() throws Exception {
        String early =
                as(story.around.cora, moved(LocalDate.of(2025, 5, 4))).getContentAsString(StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(early).select(".govuk-error-summary__body a"))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.attr("href")).isEqualTo("#reviewed");
                    assertThat(link.text())
                            .isEqualTo(
                                    "Enter a day from 5 May 2025, when the plan was made, to 5 October 2026, when it came to you");
                });
        assertThat(page(story.around.cora, "/cases").text()).doesNotContain("EHC-79");
        MockHttpServletResponse opened = as(story.around.cora, moved(LocalDate.of(2026, 6, 15)));
        assertThat(page(story.around.cora, opened.getRedirectedUrl()).text())
                .contains("The plan came from another council, and was made on 5 May 2025")
                .contains("The plan was reviewed where it was before on 15 June 2026");
        story.linkedToKit(new CaseId(UUID.fromString(opened.getRedirectedUrl().substring(7))));
        assertThat(page(story.around.mina, "/assessment/" + story.around.kit).text())
                .contains("reviewed by the council where you lived before", "That was on 15 June 2026.");
    }

    /** In the list all three read "The council". */
    @Test
    void whatWaitsOnTheCouncilWaitsOnTheOldAndTheNewOneToo() throws Exception {
        story.requested("EHC-1", LocalDate.of(2026, 9, 7));
        story.draftOut(LocalDate.of(2026, 9, 7), LocalDate.of(2027, 2, 22));
        String at = as(story.around.cora, moved(LocalDate.of(2026, 6, 15))).getRedirectedUrl();
        var id = new CaseId(UUID.fromString(at.substring(7)));
        waitsOnTheCouncil("Write to the family about the move", "new-council");
        story.take(id, CaseStep.TOLD_AFTER_MOVE, LocalDate.of(2026, 10, 12)).orThrow();
        waitsOnTheCouncil("Review the plan that moved here", "new-council");
        LocalDate learned = LocalDate.of(2026, 11, 2);
        story.take(id, CaseStep.MOVE_LEARNED, learned, learned, "", "").orThrow();
        waitsOnTheCouncil("Hand the plan to the new council", "old-council");
    }

    private void waitsOnTheCouncil(String next, String exactly) throws Exception {
        Document list = page(story.around.cora, "/cases?waits=council");
        assertThat(list.select("tbody th").eachText()).containsExactlyInAnyOrder("EHC-1", "EHC-79");
        assertThat(list.select("tbody tr").eachText()).allMatch(row -> row.contains("Waits on: The council"));
        assertThat(list.text()).contains(next);
        assertThat(as(story.around.cora, get("/cases.csv?waits=council"))
                        .getContentAsString()
                        .lines())
                .hasSize(3);
        assertThat(page(story.around.cora, "/cases?waits=" + exactly)
                        .select("tbody th")
                        .eachText())
                .containsExactly("EHC-79");
        assertThat(page(story.around.cora, "/cases?waits=family")
                        .select("tbody th")
                        .eachText())
                .hasSize(1)
                .doesNotContain("EHC-1", "EHC-79");
    }

    private static AbstractMockHttpServletRequestBuilder<?> moved(LocalDate reviewed) {
        var days = on(on(post("/cases/new"), "on", LocalDate.of(2026, 10, 5)), "bornOn", LocalDate.of(2018, 2, 28));
        return on(on(days, "until", LocalDate.of(2025, 5, 5)), "reviewed", reviewed)
                .param("reference", "EHC-79")
                .param("forename", "Ines")
                .param("surname", "Moved")
                .param("begins", "moved");
    }

    @Test
    void aSecondRequestOnTheDayOfTheFirstIsRefused() throws Exception {
        LocalDate day = LocalDate.of(2026, 9, 7);
        String at = "/cases/" + story.requested(day);
        assertThat(take(at, CaseStep.WITHDRAWN, day)).contains("Say why");
        story.take(new CaseId(UUID.fromString(at.substring(7))), CaseStep.WITHDRAWN, day)
                .orThrow();
        assertThat(take(at, CaseStep.RECEIVED, day))
                .contains("A request of 7 September 2026 is there already. Two that came in on one day are one");
        assertThat(take(at, CaseStep.RECEIVED, day.plusDays(1))).isEqualTo("taken");
    }

    @Test
    void theListPagesByTheKeyOfItsLastRowAndLeavesNothingOut() throws Exception {
        story.many(120, LocalDate.of(2027, 2, 20));
        Document first = page(story.around.cora, "/cases");
        assertThat(first.text()).contains("120 cases are open");
        assertThat(first.select("main thead th"))
                .as("more columns are cut off on a phone")
                .hasSize(2);
        assertThat(first.select("main tbody td").eachText().getFirst())
                .as("what is next, by when, on whom it waits, where it stands")
                .containsSubsequence("Decide", "3 February 2027", "Waits on: The council", "Nobody yet");
        List<String> seen = new java.util.ArrayList<>();
        Document page = first;
        for (int i = 0; i < 5; i++) {
            seen.addAll(page.select("tbody th").eachText());
            if (page.select("a[rel=next]").isEmpty()) {
                break;
            }
            String next = page.select("a[rel=next]").attr("href");
            assertThat(next).contains("after=").doesNotContain("offset", "page=");
            page = page(story.around.cora, next);
        }
        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void whoeverLeadsNoCasesIsToldThatThereIsNothing() throws Exception {
        CaseId id = story.requested(LocalDate.of(2026, 9, 7));
        for (PersonId who : List.of(story.around.theo, story.around.mina, story.around.stranger)) {
            for (String address : List.of("/cases", "/cases/" + id, "/cases.csv", "/cases/new")) {
                assertThat(as(who, get(address)).getStatus()).as(address).isEqualTo(404);
            }
        }
    }

    @Test
    void aLinkedCaseIsOpenToWhoeverWorksWithTheChildAndInTheListByItsReferenceAlone() throws Exception {
        CaseId id = story.requested("EHC-9", LocalDate.of(2026, 9, 7));
        story.around
                .as(story.around.cora, () -> story.book.link(story.around.area, id, "TW-1"))
                .orThrow();
        assertThat(as(story.dev, get("/cases/" + id)).getStatus()).isEqualTo(404);
        Document list = page(story.dev, "/cases");
        assertThat(list.text()).contains("EHC-9").contains("You are not in this child’s circle");
        assertThat(list.text()).doesNotContain("Okoro");
        assertThat(page(story.around.cora, "/cases/" + id).text()).contains("Kit Okoro");
        assertThat(story.around.as(
                        story.around.mina,
                        () -> story.around.log().of(story.around.area, story.around.kit.value(), 100)))
                .anyMatch(entry -> entry.why().contains("to work on the case"));
    }

    @Test
    void theFileHasTheRowsOfTheFilter() throws Exception {
        story.many(3, LocalDate.of(2027, 2, 20));
        String text = as(story.around.cora, get("/cases.csv?when=later")).getContentAsString();
        assertThat(text.lines()).hasSize(4);
        assertThat(text).startsWith("Reference,Stands at,Since,Next,Due on,Late,Excused,Waits on,Officer,Cover");
    }

    @Test
    void aLatePageOfAFamilySaysSorryWhyTheNewDayAndWhatTheyCanDo() throws Exception {
        CaseId id = story.requested("EHC-9", LocalDate.of(2026, 9, 7));
        story.around
                .as(story.around.cora, () -> story.book.link(story.around.area, id, "TW-1"))
                .orThrow();
        String at = "/assessment/" + story.around.kit;
        story.clock.set(LocalDate.of(2026, 10, 19));
        assertThat(page(story.around.mina, at).text())
                .contains("by 19 October 2026")
                .contains("Cora Quayle")
                .doesNotContain("sorry");
        story.clock.set(LocalDate.of(2026, 10, 20));
        assertThat(page(story.around.mina, at).text())
                .contains("We are late, and we are sorry")
                .contains("We have not told you why yet")
                .contains("What you can do now");
        MockHttpServletResponse moved = as(
                story.around.cora,
                on(post("/cases/" + id + "/moved/C01"), "to", LocalDate.of(2026, 11, 2))
                        .param("reason", "The doctor’s report came late."));
        assertThat(moved.getStatus()).isEqualTo(302);
        assertThat(page(story.around.mina, at).text())
                .contains("Why: The doctor’s report came late.")
                .contains("We will do it by 2 November 2026")
                .contains("First we said 19 October 2026. Now it is 2 November 2026")
                .doesNotContain("Days that changed before");
        page(story.around.mina, at);
        assertThat(CountedStatements.during(() -> page(story.around.mina, at))).hasSizeLessThanOrEqualTo(10);
        assertThat(page(story.around.mina, "/family/" + story.around.kit).html())
                .contains(at);
        assertThat(as(story.around.leila, get(at)).getStatus()).isEqualTo(404);
        story.clock.set(LocalDate.of(2026, 11, 3));
        story.take(id, CaseStep.WILL_ASSESS, LocalDate.of(2026, 11, 2)).orThrow();
        assertThat(page(story.around.mina, at)
                        .select("h2:contains(Days that changed before) + ul")
                        .text())
                .contains("First we said 19 October 2026. Then it was 2 November 2026")
                .contains("The doctor’s report came late.");
    }
}
