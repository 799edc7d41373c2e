package uk.sidebyside.measures.curves.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.testing.Posted.csrf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.sidebyside.access.Principal;
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
import uk.sidebyside.plan.PlanStory;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Turning the curve on the screen: from an outcome in plain words to a report that everybody reads. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class CurvePagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 10);
    private static final String CURVE = "/measures/curves/i-am-safe";
    private static final String[] REPORT = {
        "beganOn", "2026-05-10",
        "helping", "Calm rooms\nSmall groups",
        "hindering", "Long waits",
        "causes", "Few staff",
        "gaps", "We do not ask children under 7",
        "partners", "School nurses: ask about sleep",
        "works", "A trusted adult",
        "noCost", "Say hello by name",
        "fromFamilies", "Text before you ring",
        "wanted", "How safe the way to school is"
    };

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    @Autowired
    StoryClock clock;

    private PlanStory story;
    private Measure safe;

    @BeforeEach
    void anAreaWithAnOutcome() throws Exception {
        story = PlanStory.tell(program);
        clock.set(TODAY.minusDays(2));
        safe = measure("Children who feel safe", Accountability.POPULATION, Audience.PUBLIC);
        months("2025-09", 50, 52, 50, 48, 50, 52, 50, 50, 80, 80, 80, 80);
        clock.set(TODAY);
        story.asOperator(() -> program.getBean(Publishing.class).publish(story.area.id(), TODAY));
        MockHttpServletResponse added = send(
                story.ines,
                "/measures/curves/add/outcome",
                "title",
                "I am safe",
                "whose",
                "all children with SEND in Testwick",
                "statement",
                "Nobody is hurt.",
                "headline",
                safe.id().toString());
        assertThat(added.getRedirectedUrl()).isEqualTo(CURVE);
    }

    @Test
    void aReportSaysWhatItLacksAndIsReadByEverybodyWhenItLacksNothing() throws Exception {
        assertThat(page(null, CURVE).text()).contains("There is no report yet.");
        assertThat(send(story.ines, CURVE + "/report", "helping", "Calm rooms").getRedirectedUrl())
                .isEqualTo(CURVE + "?draft=yes");
        Document draft = page(story.ines, CURVE + "?draft=yes");
        assertThat(draft.select("#draft li").eachText())
                .containsExactly(
                        "Say from when on you do something about it",
                        "Say what gets in the way",
                        "Say what lies behind it",
                        "Name at least one partner and what they do",
                        "Name at least one idea that costs nothing",
                        "Name at least one idea from families",
                        "Link at least one action of the plan");
        assertThat(draft.select("form[action$=/publish]")).isEmpty();
        MockHttpServletResponse early = send(story.ines, CURVE + "/versions/1/publish");
        assertThat(early.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(early.getContentAsString())
                        .select(".govuk-error-summary__list a[href=#draft]")
                        .text())
                .isEqualTo("This report is not complete yet. See what it lacks");
        assertThat(page(null, CURVE).text()).doesNotContain("Calm rooms");

        published();
        Document all = page(null, CURVE);
        assertThat(all.select("main h1, main h2, main h3").eachText())
                .containsExactly(
                        "I am safe",
                        "Better than we had to expect if nothing had changed",
                        "How we know",
                        "How we tell",
                        "The story behind it",
                        "What helps",
                        "What gets in the way",
                        "What lies behind it",
                        "What our figures don't tell us",
                        "Who helps, and with what",
                        "What works",
                        "What we do",
                        "Data that we still want");
        assertThat(all.text())
                .contains(
                        "Has the curve turned? Turned. The last 3 figures are all better than we had to expect",
                        "The forecast is made from the 8 figures before 10 May 2026",
                        "Costs nothing: Say hello by name",
                        "An idea from families: Text before you ring",
                        "School nurses: ask about sleep",
                        "Do what 1.1(A) says. Who leads: Head of Commissioning, Council. By: by December 2026.",
                        "Published on 10 September 2026.");
        assertThat(all.select("figure svg[role=img] > title").eachText())
                .containsOnly("Better than we had to expect if nothing had changed");
        assertThat(all.select("figure details tbody tr").eachText())
                .anyMatch(row -> row.startsWith("August 2026 80% (80 of 100) 4"))
                .anyMatch(row -> row.startsWith("Up to 31 August 2027 Not known yet"));
        assertThat(all.select("form, a[href$=/report]")).isEmpty();
    }

    /** Writes the report upon what was written before, links an action and lets everybody read it. */
    private void published() throws Exception {
        String seen = page(story.ines, CURVE + "/report")
                .select("input[name=version]")
                .attr("value");
        assertThat(send(story.ines, CURVE + "/report", with(REPORT, "version", seen))
                        .getStatus())
                .isEqualTo(302);
        assertThat(send(story.ines, CURVE + "/actions", "actions", "action-line:" + story.lineA.value())
                        .getStatus())
                .isEqualTo(302);
        String publish = page(story.ines, CURVE + "?draft=yes")
                .select("form[action$=/publish]")
                .attr("action");
        assertThat(send(story.ines, publish).getRedirectedUrl()).isEqualTo(CURVE);
    }

    @Test
    void aPublishedReportStaysWhileADraftIsWrittenAndCanBeReadForThePast() throws Exception {
        published();
        clock.set(TODAY.plusDays(3));
        String[] changed = REPORT.clone();
        changed[3] = "A garden";
        send(story.ines, CURVE + "/report", with(changed, "version", "1"));
        assertThat(page(null, CURVE).text()).contains("Calm rooms").doesNotContain("A garden");
        assertThat(page(story.ines, CURVE).text()).contains("Calm rooms", "There is a newer draft.");
        assertThat(page(story.ines, CURVE + "?draft=yes").text()).contains("A garden");
        assertThat(as(null, get(CURVE + "?draft=yes")).getStatus()).isEqualTo(404);
        assertThat(as(story.nadia, get(CURVE + "?draft=yes")).getStatus()).isEqualTo(404);

        send(story.ines, CURVE + "/versions/2/publish");
        Document now = page(null, CURVE);
        assertThat(now.text()).contains("A garden");
        assertThat(now.select("a[href*=as-at]").eachText())
                .containsExactly("What everybody could read from 10 September 2026");
        assertThat(page(null, CURVE + "?as-at=2026-09-10").text())
                .contains("Calm rooms", "at the close of 10 September 2026")
                .doesNotContain("A garden");
        assertThat(page(null, CURVE + "?as-at=2026-09-09").text()).contains("There is no report yet.");
        assertThat(as(null, get(CURVE + "?as-at=yesterday")).getStatus()).isEqualTo(400);

        send(story.ines, CURVE + "/take-back");
        assertThat(page(null, CURVE).text()).contains("There is no report yet.");
        assertThat(page(null, CURVE + "?as-at=2026-09-10").text()).contains("There is no report yet.");
    }

    @Test
    void outcomesComeFirstAndServicesAreApart() throws Exception {
        Measure calls = measure("Calls answered", Accountability.HOW_WELL, Audience.PUBLIC);
        Measure inside = measure("For members", Accountability.BETTER_OFF, Audience.MEMBERS);
        send(
                story.ines,
                "/measures/curves/add/service",
                "title",
                "The family line",
                "whose",
                "all families",
                "statement",
                "It answers.",
                "headline",
                calls.id().toString(),
                "measures",
                inside.id().toString());
        Document all = page(null, "/measures/curves");
        assertThat(all.select("main h2, main h3").eachText())
                .containsExactly(
                        "What should be true for children and young people",
                        "I am safe",
                        "How well our services do",
                        "The family line");
        assertThat(all.text())
                .contains("Children who feel safe: 80% (80 of 100) in August 2026.")
                .doesNotContain("For members");
        Document service = page(null, "/measures/curves/the-family-line");
        assertThat(service.select("main h2").eachText())
                .containsExactly("How much did we do?", "How well did we do it?", "Is anyone better off?");
        assertThat(service.text()).doesNotContain("For members");
        assertThat(page(story.nadia, "/measures/curves/the-family-line").text()).contains("For members");
        assertThat(page(null, "/measures/" + safe.key())
                        .select("a[href=" + CURVE + "]")
                        .text())
                .isEqualTo("Turning the curve, outcome: I am safe");
    }

    @Test
    void aTargetWithoutABaselineIsSaidToSayLittle() throws Exception {
        story.asOperator(() -> program.getBean(Targets.class)
                .set(
                        story.area.id(),
                        safe.id(),
                        SetTarget.core(Kind.AT_LEAST, new BigDecimal("90"), null)
                                .because("The board asked."),
                        0)
                .orThrow());
        assertThat(page(null, CURVE).text())
                .contains(
                        "Target: at least 90%. Nobody recorded where it stood before. A target without that says little.");
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() throws Exception {
        MockHttpServletResponse answer = send(
                story.ines,
                CURVE + "/report",
                "partners",
                "School nurses",
                "beganOn",
                "2026-09-11",
                "works",
                "x".repeat(601));
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.getElementById("works-error").text())
                .isEqualTo("Error: What works must be 600 characters or fewer");
        Document rules =
                Jsoup.parse(send(story.ines, CURVE + "/report", "partners", "School nurses", "beganOn", "2026-09-11")
                        .getContentAsString());
        assertThat(rules.getElementById("partners-error").text())
                .isEqualTo("Error: Line 1 names no part. Write who, then a colon, then what they do");
        assertThat(rules.select(".govuk-error-summary__list a").eachText())
                .contains("The first day must be today or in the past");
        assertThat(rules.select("textarea[name=partners]").val()).isEqualTo("School nurses");
    }

    @Test
    void whoEditsNothingFindsNoFormsAndSendsNone() throws Exception {
        for (String path :
                List.of("/measures/curves/add/outcome", CURVE + "/change", CURVE + "/report", CURVE + "/actions")) {
            assertThat(as(null, get(path)).getStatus()).as(path).isIn(302, 404);
            assertThat(as(story.nadia, get(path)).getStatus()).as(path).isIn(403, 404);
            assertThat(send(story.nadia, path, "title", "x").getStatus())
                    .as(path)
                    .isIn(403, 404);
        }
        assertThat(page(story.nadia, CURVE).select("main form, main a[href$=/report]"))
                .isEmpty();
    }

    @Test
    void whoLeadsAnActionWritesWhatDifferenceItMade() throws Exception {
        String write = "/measures/impact/of/action-line/" + story.lineA.value() + "/write";
        assertThat(page(story.nadia, "/plan/action/1.1(A)").select("a[href=" + write + "]"))
                .hasSize(1);
        assertThat(as(story.colm, get(write)).getStatus())
                .as("who leads another")
                .isEqualTo(404);
        assertThat(send(story.colm, write, "did", "x").getStatus()).isEqualTo(404);
        assertThat(as(story.ines, get(write)).getStatus())
                .as("who edits the plan")
                .isEqualTo(200);

        String[] said = {
            "untilOn",
            "2026-08-31",
            "did",
            "We rang back.",
            "forEverybody",
            "yes",
            "measures",
            safe.id().toString()
        };
        Document gaps = Jsoup.parse(send(story.nadia, write, said).getContentAsString());
        assertThat(gaps.select(".govuk-error-summary__list a").eachText())
                .hasSize(5)
                .allMatch(words -> words.endsWith("or choose “Only those who may write it”"));
        assertThat(gaps.select("textarea[name=did]").val()).isEqualTo("We rang back.");

        MockHttpServletResponse stored = send(
                story.nadia,
                write,
                with(
                        said,
                        "howMuch",
                        "40 calls.",
                        "howWell",
                        "All were glad.",
                        "betterOff",
                        "40 families.",
                        "evidence",
                        "Their words.",
                        "next",
                        "We go on."));
        assertThat(stored.getRedirectedUrl()).isEqualTo("/plan/action/1.1(A)#impact");
        Document line = page(null, "/plan/action/1.1(A)");
        assertThat(line.select(".sbs-impact dt").eachText())
                .containsExactly(
                        "What we did",
                        "How much",
                        "How well",
                        "Who is better off",
                        "The figures now",
                        "The evidence",
                        "What comes next");
        assertThat(line.select(".sbs-impact").text())
                .contains("Children who feel safe: 80% (80 of 100) in August 2026.");
        assertThat(line.select("a[href*=/measures/impact]")).isEmpty();

        Document pack = page(story.ruth, "/plan/area/1/evidence-pack");
        assertThat(pack.select(".sbs-impact").text()).contains("40 families.");
        assertThat(page(story.ines, CURVE).select(".sbs-impact"))
                .as("of something else")
                .isEmpty();
    }

    @Test
    void thePageOfAReportAsksFewStatements() throws Exception {
        published();
        as(null, get(CURVE));
        List<String> statements = CountedStatements.during(() -> as(null, get(CURVE)));
        assertThat(statements).hasSizeBetween(10, 25);
    }

    private static String[] with(String[] fields, String... more) {
        String[] all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    /** Of answers, which are no people: their small numbers are shown. */
    private Measure measure(String name, Accountability accountability, Audience audience) {
        Measure made = defined(name, accountability, audience);
        story.asOperator(() -> program.getBean(Publications.class)
                .describe(story.area.id(), made.id(), false, List.of(), Publication.Sector.EDUCATION, 0)
                .orThrow());
        return made;
    }

    private Measure defined(String name, Accountability accountability, Audience audience) {
        return story.asOperator(() -> program.getBean(Measures.class)
                .create(
                        story.area.id(),
                        new Definition(
                                name,
                                "How many of those who were asked.",
                                "Those who said yes",
                                "Those who were asked",
                                Unit.PERCENT,
                                Direction.HIGHER,
                                FedBy.TYPED,
                                null,
                                "The survey",
                                null,
                                Refresh.MONTHLY,
                                "",
                                "",
                                accountability,
                                audience,
                                ""))
                .orThrow());
    }

    private void months(String first, int... figures) {
        YearMonth month = YearMonth.parse(first);
        for (int figure : figures) {
            Reading reading =
                    new Reading(month.atDay(1), month.atEndOfMonth(), null, Long.valueOf(figure), 100L, "", "Survey");
            story.asOperator(() -> program.getBean(Readings.class)
                    .record(story.area.id(), safe.id(), reading)
                    .orThrow());
            month = month.plusMonths(1);
        }
    }

    private Document page(@Nullable Principal who, String path) throws Exception {
        MockHttpServletResponse answer = as(who, get(path));
        assertThat(answer.getStatus()).as("GET %s", path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    /** @param fields name, value, name, value; a day goes into three fields */
    private MockHttpServletResponse send(Principal who, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder form =
                post(path).param("submission", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i].endsWith("On")) {
                LocalDate day = LocalDate.parse(fields[i + 1]);
                form.param(fields[i] + ".day", String.valueOf(day.getDayOfMonth()));
                form.param(fields[i] + ".month", String.valueOf(day.getMonthValue()));
                form.param(fields[i] + ".year", String.valueOf(day.getYear()));
            } else {
                form.param(fields[i], fields[i + 1]);
            }
        }
        return as(who, form);
    }

    private MockHttpServletResponse as(@Nullable Principal who, MockHttpServletRequestBuilder request)
            throws Exception {
        request.with(csrf()).with(servlet -> {
            servlet.setServerName(story.host());
            return servlet;
        });
        if (who != null) {
            request.with(authentication(new TestingAuthenticationToken(who.person(), null, List.of())));
        }
        return pages.perform(request).andReturn().getResponse();
    }
}
