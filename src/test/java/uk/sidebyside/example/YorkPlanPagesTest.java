package uk.sidebyside.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.TargetWords;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Terms;

/** What the pages of York's plan show to everybody, line by line. */
@DatabaseTest
@TestPropertySource(properties = "sidebyside.example=york")
class YorkPlanPagesTest {
    private static final Sheet YORK = new Sheet("york", LocalDate.of(2026, 11, 22));

    @Autowired
    private Example example;

    @Autowired
    private MockMvc mvc;

    @BeforeEach
    void theExampleIsThere() throws Exception {
        example.told().get(300, TimeUnit.SECONDS);
    }

    @Test
    void eachActionShowsItsMeasuresWithTheirTargetsInWords() throws Exception {
        for (Row row : YORK.rows("success.csv")) {
            Row target = YORK.rows("targets.csv").stream()
                    .filter(one -> one.text("measure").equals(row.text("measure"))
                            && one.text("level").equals("core"))
                    .findFirst()
                    .orElseThrow();
            String words = TargetWords.target(YorkTargetsTest.kept(ExampleFigures.target(target)), Unit.PERCENT);
            assertThat(page("/plan/action/" + row.text("line")).text())
                    .contains(row.text("words") + " Target: " + words + ".");
        }
    }

    @Test
    void aMeasureLeadsToTheActionThatItShows() throws Exception {
        for (Row row : YORK.rows("success.csv")) {
            assertThat(page("/measures/" + row.text("measure"))
                            .select("main a[href]")
                            .eachAttr("href"))
                    .contains("/plan/action/" + row.text("line"));
        }
    }

    @Test
    void eachActionShowsItsWordsItsDatesItsImpactAndWhatThereIsToShow() throws Exception {
        List<Row> evidence = YORK.rows("evidence.csv");
        for (Row row : YORK.rows("plan.csv")) {
            String text = page("/plan/action/" + row.text("action_ref")).text();
            assertThat(text).contains(row.text("action"), row.text("impact"), row.text("weakness"));
            assertThat(text).contains("Start " + row.text("start"), "Promised end " + row.text("end"));
            evidence.stream()
                    .filter(item -> item.text("line").equals(row.text("action_ref")))
                    .forEach(item ->
                            assertThat(text).contains(item.has("speaker") ? item.text("text") : item.text("title")));
        }
    }

    @Test
    void whatMeasuresRestOnAndWhatBecameOfTheFindingsStandBesideThem() throws Exception {
        List<Row> shown = YORK.rows("shown.csv");
        assertThat(shown).extracting(row -> row.text("of")).contains("measure", "finding");
        for (Row row : shown) {
            boolean finding = row.text("of").equals("finding");
            Document page =
                    page(finding ? "/plan/outcome/" + row.text("ref") + ".1" : "/plan/action/" + row.text("ref"));
            assertThat(page.select(finding ? "p:contains(What has become of it) + ul" : "ul li ul")
                            .eachText())
                    .as(row.text("ref"))
                    .contains(row.text("title"));
        }
    }

    @Test
    void eachAreaLeadsToTheLetterThatFoundTheWeakness() throws Exception {
        Document plan = page("/plan");
        assertThat(plan.select("h2[id^=area-]")).hasSize(4).allSatisfy(heading -> {
            var found = heading.nextElementSibling();
            assertThat(found.text()).startsWith("What was found: ").contains("December 2019");
            assertThat(found.select("a").attr("href")).startsWith("https://");
        });
    }

    @Test
    void fourAreasAndThreeActionsHaveAnEasyReadVersionOfShortSentencesWithPictures() throws Exception {
        Document plan = page("/plan");
        List<Row> rows = YORK.rows("easy-read.csv");
        assertThat(rows).hasSize(7);
        for (Row row : rows) {
            String path = "/plan/" + row.text("kind") + "/" + row.text("number") + "/easy-read";
            Document standard = row.text("kind").equals("area") ? plan : page("/plan/action/" + row.text("number"));
            assertThat(standard.select("a[href=" + path + "]")).as(path).hasSize(1);
            Document easy = page(path);
            assertThat(easy.select(".sbs-easy__point")).hasSizeBetween(5, 10).allSatisfy(point -> {
                String picture = point.select("img").attr("src");
                mvc.perform(get(picture)).andExpect(status().isOk());
                assertThat(point.text().split("[.?] ?"))
                        .allSatisfy(sentence ->
                                assertThat(sentence.split(" ")).as(sentence).hasSizeBetween(3, 15));
            });
            assertThat(easy.text()).contains("Mulberry symbols", "Written on").doesNotContain("older than");
        }
    }

    @Test
    void everyPageOfThePlanSaysWhichVersionItIsFrom() throws Exception {
        for (String path : List.of(
                "/plan",
                "/plan/outcome/1.1",
                "/plan/action/3.3",
                "/plan/lines",
                "/plan/timeline",
                "/plan/commitments")) {
            assertThat(page(path).select(".sbs-version").text())
                    .as(path)
                    .contains("Written statement of action 2020 to 2022.")
                    .contains("Version: Final submission, 22 May 2020.");
        }
    }

    @Test
    void theWayOfAnActionIsAPictureThatIsItsOwnList() throws Exception {
        Document late = page("/plan/action/3.3");
        assertThat(late.select(".sbs-step").eachText())
                .containsExactly(
                        "Done: Promised We said that we would do it.",
                        "Now: Started Somebody is working on it.",
                        "Next: Completed The work is done.",
                        "Later: Embedded It is how we work every day, and families notice.");
        assertThat(late.select(".sbs-step[aria-current=step]")).hasSize(1);
        assertThat(page("/plan/action/1.1")
                        .select(".sbs-step[aria-current=step]")
                        .text())
                .startsWith("Now: Embedded");
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(Terms.left(mvc.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)));
    }
}
