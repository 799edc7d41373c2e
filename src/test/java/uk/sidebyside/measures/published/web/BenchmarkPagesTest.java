package uk.sidebyside.measures.published.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.testing.Posted.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.board.BoardStory;
import uk.sidebyside.measures.published.Excerpts;
import uk.sidebyside.measures.published.PublishedStatistics;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.testing.Superuser;

/** Published figures on pages: beside others, forecast, tested; and an administrator's load of a release with its traps. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class BenchmarkPagesTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    PublishedStatistics statistics;

    @Autowired
    Environment settings;

    private BoardStory story;

    @BeforeEach
    void anAreaThatIsYork() {
        nothingIsLoaded();
        story = BoardStory.tell(program);
        story.clock.set(LocalDate.of(2026, 7, 15));
        asOperator(() -> {
            program.getBean(Areas.class).giveCode(story.area, "ons", "E06000014", LocalDate.of(1996, 4, 1));
            return 0;
        });
    }

    @AfterEach
    void nothingIsLoaded() {
        new Superuser(settings)
                .sql("TRUNCATE measures.published_load, measures.published_mapping CASCADE")
                .update();
    }

    @Test
    void beforeAnythingIsLoadedThePagesSaySo() throws Exception {
        assertThat(page(null, "/benchmarks").text()).contains("No published figures have been loaded yet.");
        assertThat(page(null, "/benchmarks/backtest").text()).contains("No published figures have been loaded yet.");
        assertThat(status(null, "/benchmarks/caseload")).isEqualTo(404);
    }

    @Test
    void anybodyReadsWhereTheAreaStandsInASentenceFirst() throws Exception {
        loadShipped();
        Document list = page(null, "/benchmarks");
        assertThat(list.selectFirst("h1").text()).isEqualTo("York beside others");
        assertThat(list.select("main").text())
                .contains(
                        "York had 1,556 in January 2025. That is 15.4% more than the year before; in England it was 10.8% more.",
                        "York had 65.1% (153 of 235) in 2024. Yorkshire and The Humber had 56.7%, England had 46.4%.",
                        "If nothing changes, we expect about",
                        "Open Government Licence v3.0",
                        "Left out because they can't be right: 55 figures.");
        assertThat(list.select("a[href=/benchmarks/load]"))
                .as("for administrators")
                .isEmpty();
        assertThat(page(story.ada, "/benchmarks").select("a[href=/benchmarks/load]"))
                .hasSize(1);
    }

    @Test
    void aMeasureIsShownThroughTheYearsAndBesideNeighbours() throws Exception {
        loadShipped();
        Document page = page(null, "/benchmarks/timeliness");
        assertThat(page.selectFirst("h1 + p").text()).startsWith("York had 65.1% (153 of 235) in 2024.");
        assertThat(page.select("figure").eachAttr("id")).containsExactly("years", "neighbours", "by-age");
        assertThat(page.select("#years details tbody tr").eachText())
                .contains("2023 96.2% (179 of 186) 55.2% (4,345 of 7,872) 50.3% (38,471 of 76,506) 41%")
                .anyMatch(row -> row.startsWith("2027, forecast"));
        assertThat(page.select("#years").text()).contains("New way of counting", "8 in 10 times it is inside");
        assertThat(page.select("#neighbours details tbody tr")).hasSize(13);
        assertThat(page.select("#neighbours").text()).contains("York (this area)", "Stockport");
    }

    @Test
    void aMeasureIsToldApartByAgeAndByNeedBesideTheOthers() throws Exception {
        loadShipped();
        Document page = page(null, "/benchmarks/caseload");
        assertThat(page.select("#by-age details tbody tr").eachText())
                .contains("11 to 15 619 (39.8%) 21,050 (36.4%) 233,317 (36.5%) 38%");
        assertThat(page.select("#by-need").text())
                .contains("York in January 2025: most often autistic spectrum disorder, 41.1%; in England 31.5%.");
        assertThat(page.select("#by-need details tbody tr").eachText())
                .anyMatch(row -> row.startsWith("Autistic spectrum disorder 639 (41.1%) "))
                .anyMatch(row -> row.startsWith("Multisensory impairment 1 to 4 "));
        assertThat(page.select("main").text())
                .contains(
                        "We do not repeat numbers from 1 to 4 of a council.",
                        "From 2023 the Department counts in another way");
        assertThat(page.select("table:has(#by-age-years) tbody tr").eachText())
                .contains("2025 60 496 619 303 78", "2022 32 370 405 242 130");
    }

    /** The total of York in 2022 is left out; its ages, which make 100, are not. */
    @Test
    void agesStandWhereTheirTotalIsLeftOut() throws Exception {
        loadShipped();
        Document plans = page(null, "/benchmarks/new-plans");
        assertThat(plans.select("table:has(#by-age-years) tbody tr").eachText()).contains("2022 20 47 24 9 0");
        String csv = response(null, "/benchmarks/new-plans/by-age.csv").getContentAsString();
        assertThat(csv.lines())
                .contains("measure,by,band,area_code,area,year,n,of,percent,counts,note,release")
                .contains("new-plans,age,5 to 10,E06000014,York,2022,47,,,yes,,2025")
                .contains(
                        "new-plans,age,20 to 25,E06000014,York,2024,,,,yes,\"a number from 1 to 4, not repeated here\",2025")
                .noneMatch(row -> row.matches("new-plans,age,[^,]*,E0[^,]*,[^,]*,\\d+,[1-4],.*"));
        assertThat(status(null, "/benchmarks/new-plans/by-bananas.csv")).isEqualTo(404);
        assertThat(page(null, "/benchmarks/new-plans?area=E06000046").select("#by-need"))
                .as("only 3 of 187 have a need, so they are left out")
                .isEmpty();
    }

    @Test
    void countsAreMadeComparableAndHeldAgainstThePopulationThatIsKnown() throws Exception {
        loadShipped();
        Document plans = page(null, "/benchmarks/caseload");
        assertThat(plans.select("main").text())
                .contains(
                        "York in January 2021: 14.8 for every 1,000 people aged 0 to 25.",
                        "We know the population of no other council",
                        "Office for National Statistics, mid-year estimates for small areas, 2020 (Open Government Licence v3.0)");
        assertThat(plans.select("table:has(#population-caption) tbody tr").eachText())
                .contains("0 to 25 71,499 1,058 1,556 14.8 21.8", "5 to 10 12,866 338 496 26.3 38.6");
        assertThat(page(null, "/benchmarks/caseload?area=E08000035").select("#population-caption"))
                .as("no population of Leeds is at hand")
                .isEmpty();
        assertThat(page(null, "/benchmarks/requests").select("#rate").text())
                .contains("York: 31.7 for every 100 plans in 2024, England 26.8");
        assertThat(plans.select("#rate")).isEmpty();
    }

    @Test
    void whatWasLeftOutOrNotPublishedIsSaidInWords() throws Exception {
        loadShipped();
        Document plans = page(null, "/benchmarks/new-plans");
        assertThat(plans.select("main").text())
                .contains(
                        "2022: the published figure 6078 is left out. The figure of the whole region stands in the row");
        assertThat(plans.select("#years details tbody tr").eachText()).anyMatch(row -> row.startsWith("2022 left out"));
        assertThat(page(null, "/benchmarks/refused")
                        .select("#years details tbody tr")
                        .eachText())
                .anyMatch(row -> row.startsWith("2019 not available"))
                .anyMatch(row -> row.startsWith("2014 not applicable"));
        assertThat(page(null, "/benchmarks/caseload?area=E06000063").text())
                .contains("Cumbria was parted in two in April 2023, so the series begins anew.");
    }

    @Test
    void theFigureOfAnyCouncilCanBeSeenByEachOfItsCodesAndTakenAway() throws Exception {
        loadShipped();
        assertThat(page(null, "/benchmarks/caseload?area=E10000023")
                        .select("h1 + p")
                        .text())
                .startsWith("North Yorkshire had 5,486");
        assertThat(status(null, "/benchmarks/caseload?area=E06000999")).isEqualTo(404);
        assertThat(status(null, "/benchmarks/bananas")).isEqualTo(404);
        String csv = response(null, "/benchmarks/new-plans.csv").getContentAsString();
        assertThat(csv.lines())
                .contains("measure,area_code,area,year,n,of,percent,counts,left_out_because,release")
                .contains(
                        "new-plans,E06000014,York,2022,6078,,,no,\"The figure of the whole region stands in the row of each of its 15 councils.\",2025"
                                .replace("\"", ""))
                .contains("new-plans,E06000014,York,2024,258,,,yes,,2025");
    }

    @Test
    void howFarOffForecastsWereIsSaidWithWhereTheyWereWorse() throws Exception {
        loadShipped();
        Document page = page(null, "/benchmarks/backtest");
        assertThat(page.select("main h2").eachText())
                .containsExactly(
                        "Children and young people with an EHC plan",
                        "Requests for an EHC needs assessment",
                        "New EHC plans",
                        "Plans issued in 20 weeks");
        assertThat(page.select("table").first().select("tbody tr").eachText())
                .contains("2023 1 151 3.2% 10.2% 3.9% ours 83% 89%");
        assertThat(page.select("table").get(1).select("tbody tr").eachText())
                .contains("2023 1 147 12.6% 11.6% 11.9% no change 87% 93%");
        assertThat(response(null, "/benchmarks/backtest.csv").getContentAsString())
                .contains("caseload,2023,1,");
    }

    /** Uploaded, looked at, refused while undecided, decided, loaded, shown; and again: nothing to do. */
    @Test
    void aReleaseWithItsTrapsIsLookedAtDecidedAndLoaded() throws Exception {
        MockHttpServletResponse uploaded =
                upload("release.zip", Excerpts.release(2025, "newplans.csv", "requests.csv"));
        String at = Objects.requireNonNull(uploaded.getRedirectedUrl());
        Document look = page(ada(), at);
        assertThat(look.select("main").text())
                .contains(
                        "Release 2025, files of 1 July 2025: 84 figures of 17 areas, 2019 to 2024.",
                        "New: 84 figures.",
                        "They are kept as such, and never as 0.",
                        "Councils with the figure of their whole region: New EHC plans",
                        "It says 6078; Yorkshire and The Humber as a whole has 6078.");
        assertThat(look.select("input[name=leave.1][checked]")).hasSize(15);
        assertThat(asOperator(statistics::loads)).isEmpty();

        MockHttpServletResponse refused = send(at);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select(".govuk-error-summary")
                        .text())
                .contains("Tick this when you have looked at each of them.");
        assertThat(asOperator(statistics::loads)).isEmpty();

        String[] ticked = ticked(look);
        MockHttpServletResponse reasonless = send(at, with(ticked, "seen.1", "yes", "seen.2", "yes", "seen.3", "yes"));
        assertThat(reasonless.getStatus()).isEqualTo(422);
        Document still = Jsoup.parse(reasonless.getContentAsString());
        assertThat(still.select("#reason\\.1-error").text()).contains("Say why the ticked ones are left out.");
        assertThat(still.select("input[name=leave.1][checked]"))
                .as("nothing is lost")
                .hasSize(15);
        assertThat(still.select("input[name=seen.2][checked]")).hasSize(1);

        MockHttpServletResponse loaded = send(
                at, with(ticked, "seen.1", "yes", "seen.2", "yes", "seen.3", "yes", "reason.1", "It is the region's."));
        assertThat(loaded.getRedirectedUrl()).isEqualTo("/benchmarks");
        assertThat(page(null, "/benchmarks/new-plans").text()).contains("is left out. It is the region's.");
        assertThat(status(ada(), at)).as("the draft is gone").isEqualTo(404);

        String again =
                Objects.requireNonNull(upload("release.zip", Excerpts.release(2025, "newplans.csv", "requests.csv"))
                        .getRedirectedUrl());
        assertThat(page(ada(), again).text()).contains("All of it is loaded already. There is nothing to do.");
    }

    @Test
    void aReasonThatStartsAFormulaIsDefusedInTheFile() throws Exception {
        String at = Objects.requireNonNull(
                upload("r.zip", Excerpts.release(2025, "newplans.csv")).getRedirectedUrl());
        String[] all = with(ticked(page(ada(), at)), "seen.1", "yes", "seen.2", "yes", "reason.1", "=1+1 <i>odd</i>");
        assertThat(send(at, all).getRedirectedUrl()).isEqualTo("/benchmarks");
        assertThat(response(null, "/benchmarks/new-plans.csv").getContentAsString())
                .contains("new-plans,E06000014,York,2022,6078,,,no,'=1+1 <i>odd</i>,2025");
        assertThat(page(null, "/benchmarks/new-plans").text())
                .as("text, not an element")
                .contains("=1+1 <i>odd</i>");
    }

    @Test
    void whatIsLeftTickedMustHaveBeenOffered() throws Exception {
        String at = Objects.requireNonNull(
                upload("r.zip", Excerpts.release(2025, "newplans.csv")).getRedirectedUrl());
        assertThat(send(at, "leave.1", "caseload/E06000014/2025", "reason.1", "x", "seen.1", "yes", "seen.2", "yes")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void whatIsMissingOrUnreadableIsSaidBesideItsField() throws Exception {
        refused(upload("", new byte[0]), "file", "Choose the file of a release.");
        refused(
                upload("x.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)),
                "file",
                "No column of this file is one that we know.");
        refused(
                upload("requests.csv", Excerpts.file("requests.csv")),
                "release",
                "The file does not say of which release it is.");
        refused(
                upload("requests.csv", Excerpts.file("requests.csv"), "release", "next year"),
                "release",
                "Enter a year, such as 2025, or leave it empty.");
        refused(
                upload(
                        "requests.csv",
                        Excerpts.file("requests.csv"),
                        "release",
                        "2025",
                        "dated.day",
                        "31",
                        "dated.month",
                        "2",
                        "dated.year",
                        "2025"),
                "dated",
                "Enter a real day");
        assertThat(upload(
                                "requests.csv",
                                Excerpts.file("requests.csv"),
                                "release",
                                "2025",
                                "dated.day",
                                "1",
                                "dated.month",
                                "7",
                                "dated.year",
                                "2025")
                        .getRedirectedUrl())
                .startsWith("/benchmarks/load/");
    }

    @Test
    void aFileWithABrokenRowCanBeLookedAtAndNotLoaded() throws Exception {
        String whole = Excerpts.text("caseload.csv");
        byte[] half = whole.substring(0, whole.length() - 30).getBytes(StandardCharsets.UTF_8);
        String at = Objects.requireNonNull(upload(
                        "caseload.csv",
                        half,
                        "release",
                        "2025",
                        "dated.day",
                        "1",
                        "dated.month",
                        "7",
                        "dated.year",
                        "2025")
                .getRedirectedUrl());
        Document look = page(ada(), at);
        assertThat(look.text()).contains("Nothing can be loaded while there are any.", "cells where the heading has");
        assertThat(look.select("form[action=" + at + "]")).isEmpty();
        assertThat(send(at).getStatus()).isEqualTo(422);
        assertThat(asOperator(statistics::loads)).isEmpty();
    }

    @Test
    void theMappingIsSeenChangedWithAReasonAndTwoEditorsSeeBothTexts() throws Exception {
        Document page = page(ada(), "/benchmarks/mapping");
        String content = page.select("textarea[name=content]").text();
        assertThat(content).contains("2025,caseload,breakdown_topic,All EHC plans,ehcplans");
        assertThat(send("/benchmarks/mapping", "content", content, "version", "0")
                        .getStatus())
                .as("no reason")
                .isEqualTo(422);
        MockHttpServletResponse bad = send(
                "/benchmarks/mapping",
                "content",
                "style,measure,where,is,n,of,percent\n2025,bananas,,,n,,\n",
                "reason",
                "x",
                "version",
                "0");
        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(bad.getContentAsString()).contains("There is no measure called");
        String changed = content.replace("ehcplans", "plans_in_january") + "\n";
        for (int i = 0; i < 2; i++) {
            MockHttpServletResponse sent = send(
                    "/benchmarks/mapping", "content", changed + "\n".repeat(i), "reason", "Renamed.", "version", "0");
            assertThat(sent.getStatus()).as("editor %d", i).isEqualTo(i == 0 ? 302 : 422);
            if (i == 1) {
                assertThat(sent.getContentAsString())
                        .contains("Somebody else changed it in the meantime.", "What somebody else saved");
            }
        }
        assertThat(page(ada(), "/benchmarks/mapping").text()).contains("plans_in_january");
    }

    @Test
    void nobodyElseLoadsOrChangesTheMapping() throws Exception {
        for (String path :
                List.of("/benchmarks/load", "/benchmarks/load/" + UUID.randomUUID(), "/benchmarks/mapping")) {
            assertThat(status(story.farah, path)).as(path).isEqualTo(404);
        }
        assertThat(status(ada(), "/benchmarks/load/" + UUID.randomUUID())).isEqualTo(404);
    }

    private <T> T asOperator(java.util.function.Supplier<T> work) {
        return uk.sidebyside.access.Principals.call(Principal.operator(story.area, "test"), work::get);
    }

    private void loadShipped() {
        asOperator(() -> {
            statistics.loadShipped();
            return 0;
        });
    }

    private Principal ada() {
        return story.ada;
    }

    private static void refused(MockHttpServletResponse response, String field, String words) throws Exception {
        assertThat(response.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(response.getContentAsString());
        assertThat(page.select("#" + field + "-error, #" + field + "-date-error")
                        .text())
                .contains(words);
        assertThat(page.select(".govuk-error-summary").text()).contains(words);
    }

    private static String[] ticked(Document look) {
        List<String> all = new java.util.ArrayList<>();
        look.select("input[type=checkbox][checked]").forEach(box -> {
            all.add(box.attr("name"));
            all.add(box.val());
        });
        return all.toArray(String[]::new);
    }

    private static String[] with(String[] first, String... more) {
        List<String> all = new java.util.ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private Document page(@Nullable Principal who, String path) throws Exception {
        MockHttpServletResponse response = response(who, path);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private int status(@Nullable Principal who, String path) throws Exception {
        return response(who, path).getStatus();
    }

    private MockHttpServletResponse response(@Nullable Principal who, String path) throws Exception {
        return mvc.perform(as(who, get(path))).andReturn().getResponse();
    }

    private MockHttpServletResponse send(String path, String... fields) throws Exception {
        return mvc.perform(as(ada(), typed(post(path), fields))).andReturn().getResponse();
    }

    private MockHttpServletResponse upload(String name, byte[] content, String... fields) throws Exception {
        var form = multipart("/benchmarks/load").file(new MockMultipartFile("file", name, null, content));
        return mvc.perform(as(ada(), typed(form, fields))).andReturn().getResponse();
    }

    private static <T extends AbstractMockHttpServletRequestBuilder<T>> T typed(T form, String... fields) {
        T all = form.param("submission", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            all = all.param(fields[i], fields[i + 1]);
        }
        return all;
    }

    private <T extends AbstractMockHttpServletRequestBuilder<T>> T as(@Nullable Principal who, T request) {
        return request.with(sent -> {
            sent.setServerName(story.host());
            return who == null
                    ? sent
                    : csrf().postProcessRequest(
                                    authentication(new TestingAuthenticationToken(who.person(), null, List.of()))
                                            .postProcessRequest(sent));
        });
    }
}
