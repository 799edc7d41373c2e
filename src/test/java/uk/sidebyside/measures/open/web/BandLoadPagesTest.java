package uk.sidebyside.measures.open.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.SeatId;
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
import uk.sidebyside.measures.open.Publication.Sector;
import uk.sidebyside.measures.open.Publications;
import uk.sidebyside.measures.open.Publishing;
import uk.sidebyside.measures.rules.Direction;
import uk.sidebyside.plan.PlanStory;
import uk.sidebyside.plan.web.Typing;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Figures told apart come in from a file: all of it, once, or nothing; and small numbers are hidden wherever they are shown. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class BandLoadPagesTest {
    private static final String HEAD = "on,band,label,numerator,denominator\r\n";
    private static final String SOUND = HEAD + "2026-04-30,need,Autism,20,\r\n2026-04-30,need,Hearing,3,\r\n"
            + "2026-04-30,need,Speech,15,\r\n2026-04-30,setting,Mainstream,30,\r\n2026-04-30,setting,Special,8,\r\n";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    private PlanStory story;
    private Typing ines;
    private Typing nadia;
    private Measure plans;

    @BeforeEach
    void aCountOfPlansIsReported() {
        story = PlanStory.tell(program);
        clock().set(LocalDate.of(2026, 5, 1));
        ines = new Typing(mvc, story, story.ines);
        nadia = new Typing(mvc, story, story.nadia);
        plans = define("Plans", Unit.COUNT, null);
        report(plans, Reading.figure(LocalDate.of(2026, 4, 30), BigDecimal.valueOf(38), "Log"));
    }

    @Test
    void theTemplateHasEachBandForTheLastDayAndThePartsOfLastTime() throws Exception {
        assertThat(ines.read("/measures/plans/bands/template.csv").lines())
                .containsExactly(
                        "on,band,label,numerator,denominator",
                        "2026-04-30,age,,,",
                        "2026-04-30,need,,,",
                        "2026-04-30,provider,,,",
                        "2026-04-30,setting,,,",
                        "2026-04-30,sector,,,");
        apply(check(SOUND));
        assertThat(ines.read("/measures/plans/bands/template.csv"))
                .contains("2026-04-30,need,Autism,,", "2026-04-30,need,Hearing,,", "2026-04-30,age,,,")
                .doesNotContain(",20,", ",3,");
    }

    @Test
    void whatWouldChangeIsShownFirstThenLoadedOnceHoweverOftenItIsSent() throws Exception {
        Document look = check(SOUND);
        assertThat(look.select("main li").eachText())
                .containsExactly(
                        "30 April 2026, by need, 3 parts: Autism 20, Hearing 3, Speech 15",
                        "30 April 2026, by setting, 2 parts: Mainstream 30, Special 8");
        assertThat(stored()).as("looking stores nothing").isZero();
        assertThat(apply(look).selectFirst("h1").text()).isEqualTo("The figures are told apart");
        assertThat(stored()).isEqualTo(5);
        assertThat(apply(look).text()).contains("All of it was known already.");
        assertThat(check(SOUND).text()).contains("All of it is known already. There is nothing to load.");
        assertThat(stored()).isEqualTo(5);
        assertThat(Jsoup.parse(ines.read("/measures/plans/bands"))
                        .select("main li")
                        .eachText())
                .containsExactly("30 April 2026, by need: 3 parts", "30 April 2026, by setting: 2 parts");
    }

    @Test
    void tenAtOnceLoadItOnce() throws Exception {
        Document look = check(SOUND);
        try (var threads = Executors.newFixedThreadPool(10)) {
            List<Callable<Object>> ten = java.util.Collections.nCopies(10, () -> apply(look));
            for (var done : threads.invokeAll(ten)) {
                done.get();
            }
        }
        assertThat(stored()).isEqualTo(5);
    }

    /** A file that was cut off does not add up any more. */
    @Test
    void halfAFileLoadsNothing() throws Exception {
        String half = SOUND.substring(0, SOUND.indexOf("2026-04-30,setting,Special"));
        Document look = check(half);
        assertThat(look.text())
                .contains(
                        "Of 4 rows, 1 can't be used. Nothing is loaded until the whole file can be.",
                        "Row 5: All parts together make 30. Reported were 38 for 30 April 2026.");
        assertThat(look.select("form[action$=apply]")).isEmpty();
        send("/measures/plans/bands/apply", content(look));
        assertThat(stored()).as("need adds up, and is not loaded either").isZero();
    }

    @Test
    void eachRowThatCanNotBeUsedSaysWhyAndComesBackInAFile() throws Exception {
        Document look = check(HEAD
                + "2026-05-02,need,Autism,38,\r\n"
                + "2026-03-31,need,Autism,38,\r\n"
                + "2026-04-30,postcode,YO1,38,\r\n"
                + "2026-04-30,need,,38,\r\n"
                + "2026-04-30,age,5 to 10,twelve,\r\n"
                + "2026-04-30,sector,Health,19,\r\n"
                + "2026-04-30,sector,Health,19,\r\n"
                + "2026-04-30,provider,,,\r\n");
        assertThat(look.select("h2:contains(Rows that) + ul li").eachText())
                .containsExactly(
                        "Row 2: Enter a day that is not after today, 1 May 2026.",
                        "Row 3: No figure of 31 March 2026 was reported with its numbers. Report it first.",
                        "Row 4: “postcode” is no band. Write age, need, provider, setting or sector.",
                        "Row 5: Enter what the part is called, like 5 to 10, in at most 120 characters.",
                        "Row 6: “twelve” is no whole number. Write it like 21.",
                        "Row 8: “Health” is there twice for this day and band. Keep the right one.");
        assertThat(send("/measures/plans/bands/refused.csv", content(look)).lines())
                .hasSize(7)
                .contains("on,band,label,numerator,denominator,row in your file,what is wrong")
                .contains("2026-04-30,age,5 to 10,twelve,,6,“twelve” is no whole number. Write it like 21.");
    }

    @Test
    void aShareIsToldApartBySoManyOfSoMany() throws Exception {
        Measure advice = define("Advice", Unit.PERCENT, null);
        report(advice, Reading.share(LocalDate.of(2026, 4, 30), 60, 100, "Log"));
        String file = HEAD + "2026-04-30,provider,Trust,40,50\r\n2026-04-30,provider,Council,20,50\r\n";
        Document look = Jsoup.parse(upload("/measures/advice/bands", file));
        assertThat(look.text()).contains("by provider, 2 parts: Council 20 of 50, Trust 40 of 50");
        send("/measures/advice/bands/apply", content(look));
        assertThat(Jsoup.parse(ines.read("/measures/advice"))
                        .select("table:has(#by-provider) tbody tr")
                        .eachText())
                .containsExactly("Council 40% (20 of 50)", "Trust 80% (40 of 50)");
    }

    /** The same cells for members before it is published as for everybody afterwards, and in the open data. */
    @Test
    void thePageHidesSmallNumbersAsTheOpenDataDo() throws Exception {
        apply(check(SOUND));
        List<String> hidden = List.of(
                "Autism Not shown, so that a number beside it that is fewer than 5 stays private.",
                "Hearing Fewer than 5",
                "Speech 15");
        assertThat(rows(ines.read("/measures/plans"))).isEqualTo(hidden);
        assertThat(rows(visitor("/measures/plans"))).as("not published yet").isEmpty();
        assertThat(ines.read("/measures/plans/bands")).contains("The public does not see it by need, setting.");

        story.asOperator(() -> program.getBean(Publications.class)
                        .describe(story.area.id(), plans.id(), true, List.of("need"), Sector.EDUCATION, 0))
                .orThrow();
        clock().set(LocalDate.of(2026, 5, 2));
        Principals.call(Principal.job(story.area.id(), "test"), () -> program.getBean(Publishing.class)
                .publish(story.area.id(), LocalDate.of(2026, 5, 2)));
        assertThat(rows(visitor("/measures/plans"))).isEqualTo(hidden);
        assertThat(rows(visitor("/data/plans"))).isEqualTo(hidden);
        assertThat(rows(ines.read("/measures/plans"))).isEqualTo(hidden);
        assertThat(visitor("/measures/plans")).doesNotContain("by-setting");
    }

    @Test
    void whoMayNotReportTheMeasureFindsNoPage() throws Exception {
        nadia.open("/measures/plans/bands").andExpect(status().isNotFound());
        nadia.open("/measures/plans/bands/template.csv").andExpect(status().isNotFound());
        define("Nadia's", Unit.COUNT, story.nadiasSeat);
        nadia.open("/measures/nadia-s/bands").andExpect(status().isOk());
        define("Done", Unit.MILESTONE, null);
        ines.open("/measures/done/bands").andExpect(status().isNotFound());
    }

    @Test
    void aFileThatIsNoSuchTableIsRefusedInWords() throws Exception {
        assertThat(refused("a,b\r\n1,2\r\n"))
                .isEqualTo(
                        "The file has no column called on or band or label or numerator. Use the headings of the template.");
        assertThat(refused("%PDF-1.7")).startsWith("This is a PDF file, not a spreadsheet.");
        assertThat(refused("")).isEqualTo("Choose the file of the figures.");
    }

    private StoryClock clock() {
        return program.getBean(StoryClock.class);
    }

    private String refused(String file) throws Exception {
        return Jsoup.parse(ines.upload("/measures/plans/bands", "bands.csv", file)
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select(".govuk-error-summary a")
                .text();
    }

    private Document check(String file) throws Exception {
        return Jsoup.parse(upload("/measures/plans/bands", file));
    }

    private String upload(String address, String file) throws Exception {
        return ines.upload(address, "bands.csv", file)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Document apply(Document look) throws Exception {
        return Jsoup.parse(send("/measures/plans/bands/apply", content(look)));
    }

    private String send(String address, String content) throws Exception {
        return ines.send(address, "content", content)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String content(Document look) {
        return look.select("input[name=content]").first().val();
    }

    private String visitor(String address) throws Exception {
        return mvc.perform(get(address).with(request -> {
                    request.setServerName(story.host());
                    return request;
                }))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static List<String> rows(String page) {
        return Jsoup.parse(page).select("table:has(#by-need) tbody tr").eachText();
    }

    private long stored() {
        return story.asOperator(
                () -> program.getBean(TransactionTemplate.class).execute(status -> program.getBean(JdbcClient.class)
                        .sql("SELECT count(*) FROM measures.banded_reading WHERE area_id = :area")
                        .param("area", story.area.id().value())
                        .query(Long.class)
                        .single()));
    }

    private void report(Measure measure, Reading reading) {
        story.asOperator(() -> program.getBean(Readings.class).record(story.area.id(), measure.id(), reading))
                .orThrow();
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
                "",
                "",
                Accountability.HOW_WELL,
                Audience.PUBLIC,
                "");
        return story.asOperator(() -> program.getBean(Measures.class).create(story.area.id(), definition))
                .orThrow();
    }
}
