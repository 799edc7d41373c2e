package uk.sidebyside.needs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.sidebyside.needs.FigureTables;
import uk.sidebyside.needs.NeedsStory;
import uk.sidebyside.needs.rules.AreaCodes.Level;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Maps and their tables, and how figures come in. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class MapPagesTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private NeedsStory story;
    private NeedsReader reader;

    @BeforeEach
    void begin() {
        story = NeedsStory.tell(program);
        reader = new NeedsReader(pages, story);
    }

    @Test
    void eachAreaOfTheMapIsInTheTableAndTheOtherWayRoundWithTheSameFigure() throws Exception {
        String key = story.load(
                NeedsStory.table("Plans", true),
                "code,value,of",
                "E01013337,12,1679",
                "E01013335,319,1627",
                "E01013336,3,1519");

        Document page = reader.page(null, get("/needs/map/" + key));

        List<String> drawn = page.select("svg path[id^=area-]").eachAttr("id").stream()
                .map(id -> id.substring("area-".length()))
                .sorted()
                .toList();
        List<String> listed = page.select("#figures tbody tr").eachAttr("data-code").stream()
                .sorted()
                .toList();
        assertThat(drawn).hasSize(121).isEqualTo(listed).doesNotHaveDuplicates();
        for (Element row : page.select("#figures tbody tr")) {
            Element shape = page.getElementById("area-" + row.attr("data-code"));
            assertThat(shape).isNotNull();
            assertThat(shape.select("title").text())
                    .isEqualTo(row.select("th").text() + ": "
                            + row.select("td").first().text());
        }
        assertThat(figure(page, "E01013335")).isEqualTo("19.6% 319 of 1,627");
        assertThat(figure(page, "E01013336")).as("small").isEqualTo("Hidden");
        assertThat(figure(page, "E01013337")).as("hidden beside it").isEqualTo("Hidden");
        assertThat(figure(page, "E01013338")).as("not in the file").isEqualTo("No figure");
        assertThat(page.getElementById("area-E01013336").attr("fill")).isEqualTo("url(#ground-hidden)");
        assertThat(page.select("svg[role=img]").attr("aria-labelledby")).isEqualTo("map-title map-desc");
        assertThat(page.getElementById("map-desc").text()).startsWith("The most is in York 012A, Acomb (19.6%)");
        assertThat(page.select(".sbs-table[tabindex=0]")).hasSize(1);
    }

    private static String figure(Document page, String code) {
        return Stream.of(page.select("#figures tr[data-code=" + code + "] .govuk-table__cell--numeric")
                        .eachText())
                .flatMap(List::stream)
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    /** The file says what the page says, and what is hidden there is hidden here. */
    @Test
    void theFileOfAMapSaysNoMoreThanThePage() throws Exception {
        String key = story.load(
                NeedsStory.table("Plans", true), "code,value", "E01013337,12", "E01013335,319", "E01013336,3");

        String csv = reader.text(null, get("/needs/map/" + key + ".csv"));

        assertThat(csv.lines()).hasSize(122);
        assertThat(csv)
                .contains("E01013335,York 012A,Acomb,,,,319,,no")
                .contains("E01013336,York 012B,Acomb,,,,,,yes")
                .contains("E01013337,York 012C,Acomb,,,,,,yes");
    }

    @Test
    void yearsOfAgeAreAddedUpToThePhasesOfTheArea() throws Exception {
        String key = story.load(
                NeedsStory.table("People", false),
                "code,age,value",
                "E01013335,16,10",
                "E01013335,17,20",
                "E01013335,18,40",
                "E01013335,26,80");
        assertThat(figure(reader.page(null, get("/needs/map/" + key).param("show", "A")), "E01013335"))
                .isEqualTo("30");
        assertThat(figure(reader.page(null, get("/needs/map/" + key).param("show", "B")), "E01013335"))
                .isEqualTo("40");

        story.as(
                story.plan.ines,
                () -> story.sections.setAges(story.area, 16, 25, 0).orThrow());

        Document moved = reader.page(null, get("/needs/map/" + key).param("show", "B"));
        assertThat(figure(moved, "E01013335")).isEqualTo("60");
        assertThat(moved.select("h1").text()).contains("Ages 17 to 25 (phase B)");
    }

    /** Ages in their order, and each figure under its age beside its need. */
    @Test
    void figuresOfTheWholeAreaStandInATableWithTwoSides() throws Exception {
        FigureTables.Words small = NeedsStory.table("Plans by age and need", true);
        var words = new FigureTables.Words(
                small.title(), Level.COUNCIL, false, small.unit(), true, "DfE", "DfE", small.licence(), "2025", "");
        String key = story.load(
                words,
                "code,age,need,value",
                "E06000014,11 to 17,autism,371",
                "E06000014,5 to 10,autism,177",
                "E06000014,0 to 4,autism,15",
                "E06000014,0 to 4,hearing,1",
                "E06000014,5 to 10,hearing,9",
                "E06000014,11 to 17,hearing,12");

        Document page = reader.page(null, get("/needs/map/" + key));

        assertThat(page.select("#figures thead th").eachText())
                .containsExactly("Need", "Ages 0 to 4", "Ages 5 to 10", "Ages 11 to 17");
        assertThat(page.select("#figures tbody tr").eachText())
                .containsExactly("Autism Hidden Hidden 371", "Hearing Hidden Hidden 12");
        assertThat(page.select("svg[role=img]")).as("no map of one area").isEmpty();
        assertThat(reader.text(null, get("/needs/map/" + key + ".csv")))
                .contains("E06000014,,,11 to 17,autism,,371,,no")
                .contains("E06000014,,,0 to 4,hearing,,,,yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/needs/map/none", "/needs/map/plans?show=9", "/needs/map/plans.csv?show=C"})
    void whatIsNotThereIsNotFound(String address) throws Exception {
        story.load(NeedsStory.table("Plans", false), "code,value", "E01013335,319");

        assertThat(reader.as(null, get(address)).getStatus()).isEqualTo(404);
    }

    private MockHttpServletRequestBuilder load(String figures) {
        return post("/needs/maps/load")
                .param("submission", UUID.randomUUID().toString())
                .param("title", "Disabled people")
                .param("level", "LSOA")
                .param("unit", "PEOPLE")
                .param("small", "keep")
                .param("source", "Census 2021")
                .param("publisher", "ONS")
                .param("licence", "ogl-3")
                .param("period", "March 2021")
                .param("notes", "Of every age.")
                .param("figures", figures);
    }

    @Test
    void aFileIsCheckedLookedAtAndBroughtIn() throws Exception {
        MockHttpServletResponse sent = reader.as(
                story.plan.ines,
                load("code,value\nE01013335,319\nE01013365,12\nE01000001,5\nE01013335,320\nE01013336,x"));
        assertThat(sent.getStatus()).isEqualTo(302);
        String draft = sent.getHeader("Location");

        Document preview = reader.page(story.plan.ines, get(draft));
        assertThat(preview.text())
                .contains("0 figures can be brought in. 5 rows of the file can’t.")
                .contains("Row 2: Rows 2 and 5 are about the same.")
                .contains("Row 3: E01013365 (York 023A) is of 2011 and not in use any more")
                .contains("Row 4: E01000001 is the code of a small area (LSOA) that is not in this council's area")
                .contains("Row 6: “x” is not a number.");
        assertThat(preview.select("form[action$=/apply]"))
                .as("nothing to bring in")
                .isEmpty();
        assertThat(reader.text(story.plan.ines, get(draft + "/refused.csv")).lines())
                .hasSize(6);
        assertThat(reader.as(story.plan.colm, get(draft)).getStatus()).isEqualTo(404);
        assertThat(reader.page(null, get("/needs/maps")).text()).contains("No table has been brought in yet.");

        String better = reader.as(story.plan.ines, load("code,value\nE01013335,319\nE01013365,12"))
                .getHeader("Location");
        assertThat(reader.page(story.plan.ines, get(better))
                        .select("main button")
                        .text())
                .isEqualTo("Bring in 1 figure and leave out 1 row");
        MockHttpServletResponse applied = reader.as(
                story.plan.ines,
                post(better + "/apply").param("submission", UUID.randomUUID().toString()));

        assertThat(applied.getHeader("Location")).isEqualTo("/needs/map/disabled-people");
        assertThat(reader.page(null, get("/needs/map/disabled-people")).text())
                .contains("1 row of the file could not be used")
                .contains("Of every age.");
    }

    @Test
    void aFileThatCanNotBeReadComesBackWithItsReasonAndNothingLost() throws Exception {
        Document page = reader.page(story.plan.ines, load("kode,value\nE01013335,319"));

        assertThat(page.select("#figures-error").text())
                .isEqualTo("Error: No column is headed “code”. Name one so in the first row");
        assertThat(page.select("textarea[name=figures]").text()).isEqualTo("kode,value\nE01013335,319");
        assertThat(page.select("input[name=title]").attr("value")).isEqualTo("Disabled people");
    }

    /** The grounds get darker, the ink of outlines and patterns stands out from each (3 to 1), and no two patterns are alike. */
    @Test
    void theGroundsOfAMapAreToldApartWithoutColour() throws IOException {
        String patterns = Files.readString(Path.of("src/main/jte/needs/parts/patterns.jte"));
        Matcher ground = Pattern.compile("id=\"ground-(\\d)\".*?<rect[^>]*fill=\"#([0-9a-f]{6})\"/>(.*?)</pattern>")
                .matcher(patterns);
        List<Double> light = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        while (ground.find()) {
            light.add(luminance(Integer.parseInt(ground.group(2), 16)));
            marks.add(ground.group(3));
        }
        double ink = luminance(0x17212b);
        assertThat(light).hasSize(5).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(light)
                .allSatisfy(each -> assertThat((each + 0.05) / (ink + 0.05)).isGreaterThanOrEqualTo(3.0));
        assertThat(marks).doesNotHaveDuplicates();
    }

    /** Relative luminance, WCAG 2.2. */
    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double c = (channel & 0xff) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
