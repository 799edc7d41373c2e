package uk.sidebyside.measures.loads.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.measures.Definition;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measure.Accountability;
import uk.sidebyside.measures.Measure.Audience;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Refresh;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Readings;
import uk.sidebyside.measures.rules.Direction;
import uk.sidebyside.plan.PlanStory;
import uk.sidebyside.plan.web.Typing;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Many figures from a file: every row is checked before any is stored, and loaded again it changes nothing. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class FigureLoadPagesTest {
    private static final String HEAD = "measure,from,on,value,numerator,denominator,words,source\r\n";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    private PlanStory story;
    private Typing ines;
    private Typing nadia;
    private Measure advice;
    private Measure calls;

    @BeforeEach
    void twoMeasures() {
        story = PlanStory.tell(program);
        program.getBean(StoryClock.class).set(LocalDate.of(2026, 5, 1));
        ines = new Typing(mvc, story, story.ines);
        nadia = new Typing(mvc, story, story.nadia);
        advice = define("Advice back in time", Unit.PERCENT, story.nadiasSeat);
        calls = define("Calls", Unit.COUNT, null);
    }

    @Test
    void theTemplateHasARowForEachMeasureThatOneMayReport() throws Exception {
        assertThat(ines.read("/measures/load/template.csv"))
                .contains("measure,name,from,on,value", "advice-back-in-time,Advice back in time,", "calls,Calls,");
        assertThat(nadia.read("/measures/load/template.csv"))
                .contains("advice-back-in-time")
                .doesNotContain("calls");
        new Typing(mvc, story, story.colm).open("/measures/load").andExpect(status().isNotFound());
        assertThat(Jsoup.parse(nadia.read("/measures/load")).select("tbody tr").text())
                .isEqualTo(
                        "Advice back in time The log Head of Commissioning, Council Every month Some weeks are missing"
                                + " Not stated Never");
    }

    @Test
    void whatWouldChangeIsShownFirstThenLoadedOnceAndTheSameFileChangesNothing() throws Exception {
        String file =
                HEAD + "advice-back-in-time,2026-03-01,2026-03-31,,21,25,,\r\n" + "Calls,,30/4/2026,\"1,200\",,,,\r\n";
        Document look = check(ines, file);
        assertThat(look.text())
                .contains("Of 2 rows, 2 would bring a new figure and 0 would correct one.")
                .contains("Row 2: Advice back in time, 31 March 2026: 84% (21 of 25)")
                .contains("Row 3: Calls, 30 April 2026: 1200");
        assertThat(figures(advice)).isEmpty();
        assertThat(apply(ines, look).text()).contains("The figures are loaded", "2 brought a new figure");
        assertThat(figures(advice)).containsExactly("84.0000 (The log)");
        apply(ines, look);
        assertThat(figures(advice)).hasSize(1);
        Document again = check(ines, file);
        assertThat(again.text())
                .contains("This very file was loaded on 1 May 2026. Loaded again it changes nothing.")
                .contains("There is nothing to load.");
        assertThat(again.select("form[action$=apply]")).isEmpty();
    }

    @Test
    void aFigureThatDiffersIsACorrectionAndBothStay() throws Exception {
        apply(ines, check(ines, HEAD + "calls,,2026-03-31,12,,,,\r\n"));
        Document look = check(ines, HEAD + "calls,,2026-03-31,14,,,,\r\n");
        assertThat(look.text()).contains("1 would correct one", "Row 2: Calls, 31 March 2026: 14 instead of 12");
        apply(ines, look);
        assertThat(figures(calls)).containsExactly("14 (The log)", "12 (The log)");
    }

    @Test
    void eachRowThatCanNotBeUsedSaysWhyAndComesBackInAFile() throws Exception {
        String file = HEAD
                + "nowhere,,2026-03-31,12,,,,\r\n"
                + "calls,,2026-05-02,12,,,,\r\n"
                + "advice-back-in-time,,2026-03-31,,26,25,,\r\n"
                + "calls,,2026-03-31,twelve,,,,\r\n"
                + "advice-back-in-time,,2026-02-28,0.9,,,,\r\n"
                + "calls,,2026-01-31,12,,,,\r\n"
                + "calls,,2026-01-31,13,,,,\r\n"
                + "calls,,31.1.2026,13,,,,\r\n"
                + "calls,,,13,,,,\r\n"
                + "calls,,2025-12-31,11,,,,\r\n";
        Document look = check(ines, file);
        assertThat(look.select("h2:contains(Rows that) + ul li").eachText())
                .containsExactly(
                        "Row 2: There is no measure called “nowhere” that you may report. Use the names of the template.",
                        "Row 3: Enter a day that is not after today, 1 May 2026.",
                        "Row 4: 26 of 25 can't be. Enter at most 25.",
                        "Row 5: “twelve” is no number. Write it like 84.5.",
                        "Row 6: Is this 90%? Then write that. If it is 0.9%, add the sign %.",
                        "Row 7: The file has two figures for 31 January 2026. Keep the right one.",
                        "Row 8: The file has two figures for 31 January 2026. Keep the right one.",
                        "Row 9: “31.1.2026” is no day. Write it like 2026-09-30.",
                        "Row 10: There is no day. Enter the last day of the time, like 2026-09-30.");
        String refused = ines.send("/measures/load/refused.csv", "content", content(look))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(refused.lines()).hasSize(10);
        assertThat(refused)
                .startsWith("measure,from,on,value,numerator,denominator,words,source,row in your file,what is wrong")
                .contains("calls,,2026-03-31,twelve,,,,,5,“twelve” is no number. Write it like 84.5.");
        apply(ines, look);
        assertThat(figures(calls)).containsExactly("11 (The log)");
        assertThat(figures(advice)).isEmpty();
    }

    @Test
    void whoMayReportOneMeasureLoadsNoOther() throws Exception {
        Document look = check(nadia, HEAD + "calls,,2026-03-31,12,,,,\r\nadvice-back-in-time,,2026-03-31,80%,,,,\r\n");
        assertThat(look.text()).contains("There is no measure called “calls” that you may report.");
        apply(nadia, look);
        assertThat(figures(calls)).isEmpty();
        assertThat(figures(advice)).containsExactly("80 (The log)");
    }

    @Test
    void aFileThatIsNoTableOfFiguresIsRefusedInWords() throws Exception {
        assertThat(refused("a,b\r\n1,2\r\n"))
                .isEqualTo("The file has no column called measure or on. Use the headings of the template.");
        assertThat(refused("%PDF-1.7")).startsWith("This is a PDF file, not a spreadsheet.");
        assertThat(refused("")).isEqualTo("Choose the file of the figures.");
    }

    private String refused(String file) throws Exception {
        return Jsoup.parse(ines.upload("/measures/load", "figures.csv", file)
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select(".govuk-error-summary a")
                .text();
    }

    private static Document check(Typing who, String file) throws Exception {
        return Jsoup.parse(who.upload("/measures/load", "figures.csv", file)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static String content(Document look) {
        return look.select("input[name=content]").first().val();
    }

    private static Document apply(Typing who, Document look) throws Exception {
        return Jsoup.parse(who.send("/measures/load/apply", "fileName", "figures.csv", "content", content(look))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private List<String> figures(Measure measure) {
        return story.asOperator(() -> program.getBean(Readings.class).all(story.area.id(), measure.id())).stream()
                .map(known -> known.reading().value().toPlainString() + " ("
                        + known.reading().source() + ")")
                .toList();
    }

    private Measure define(String name, Unit unit, @org.jspecify.annotations.Nullable SeatId owner) {
        var definition = new Definition(
                name,
                "What it is.",
                "How many",
                "Of how many",
                unit,
                Direction.HIGHER,
                FedBy.TYPED,
                null,
                "The log",
                owner,
                Refresh.MONTHLY,
                "Some weeks are missing",
                "",
                Accountability.HOW_WELL,
                Audience.PUBLIC,
                "");
        return story.asOperator(() -> program.getBean(Measures.class).create(story.area.id(), definition))
                .orThrow();
    }
}
