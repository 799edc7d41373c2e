package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.access.signin.KnownPeople;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** The public timetable as a page, as data and as a calendar file. */
@DatabaseTest
@Import({KnownPeople.class, StoryClock.Provided.class, CountedStatements.Provided.class})
class TimetablePagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    KnownPeople people;

    @Autowired
    StoryClock clock;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void anArea() {
        people.area("timetable");
        clock.set(LocalDate.of(2026, 11, 26));
    }

    @ParameterizedTest(name = "{0}: {1} by {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "request-received=2026-09-07 | C01 | 2026-10-19 | law",
                "request-received=2026-09-07 | C04 | 2026-12-28 | law",
                "request-received=2026-09-07 | C05 | 2026-12-28 | unchecked",
                "request-received=2026-09-07 | C07 | 2027-01-25 | law",
                "advice-request-received=2026-10-21 | C03 | 2026-12-02 | reported",
                "draft-served=2026-12-11 | C06 | 2026-12-25 | law",
                "setting-consulted=2026-12-11 | C08 | 2026-12-26 | unchecked",
                "plan-made=2026-02-28 | C09 | 2026-02-28 | reported",
                "plan-made=2026-02-28 | C10 | 2027-02-28 | reported",
                "last-review=2026-03-31 | C10 | 2027-03-31 | reported",
                "review-meeting=2027-01-14 | C11 | 2026-12-31 | law",
                "review-meeting=2027-01-14 | C12 | 2027-01-28 | reported",
                "review-meeting=2027-01-14 | C13 | 2027-02-11 | reported",
                "amendment-notice-sent=2027-02-04 | C14 | 2027-02-18 | law",
                "review-meeting=2027-01-14&amendment-notice-sent=2027-02-04 | C15 | 2027-04-01 | reported",
                "amendment-notice-sent=2027-02-04 | C16 | 2027-04-01 | reported",
                "transfer-year=2027&phase=secondary-post-16 | C17 | 2027-03-30 | law",
                "transfer-year=2027&phase=early-years | C18 | 2027-02-14 | law",
                "transfer-year=2027&phase=infant-junior | C18 | 2027-02-14 | law",
                "transfer-year=2027&phase=primary-secondary | C18 | 2027-02-14 | law",
                "post-16-transfer=2027-09-01 | C19 | 2027-04-01 | law",
                "reassessment-request-received=2026-09-07 | C20 | 2026-09-22 | reported",
                "reassessment-agreed=2026-09-07 | C21 | 2026-12-14 | law",
                "moved=2026-10-01&move-learned=2026-09-10 | C23 | 2026-10-01 | law",
                "moved=2026-10-01&move-learned=2026-09-14 | C23 | 2026-10-02 | law",
                "transferred=2026-10-01 | C24 | 2026-11-12 | law",
                "transferred=2026-10-01&plan-made=2026-05-01 | C25 | 2027-04-30 | unchecked",
                "icb-changed=2026-10-01 | C26 | 2026-10-01 | reported",
                "decision-sent=2026-12-31 | C27 | 2027-02-28 | law",
                "mediation-held=2026-12-23 | C28 | 2026-12-30 | reported",
                "mediation-declined=2026-12-23 | C28 | 2026-12-30 | reported",
                "health-issue-told=2026-12-23 | C29 | 2026-12-30 | reported",
                "mediation-requested=2026-09-07 | C30 | 2026-10-07 | reported",
                "decision-sent=2026-09-07&mediation-certificate=2026-10-20 | C31 | 2026-11-20 | law",
                "decision-sent=2026-06-20 | C31 | 2026-09-01 | reported",
                "appeal-sent-to-council=2026-07-20 | C32 | 2026-09-29 | unchecked",
                "tribunal-order=2026-09-07&tribunal-order-kind=make-plan | C33 | 2026-10-12 | reported",
                "tribunal-order=2026-09-07&tribunal-order-kind=amend | C33 | 2026-10-12 | reported",
                "tribunal-order=2026-09-07&tribunal-order-kind=name-school | C33 | 2026-09-21 | reported",
                "mediation-agreement=2026-09-07&mediation-agreement-kind=amend | C33 | 2026-10-12 | reported",
                "not-opposed=2026-09-07&not-opposed-kind=amend | C34 | 2026-10-12 | law",
                "recommendation-sent=2026-09-07 | C35 | 2026-10-12 | unchecked",
                "first-direct-payment=2026-11-30 | C36 | 2027-02-28 | reported",
                "detention-ended=2026-09-07 | C39 | 2026-10-19 | law",
                "inspection-report=2026-09-07 | C40 | 2026-10-26 | unchecked",
            })
    void everyParameterSetsItsDutiesOff(String query, String id, String due, String certainty) throws Exception {
        JsonNode duty = duties(query)
                .valueStream()
                .filter(each -> each.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(duty.get("due").asString()).isEqualTo(due);
        assertThat(duty.get("certainty").asString()).isEqualTo(certainty);
        for (String field : List.of("source", "who", "explanation", "what")) {
            assertThat(duty.get(field).asString()).as(field).isNotBlank();
        }
    }

    @Test
    void aClockWithSeveralStepsGivesOneEntryAStep() throws Exception {
        JsonNode duties = duties("tribunal-order=2026-09-07&tribunal-order-kind=assess");
        assertThat(duties.valueStream()
                        .map(each -> each.get("id").asString() + "/" + each.get("step") + " "
                                + each.get("due").asString()))
                .containsExactly("C33/1 2026-09-21", "C33/2 2026-11-16", "C33/3 2026-12-14");
        assertThat(duties("request-received=2026-09-07").get(0).has("step")).isFalse();
        assertThat(duties("")).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "request-received=2026-02-29 | request-received | must be a real date",
                "request-received=7/9/2026 | request-received | must be a real date",
                "request-received=2026-09-07&request-received=2026-09-08 | request-received | more than once",
                "request-received=2014-08-31 | request-received | 1 September 2014 or later",
                "request-received=2206-09-07 | request-received | too far ahead",
                "request-received=2026-09-07&draft-served=2026-09-06 | draft-served | the council got the request, 7 September 2026",
                "draft-served=2026-09-07&plan-made=2026-09-06 | plan-made | must not be before",
                "decision-sent=2026-09-07&tribunal-order=2026-09-06&tribunal-order-kind=amend | tribunal-order | must not be before",
                "transfer-year=27&phase=early-years | transfer-year | 4 numbers",
                "transfer-year=2014&phase=early-years | transfer-year | from 2015",
                "transfer-year=2100&phase=early-years | transfer-year | from 2015 to 2099",
                "transfer-year=2027 | phase | Choose which move it is",
                "transfer-year=2027&phase=university | phase | Choose which move it is",
                "phase=early-years | transfer-year | Enter the year of the move too",
                "tribunal-order=2026-09-07 | tribunal-order-kind | Choose what the tribunal ordered",
                "mediation-agreement=2026-09-07 | mediation-agreement-kind | Choose what you agreed on",
                "tribunal-order-kind=assess | tribunal-order | Enter the day of the tribunal",
                "request-recieved=2026-09-07 | request-recieved | no parameter of this name",
                "request-received=2026-09-07&draft-sevred=2026-11-01 | draft-sevred | no parameter of this name",
                "transfer-year=2027&phase=early-years&phase=primary-secondary | phase | more than once",
                "request-received=2026-09-07&review-meeting=2026-06-01 | review-meeting | must not be before",
                "plan-made=2026-09-07&transfer-year=2020&phase=early-years | transfer-year | must not be before",
                "request-received.day=7&request-received.day=8&request-received.month=9&request-received.year=2026 | request-received | more than once",
                "request-received=2026-09-07&strict=maybe | strict | must be yes",
                "request-received=2026-09-07&strict=yes&strict=no | strict | more than once",
            })
    void whatCannotBeIsRefusedWithWhatToMend(String query, String parameter, String message) throws Exception {
        MockHttpServletResponse answer = ask("/timetable.json?" + query);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(json.readTree(answer.getContentAsString(StandardCharsets.UTF_8))
                        .get("problems")
                        .valueStream()
                        .map(problem -> problem.get("parameter").asString() + ": "
                                + problem.get("message").asString()))
                .anyMatch(problem -> problem.startsWith(parameter + ": ") && problem.contains(message));
        assertThat(ask("/timetable.ics?" + query).getStatus()).isEqualTo(400);
    }

    @Test
    void thePageSaysWhatIsWrongAboveAndBesideTheFieldAndKeepsWhatWasTyped() throws Exception {
        MockHttpServletResponse answer = ask(
                "/timetable?request-received.day=7&request-received.month=9&request-received.year=2026"
                        + "&draft-served.day=31&draft-served.month=6&draft-served.year=2026&moved.day=&moved.month=&moved.year=");
        assertThat(answer.getStatus()).isEqualTo(400);
        Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.title()).startsWith("Error: ");
        Element entry = page.selectFirst(".govuk-error-summary a");
        assertThat(entry.text()).isEqualTo("The day you got the draft plan must be a real date, like 7 9 2026");
        assertThat(entry.attr("href")).isEqualTo("#draft-served");
        assertThat(page.select(".govuk-error-message").text()).contains(entry.text());
        assertThat(page.getElementById("draft-served").val()).isEqualTo("31");
        assertThat(page.getElementById("request-received").val()).isEqualTo("7");
        assertThat(page.getElementById("draft-served").closest("details").hasAttr("open"))
                .isTrue();
        assertThat(page.getElementById("moved").closest("details").hasAttr("open"))
                .isFalse();
        assertThat(page.select(".sbs-timeline")).isEmpty();
    }

    /** Bad input: a link that somebody added to, or a misspelt date; the page answers the rest and says what it left out. */
    @Test
    void whatThePageDoesNotUnderstandItLeavesOutAndSaysSo() throws Exception {
        String misspelt = "draft-sevred%3Cb%3E" + "x".repeat(90);
        Document page = page("/timetable?request-received=2026-09-07&utm_source=post&" + misspelt + "=2026-11-01");
        assertThat(page.select(".govuk-inset-text").text())
                .contains("something that we do not understand and left out")
                .contains("“draft-sevred<b>xxx", "…”", "“utm_source”")
                .doesNotContain("x".repeat(41));
        assertThat(page.select(".sbs-timeline__item")).hasSize(4);
        assertThat(page("/timetable?request-received=2026-09-07").text()).doesNotContain("do not understand");
        assertThat(ask("/timetable?transfer-year=2027&phase=early-years&phase=primary-secondary")
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void aFilledInFormLeadsToAShortAddressThatCanBeKept() throws Exception {
        MockHttpServletResponse answer = ask(
                "/timetable?request-received.day=7&request-received.month=sep&request-received.year=2026&moved.day=&moved.month="
                        + "&moved.year=&transfer-year=2027&phase=early-years&strict=yes&tribunal-order-kind=");
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getHeader("Location"))
                .isEqualTo("/timetable?request-received=2026-09-07&transfer-year=2027&phase=early-years&strict=yes");
        assertThat(ask("/timetable?request-received.day=&request-received.month=&request-received.year=")
                        .getHeader("Location"))
                .isEqualTo("/timetable");
    }

    @Test
    void thePageShowsEachDayWithWhoAndTheLawAndWhichHavePassed() throws Exception {
        Document page = page("/timetable?request-received=2026-09-07&strict=yes");
        List<String> entries = page.select(".sbs-timeline__item").eachText();
        assertThat(entries).hasSize(4);
        assertThat(entries.getFirst())
                .contains(
                        "By Monday 19 October 2026, which has passed",
                        "The council tells you if it will assess",
                        "Who: The council.",
                        "To be safe: by Sunday 18 October 2026.",
                        "When it may be late",
                        "regulation 5(1) (C01)")
                .doesNotContain("How sure we are");
        assertThat(entries.get(2))
                .contains("No law sets this day", "How sure we are: This is not certain", "10 January 2027");
        assertThat(entries.getLast()).contains("By Monday 25 January 2027").doesNotContain("passed");
        assertThat(page.select("a[href='/timetable.ics?request-received=2026-09-07&strict=yes']"))
                .hasSize(1);
        assertThat(page("/timetable?request-received=2026-09-07").text()).doesNotContain("To be safe:");
    }

    @Test
    void theReasonsForWhichADayMayBeMissedStandThereOnceForAllThatHaveThem() throws Exception {
        Document page = page("/timetable?request-received=2026-09-07&advice-request-received=2026-10-21");
        assertThat(page.select(".sbs-timeline a[href=#late]")).hasSize(4);
        assertThat(page.getElementById("late").text()).isEqualTo("When a day may be missed");
        assertThat(page.text())
                .contains(
                        "Listed in regulation 5(4), regulation 10(4), regulation 13(3):", "Listed in regulation 8(2):")
                .containsOnlyOnce("it was closed for 4 weeks or more");
        assertThat(page("/timetable?draft-served=2026-12-11").getElementById("late"))
                .isNull();
    }

    @Test
    void whereDaysHavePassedItSaysWhomToAsk() throws Exception {
        assertThat(page("/timetable?request-received=2026-09-07").select("main a[href=/complaints]"))
                .hasSize(1);
        clock.set(LocalDate.of(2026, 10, 19));
        assertThat(page("/timetable?request-received=2026-09-07").select("main a[href=/complaints]"))
                .as("the last day itself has not passed")
                .isEmpty();
    }

    @Test
    void aDayOfTheAddressThatIsNoneStandsInItsThreeFields() throws Exception {
        Document page =
                Jsoup.parse(ask("/timetable?request-received=2026-02-29").getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("[name^=request-received]").eachAttr("value")).containsExactly("29", "02", "2026");
    }

    @Test
    void itDocumentsItsParametersAndStandsOnTheFrontPageAndInTheFooter() throws Exception {
        String page = page("/timetable").text();
        for (TimetableFields.Field field : TimetableFields.all()) {
            assertThat(page).contains(field.name());
            field.kinds().words().keySet().forEach(kind -> assertThat(page).contains(kind));
        }
        assertThat(page("/").select("main a[href=/timetable]")).hasSize(1);
        assertThat(page("/help").select("footer a[href=/timetable]")).hasSize(1);
    }

    @Test
    void theCalendarFileHasEachDayOnceWithItsLaw() throws Exception {
        MockHttpServletResponse answer = ask("/timetable.ics?request-received=2026-09-07");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("text/calendar");
        String file = answer.getContentAsString(StandardCharsets.UTF_8).replace("\r\n ", "");
        assertThat(file.split("BEGIN:VEVENT")).hasSize(5);
        assertThat(file)
                .contains(
                        "DTSTART;VALUE=DATE:20261019", "UID:timetable-C07-2027-01-25@side-by-side",
                        "SUMMARY:The council sends the final plan", "regulation 13(2)");
        assertThat(ask("/timetable.ics").getStatus()).isEqualTo(400);
    }

    @Test
    void theCalendarFileHasTheSafeDayWhereItIsAskedFor() throws Exception {
        assertThat(described("/timetable.ics?request-received=2026-09-07&strict=yes"))
                .contains("To be safe: by Sunday 18 October 2026");
        assertThat(described("/timetable.ics?request-received=2026-09-07")).doesNotContain("To be safe");
    }

    private String described(String path) throws Exception {
        return ask(path).getContentAsString(StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    @Test
    void whereNoDayFollowsThePageSaysSo() throws Exception {
        assertThat(page("/timetable?recommendation-sent=2016-01-04")
                        .select("main .govuk-inset-text")
                        .text())
                .contains("No day follows from these dates alone");
        assertThat(page("/timetable").select("main .govuk-inset-text")).isEmpty();
    }

    /** A case goes by the day of the first review after a move alone, so the yearly day says so. */
    @ParameterizedTest
    @CsvSource({
        "plan-made=2025-10-01, 2026-10-01, ''",
        "plan-made=2025-10-01&transferred=2026-09-07, 2026-10-01, 6 December 2026",
        "plan-made=2026-05-01&transferred=2026-10-01, 2027-05-01, 30 April 2027",
        "plan-made=2025-05-01&last-review=2026-09-07&transferred=2026-09-07, 2027-09-07, 6 September 2027",
        "plan-made=2025-05-01&last-review=2026-09-08&transferred=2026-09-07, 2027-09-08, ''"
    })
    void afterAMoveTheYearlyReviewSaysThatTheFirstOneThereHasADayOfItsOwn(String query, String due, String instead)
            throws Exception {
        JsonNode yearly = duties(query)
                .valueStream()
                .filter(each -> each.get("id").asString().equals("C10"))
                .findFirst()
                .orElseThrow();
        assertThat(yearly.get("due").asString()).isEqualTo(due);
        if (instead.isEmpty()) {
            assertThat(yearly.get("explanation").asString()).doesNotContain("has moved");
        } else {
            assertThat(yearly.get("explanation").asString())
                    .endsWith("The plan has moved to a new council. We take it that its first review there is due by "
                            + instead + " instead. Ask the new council to be sure.");
        }
    }

    @Test
    void aChangeOfNhsBoardSaysWhatWasTakenForTrue() throws Exception {
        assertThat(duties("icb-changed=2026-10-19").get(0).get("explanation").asString())
                .contains(
                        "if it knew 15 working days before",
                        "We took it that the old NHS board knew by 28 September 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/timetable", "/timetable.json", "/timetable.ics"})
    void nothingIsStoredAndNoCacheKeepsIt(String path) throws Exception {
        ask(path + "?request-received=2026-09-07");
        List<String> statements = CountedStatements.during(() -> {
            MockHttpServletResponse answer = ask(path + "?request-received=2026-09-07");
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.getCookies()).isEmpty();
        });
        assertThat(statements)
                .hasSizeLessThanOrEqualTo(3)
                .noneMatch(sql -> sql.matches("(?is)\\s*(INSERT|UPDATE|DELETE).*"));
    }

    private JsonNode duties(String query) throws Exception {
        MockHttpServletResponse answer = ask("/timetable.json?" + query);
        assertThat(answer.getStatus())
                .as(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(200);
        JsonNode duties = json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(duties.isArray()).isTrue();
        return duties;
    }

    private Document page(String path) throws Exception {
        MockHttpServletResponse answer = ask(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        return mvc.perform(get(java.net.URI.create(path)).with(request -> {
                    request.setServerName(KnownPeople.host("timetable"));
                    return request;
                }))
                .andReturn()
                .getResponse();
    }
}
