package uk.sidebyside.measures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.testing.Posted.csrf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.board.BoardStory;
import uk.sidebyside.measures.Definition;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measure.Accountability;
import uk.sidebyside.measures.Measure.Audience;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Refresh;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Reading;
import uk.sidebyside.measures.Readings;
import uk.sidebyside.measures.SetTarget;
import uk.sidebyside.measures.Targets;
import uk.sidebyside.measures.open.Publication;
import uk.sidebyside.measures.open.Publications;
import uk.sidebyside.measures.open.Publishing;
import uk.sidebyside.measures.rules.Direction;
import uk.sidebyside.measures.rules.TypedTarget.Kind;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** A measure's page: the sentence first; and where its limits begin anew. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class MeasurePagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 10);
    private static final YearMonth FIRST = YearMonth.of(2025, 1);

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private BoardStory story;

    @BeforeEach
    void anArea() {
        story = BoardStory.tell(program);
        story.clock.set(TODAY);
    }

    @Test
    void theSentenceComesFirstThenTheChartThenWhatStandsBehindIt() throws Exception {
        Measure advice = advice(Audience.PUBLIC);
        target(advice, Kind.AT_LEAST, "90");
        report(advice, 20, 22, 20, 22, 20, 22, 20, 22, 20, 22, 20, 22, 22, 22, 22, 22, 22, 22, 22, 22);

        Document page = page(null, "/measures/" + advice.key());
        assertThat(page.selectFirst("h1").text()).isEqualTo("Advice back in time");
        assertThat(page.selectFirst("h1 + p").text())
                .isEqualTo("88% (22 of 25) in August 2026. Getting better: 9 months in a row above the average."
                        + " Will sometimes miss its target.");
        Element chart = page.selectFirst("figure");
        assertThat(chart.selectFirst("figcaption h2").text())
                .isEqualTo("Getting better: 9 months in a row above the average");
        assertThat(chart.select("figcaption p").text())
                .isEqualTo("Advice back in time, Testwick, January 2025 to August 2026, per cent");
        assertThat(chart.select("svg[role=img] > title").eachText())
                .hasSize(2)
                .allMatch(text -> text.startsWith("Getting better"));
        assertThat(chart.select("svg[role=img] > desc").eachText())
                .allMatch(text -> text.startsWith("It went from 80%"));
        assertThat(chart.text()).contains("Source: Log of the point of access. Last updated: 10 September 2026.");
        assertThat(chart.select(".sbs-chart__file a").attr("href")).isEqualTo("/data/" + advice.key() + ".csv");
        assertThat(chart.select("details table tbody tr")).hasSize(20);
        assertThat(chart.selectFirst("details tbody tr").text())
                .isEqualTo("August 2026 88% 22 of 25 Unusual, and better");
        assertThat(row(page, "Target"))
                .isEqualTo("at least 90%. The target is not met. At least means: that much is enough.");
        assertThat(row(page, "Since")).isEqualTo("December 2025");
        assertThat(row(page, "Rule")).startsWith("Seven figures in a row on one side");
        assertThat(row(page, "Steady and sustained progress"))
                .startsWith("Steady: yes. Sustained: not yet, 0 of the last 3 figures reach the target. Steady means:");
        assertThat(page.select("details#definition").text())
                .contains(
                        "Advice that came back by its day",
                        "Some weeks in August are missing",
                        "Head of Commissioning");
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
    }

    @Test
    void whatNobodyReportedIsNotReportedAndNeverNought() throws Exception {
        Measure advice = advice(Audience.PUBLIC);
        Document page = page(null, "/measures/" + advice.key());
        assertThat(page.selectFirst("h1 + p").text()).isEqualTo("Not reported yet.");
        assertThat(page.select("figure svg")).isEmpty();
        assertThat(page.text()).doesNotContain("0%");

        report(advice, 20, 20);
        say(advice, FIRST.plusMonths(2), "The system was down.");
        Document later = page(null, "/measures/" + advice.key());
        assertThat(later.select("details table tbody tr").eachText()).contains("March 2025 The system was down.");
    }

    @Test
    void aPercentageOfFewerThanTenIsFlagged() throws Exception {
        Measure advice = advice(Audience.MEMBERS);
        share(advice, FIRST, 8, 9);
        assertThat(page(story.ada, "/measures/" + advice.key()).text())
                .contains("This percentage is of fewer than 10", "8 of 9 (few)");
        share(advice, FIRST.plusMonths(1), 8, 10);
        assertThat(page(story.ada, "/measures/" + advice.key()).text())
                .doesNotContain("This percentage is of fewer than 10");
    }

    @Test
    void aMeasureForMembersIsNotThereForAnybodyElse() throws Exception {
        Measure advice = advice(Audience.MEMBERS);
        assertThat(as(null, get("/measures/" + advice.key())).getStatus()).isEqualTo(404);
        assertThat(as(null, get("/measures/no-such")).getStatus()).isEqualTo(404);
        assertThat(as(story.ada, get("/measures/" + advice.key())).getStatus()).isEqualTo(200);
        assertThat(as(story.plan.nadia, get("/measures/" + advice.key() + "/rebase"))
                        .getStatus())
                .isIn(403, 404);
    }

    @Test
    void aPastDayShowsWhatWasKnownThen() throws Exception {
        Measure advice = advice(Audience.PUBLIC);
        share(advice, FIRST, 20, 25);
        story.clock.set(TODAY.plusDays(1));
        share(advice, FIRST, 15, 25);
        story.clock.set(TODAY.plusDays(2));
        assertThat(page(story.ada, "/measures/" + advice.key())
                        .selectFirst("h1 + p")
                        .text())
                .startsWith("60% (15 of 25)");
        Document then = page(story.ada, "/measures/" + advice.key() + "?as-at=" + TODAY);
        assertThat(then.text()).contains("As it was known at the close of 10 September 2026.", "80% (20 of 25)");
        for (String noDay : List.of(TODAY.plusDays(9).toString(), "2020-01-01", "yesterday")) {
            assertThat(as(story.ada, get("/measures/" + advice.key() + "?as-at=" + noDay))
                            .getStatus())
                    .as(noDay)
                    .isEqualTo(400);
        }
    }

    @Test
    void theLengthOfASeriesCostsNoStatement() throws Exception {
        Measure brief = advice(Audience.PUBLIC);
        target(brief, Kind.AT_LEAST, "90");
        report(brief, 20, 21);
        page(null, "/measures/" + brief.key()); // areas are kept in mind
        List<String> few = CountedStatements.during(() -> page(null, "/measures/" + brief.key()));
        Measure longer = advice(Audience.PUBLIC);
        target(longer, Kind.AT_LEAST, "90");
        report(longer, 20, 22, 20, 22, 20, 22, 20, 22, 20, 22, 20, 22, 22, 22, 22, 22, 22, 22, 22, 22);
        List<String> many = CountedStatements.during(() -> page(null, "/measures/" + longer.key()));
        assertThat(many).hasSameSizeAs(few);
        assertThat(many.stream().filter(sql -> !sql.contains("set_config"))).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void limitsBeginAnewWithADayAReasonAndAChairOnceTheChartWasSeenBeforeAndAfter() throws Exception {
        Measure advice = advice(Audience.PUBLIC);
        report(advice, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 20, 21, 20, 21, 20, 21, 20, 21);
        String address = "/measures/" + advice.key() + "/rebase";
        assertThat(page(story.ada, "/measures/" + advice.key()).select("a[href=" + address + "]"))
                .hasSize(1);
        assertThat(page(null, "/measures/" + advice.key()).select("a[href=" + address + "]"))
                .isEmpty();

        assertThat(errors(post(address)))
                .containsExactly(
                        "Enter the day from which limits begin anew",
                        "Enter what works in another way since then",
                        "Choose the chair who approved it");
        assertThat(errors(rebase(address, LocalDate.of(2025, 1, 31))))
                .containsExactly("Enter a day after the first figure, which is of 31 January 2025");
        assertThat(errors(rebase(address, TODAY.plusDays(1)))).containsExactly("The day must be today or in the past");

        Document check = Jsoup.parse(
                as(story.ada, rebase(address, LocalDate.of(2026, 1, 1))).getContentAsString());
        assertThat(check.select("figure figcaption").eachText())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Getting better: 8 months in a row above the usual range");
        assertThat(check.text())
                .contains("Nothing is recorded yet", "No clear change", "Trial limits: they rest on 8 figures");
        assertThat(check.select("#after svg text").eachText()).contains("Limits begin anew");
        assertThat(check.select("#before svg text").eachText()).doesNotContain("Limits begin anew");
        assertThat(page(null, "/measures/" + advice.key()).text()).doesNotContain("Where the limits begin anew");

        MockHttpServletResponse done =
                as(story.ada, rebase(address, LocalDate.of(2026, 1, 1)).param("confirm", "yes"));
        assertThat(done.getRedirectedUrl()).isEqualTo("/measures/" + advice.key());
        Document page = page(null, "/measures/" + advice.key());
        assertThat(page.text()).contains("From 1 January 2026: Two more people answer. Approved by Chair");
        assertThat(page.selectFirst("h1 + p").text()).contains("No clear change");
        story.clock.set(TODAY.plusDays(2));
        assertThat(page(story.ada, "/measures/" + advice.key() + "?as-at=" + TODAY.plusDays(1))
                        .text())
                .as("as it was known a day after")
                .contains("Where the limits begin anew");
    }

    @Test
    void aRebaseIsTakenBackWithAReasonAndStaysOnRecord() throws Exception {
        Measure advice = advice(Audience.PUBLIC);
        report(advice, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 20, 21, 20, 21, 20, 21, 20, 21);
        String address = "/measures/" + advice.key();
        String back = address + "/rebase/2026-01-01/take-back";
        assertThat(as(story.ada, post(back)).getStatus()).as("of no rebase").isEqualTo(404);
        as(story.ada, rebase(address + "/rebase", LocalDate.of(2026, 1, 1)).param("confirm", "yes"));
        assertThat(page(story.ada, address).select("a[href=" + back + "]")).hasSize(1);
        assertThat(page(null, address).select("a[href=" + back + "]")).isEmpty();
        assertThat(as(story.farah, post(back)).getStatus()).isEqualTo(404);
        assertThat(as(story.ada, get(back.replace("2026-01-01", "2026-13-41"))).getStatus())
                .as("no day")
                .isIn(400, 404);

        story.clock.set(TODAY.plusDays(2));
        assertThat(errors(post(back).param("version", "1")))
                .containsExactly("Enter why it is taken back", "Choose the chair who approved it");
        Document check = Jsoup.parse(as(story.ada, takeBack(back, 1)).getContentAsString());
        assertThat(check.text()).contains("Nothing is recorded yet", "Why it is taken back");
        assertThat(check.select("#before svg text").eachText()).contains("Limits begin anew");
        assertThat(check.select("#after svg text").eachText()).doesNotContain("Limits begin anew");

        assertThat(as(story.ada, takeBack(back, 0).param("confirm", "yes")).getContentAsString())
                .as("whoever has not seen the rebase sees it beside their own words")
                .contains("Two more people answer.", "Nobody else answers after all.");
        for (int i = 0; i < 2; i++) {
            assertThat(as(story.ada, takeBack(back, 1).param("confirm", "yes")).getRedirectedUrl())
                    .isEqualTo(address);
        }
        Document page = page(null, address);
        assertThat(page.selectFirst("h1 + p").text()).contains("Getting better: 8 months in a row");
        assertThat(page.select("figure svg text").eachText()).doesNotContain("Limits begin anew");
        assertThat(page.text())
                .contains(
                        "Where the limits begin anew Nowhere now.",
                        "10 September 2026: new limits from 1 January 2026 were recorded. Two more people answer. Approved by Chair",
                        "12 September 2026: new limits from 1 January 2026 were taken back. Nobody else answers after all."
                                + " Approved by Chair")
                .contains("Recorded by Partnership officer");
        assertThat(page.select("details li:contains(taken back)")).hasSize(1);
        story.clock.set(TODAY.plusDays(3));
        assertThat(page(story.ada, address + "?as-at=" + TODAY.plusDays(1)).text())
                .as("while it stood")
                .contains("From 1 January 2026: Two more people answer.")
                .doesNotContain("taken back");
        as(story.ada, rebase(address + "/rebase", LocalDate.of(2026, 1, 1), 2).param("confirm", "yes"));
        assertThat(page(null, address).text()).contains("From 1 January 2026: Two more people answer.");
    }

    private MockHttpServletRequestBuilder takeBack(String address, int seen) {
        SeatId chair = story.plan.ruth.seats().keySet().iterator().next();
        return post(address)
                .param("reason", "Nobody else answers after all.")
                .param("version", String.valueOf(seen))
                .param("approvedBy", chair.value().toString());
    }

    private List<String> errors(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = as(story.ada, request);
        assertThat(answer.getStatus()).isEqualTo(422);
        return Jsoup.parse(answer.getContentAsString())
                .select(".govuk-error-summary a")
                .eachText();
    }

    private MockHttpServletRequestBuilder rebase(String address, LocalDate on) {
        return rebase(address, on, 0);
    }

    private MockHttpServletRequestBuilder rebase(String address, LocalDate on, int seen) {
        SeatId chair = story.plan.ruth.seats().keySet().iterator().next();
        return post(address)
                .param("on.day", String.valueOf(on.getDayOfMonth()))
                .param("on.month", String.valueOf(on.getMonthValue()))
                .param("on.year", String.valueOf(on.getYear()))
                .param("reason", "Two more people answer.")
                .param("version", String.valueOf(seen))
                .param("approvedBy", chair.value().toString());
    }

    private static String row(Document page, String key) {
        return page.select("dt").stream()
                .filter(term -> term.text().equals(key))
                .findFirst()
                .orElseThrow()
                .nextElementSibling()
                .text();
    }

    /** Pieces of advice are no people: their small numbers are shown. */
    private Measure advice(Audience audience) {
        Measure advice = defined(audience);
        story.as(story.ada, () -> program.getBean(Publications.class)
                .describe(story.area, advice.id(), false, List.of(), Publication.Sector.HEALTH, 0)
                .orThrow());
        return advice;
    }

    private Measure defined(Audience audience) {
        return story.as(story.ada, () -> program.getBean(Measures.class)
                .create(
                        story.area,
                        new Definition(
                                "Advice back in time",
                                "How much of the advice that was asked for came back by its day.",
                                "Advice that came back by its day",
                                "Advice that was due in the month",
                                Unit.PERCENT,
                                Direction.HIGHER,
                                FedBy.TYPED,
                                null,
                                "Log of the point of access",
                                story.plan.nadiasSeat,
                                Refresh.MONTHLY,
                                "Some weeks in August are missing.",
                                "Children and Families Act 2014, section 26",
                                Accountability.HOW_WELL,
                                audience,
                                "Two posts were filled in December."))
                .orThrow());
    }

    private void target(Measure measure, Kind kind, String value) {
        story.as(story.ada, () -> program.getBean(Targets.class)
                .set(story.area, measure.id(), SetTarget.core(kind, new BigDecimal(value), null), 0)
                .orThrow());
    }

    /** One share of 25 a month. */
    private void report(Measure measure, int... numerators) {
        for (int i = 0; i < numerators.length; i++) {
            share(measure, FIRST.plusMonths(i), numerators[i], 25);
        }
    }

    private void share(Measure measure, YearMonth month, long numerator, long denominator) {
        record(measure, new Reading(month.atDay(1), month.atEndOfMonth(), null, numerator, denominator, "", "Log"));
    }

    private void say(Measure measure, YearMonth month, String words) {
        record(measure, new Reading(month.atDay(1), month.atEndOfMonth(), null, null, null, words, "Log"));
    }

    private void record(Measure measure, Reading reading) {
        story.as(story.ada, () -> program.getBean(Readings.class)
                .record(story.area, measure.id(), reading)
                .orThrow());
    }

    private Document page(@Nullable Principal who, String address) throws Exception {
        MockHttpServletResponse answer = as(who, get(address));
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    /** A visitor sees what is published: first it is. */
    private MockHttpServletResponse as(@Nullable Principal who, MockHttpServletRequestBuilder request)
            throws Exception {
        if (who == null) {
            LocalDate night = LocalDate.now(story.clock).plusDays(1);
            story.as(Principal.job(story.area, "test"), () -> program.getBean(Publishing.class)
                    .publish(story.area, night));
        }
        request.with(csrf()).with(servlet -> {
            servlet.setServerName(story.host());
            return servlet;
        });
        if (who != null) {
            request.with(
                    authentication(UsernamePasswordAuthenticationToken.authenticated(who.person(), null, List.of())));
        }
        return pages.perform(request).andReturn().getResponse();
    }
}
