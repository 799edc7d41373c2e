package uk.sidebyside.measures.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.measures.Definition;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measure.Accountability;
import uk.sidebyside.measures.Measure.Audience;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.MeasureStory;
import uk.sidebyside.measures.Reading;
import uk.sidebyside.measures.Readings;
import uk.sidebyside.measures.SetTarget;
import uk.sidebyside.measures.Targets;
import uk.sidebyside.measures.open.Publication.Sector;
import uk.sidebyside.measures.open.Publications;
import uk.sidebyside.measures.open.Publishing;
import uk.sidebyside.measures.rules.TypedTarget.Kind;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** "Is it getting better?": the area's own ten, the same for all from the same records, as far as each may see. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class DashboardTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 9, 11);
    private static final LocalDate NOW = LocalDate.of(2026, 10, 20);

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    @Autowired
    Readings readings;

    @Autowired
    Targets targets;

    @Autowired
    Publications publications;

    @Autowired
    Publishing publishing;

    @Autowired
    Dashboards dashboards;

    @Autowired
    Areas areas;

    private MeasureStory story;
    private Measure advice;

    @BeforeEach
    void adviceIsReportedAndPublished() {
        story = MeasureStory.tell(program);
        advice = story.measure(story.advice());
        story.asEditor(() -> targets.set(
                        story.area, advice.id(), SetTarget.core(Kind.AT_LEAST, new BigDecimal("90"), null), 0))
                .orThrow();
        share("2026-07", 30, 40);
        share("2026-08", 32, 40);
        publish();
    }

    @Test
    void aTileSaysFigureTargetAndWhatChangedInWords() throws Exception {
        story.clock.set(NOW);

        Document page = page("/measures");

        String tile = page.select(".sbs-tile").text();
        assertThat(tile)
                .contains("Advice back in time", "80% (32 of 40) in August 2026.", "Target: at least 90%")
                .contains("The target is not met")
                .contains("Too early to say: 2 of the 7 figures that are needed")
                .contains("Reported by people: Log of the point of access.");
        assertThat(page.select(".sbs-tile svg")).hasSize(1);
        assertThat(page.text())
                .contains("Of 1 measure, none are getting better and none are getting worse.", "1 does not.");
    }

    @Test
    void thePublicSeesWhatIsPublishedAndMembersWhatIsKnown() throws Exception {
        story.clock.set(LocalDate.of(2026, 10, 2));
        share("2026-09", 37, 40);
        Measure closed = story.measure(MeasureStory.named(story.advice(), "Staff away", Audience.MEMBERS));

        assertThat(page("/measures").text())
                .contains("80% (32 of 40) in August 2026")
                .doesNotContain("Staff away", "37 of 40");
        assertThat(csv("/measures.csv"))
                .contains("32,40,80")
                .doesNotContain("37")
                .doesNotContain(closed.key());
        Dashboard members = story.asEditor(() -> dashboards.firstScreen(story.area, null));
        assertThat(members.tiles()).extracting(tile -> tile.measure().name()).contains("Staff away");
        assertThat(members.tiles().getFirst().latest().numerator()).isEqualTo(37);
    }

    @Test
    void aFigureOfFewIsNotThereInAnyForm() throws Exception {
        Measure few = story.measure(MeasureStory.with(
                MeasureStory.named(story.advice(), "Moves out of county", Audience.PUBLIC), Unit.COUNT, FedBy.TYPED));
        story.asEditor(() -> readings.record(
                        story.area,
                        few.id(),
                        new Reading(
                                null, LocalDate.of(2026, 8, 31), BigDecimal.valueOf(3), null, null, "3 moved", "Log")))
                .orThrow();
        publish();

        assertThat(page("/measures").select(".sbs-tile").eachText().getLast())
                .contains("Fewer than 5 on 31 August 2026")
                .doesNotContain("3 moved", "Not reported");
        assertThat(csv("/measures.csv")).contains("Fewer than 5").doesNotContain("3 moved", ",3,");
        assertThat(page("/measures/moves-out-of-county").text())
                .contains("Fewer than 5")
                .doesNotContain("3 moved");
    }

    @Test
    void whatNobodyReportedIsNeverZero() throws Exception {
        story.measure(MeasureStory.named(story.advice(), "Never looked at", Audience.PUBLIC));

        String tile = page("/measures").select(".sbs-tile").eachText().getLast();
        assertThat(tile).contains("Never looked at", "Not reported yet.").doesNotContain("0");
    }

    @Test
    void anAdministratorChoosesTheFirstScreenAndItsOrder() throws Exception {
        Measure second = story.measure(MeasureStory.named(story.advice(), "Second", Audience.PUBLIC));
        story.measure(MeasureStory.named(story.advice(), "Third", Audience.PUBLIC));
        int seen = version();
        put(List.of(second.id(), advice.id()), seen).orThrow();

        assertThat(page("/measures").select(".sbs-tile h3").eachText())
                .containsExactly("Second", "Advice back in time");
        assertThat(page("/measures?show=all").select(".sbs-tile h3").eachText())
                .containsExactly("Advice back in time", "Second", "Third");
        assertThat(put(List.of(advice.id()), seen)).as("who saves second").isInstanceOf(Saving.Stale.class);
        List<MeasureId> eleven = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            eleven.add(story.measure(MeasureStory.named(story.advice(), "M" + i, Audience.PUBLIC))
                    .id());
        }
        assertThat(put(eleven, version())).isInstanceOf(Saving.Refused.class);
        assertThat(page("/measures").select(".sbs-tile")).hasSize(2);
    }

    private int version() {
        return story.asEditor(() -> publications.version(story.area));
    }

    private Saving<Integer> put(List<MeasureId> measures, int seen) {
        return story.asEditor(() -> publications.putOnFirstScreen(story.area, measures, seen));
    }

    @Test
    void theAddressNarrowsPageAndFileAlike() throws Exception {
        Definition d = story.advice();
        Measure wellbeing = story.measure(new Definition(
                "Happy at school",
                d.definition(),
                d.numeratorWords(),
                d.denominatorWords(),
                d.unit(),
                d.direction(),
                d.fedBy(),
                null,
                d.sourceWords(),
                null,
                d.refresh(),
                "",
                "",
                Accountability.POPULATION,
                Audience.PUBLIC,
                ""));
        story.asEditor(() -> publications.describe(story.area, wellbeing.id(), true, List.of(), Sector.EDUCATION, 0))
                .orThrow();

        assertThat(page("/measures").select("h2").eachText())
                .contains("How children and families are", "How our services do");
        for (String query : List.of("?about=population", "?of=education", "?now=not-reported")) {
            assertThat(page("/measures" + query).select(".sbs-tile h3").eachText())
                    .as(query)
                    .containsExactly("Happy at school");
            assertThat(csv("/measures.csv" + query).lines().skip(1).map(line -> line.split(",")[0]))
                    .as(query)
                    .containsExactly("happy-at-school");
        }
        assertThat(page("/measures?of=nonsense<").select(".sbs-tile")).isEmpty();
    }

    @Test
    void onAPastDayItShowsWhatWasKnownAtItsClose() throws Exception {
        story.clock.set(LocalDate.of(2026, 10, 2));
        share("2026-08", 34, 40);
        publish();
        story.clock.set(NOW);

        assertThat(page("/measures").text()).contains("85% (34 of 40)").doesNotContain("32 of 40");
        Document then = page("/measures?as-at=2026-09-30");
        assertThat(then.text())
                .contains("As it was known at the close of 30 September 2026.", "80% (32 of 40) in August 2026")
                .doesNotContain("85%");
        assertThat(csv("/measures.csv?as-at=2026-09-30")).contains("32,40,80").contains("2026-09-30,no");
        assertThat(page("/measures/advice-back-in-time?as-at=2026-09-30").text())
                .contains("As it was known at the close of", "32 of 40");
    }

    @Test
    void aDayThatCanNotBeShownIsSaidToBeSo() throws Exception {
        story.clock.set(NOW);
        for (String[] each : new String[][] {
            {"2026-10-21", "is not known yet"},
            {"2026-09-10", "Choose 11 September 2026 or a later day"},
            {"soon", "can’t be read"},
            {"2026-02-30", "can’t be read"}
        }) {
            for (String path : List.of("/measures", "/measures.csv", "/measures/advice-back-in-time")) {
                MockHttpServletResponse answer = answer(path + "?as-at=" + each[0]);
                assertThat(answer.getStatus()).as(path + " " + each[0]).isEqualTo(400);
                assertThat(answer.getContentAsString()).as(path + " " + each[0]).contains(each[1]);
            }
        }
        assertThat(answer("/measures?as-at=2026-10-20").getStatus())
                .as("today is now")
                .isEqualTo(200);
    }

    @Test
    void itTakesTheSameFewStatementsForOneMeasureAndForTen() throws Exception {
        page("/measures"); // from then on the area and its words are known
        List<String> one = CountedStatements.during(() -> page("/measures"));
        for (int i = 0; i < 9; i++) {
            Measure more = story.measure(MeasureStory.named(story.advice(), "More " + i, Audience.PUBLIC));
            story.asEditor(() -> readings.record(
                            story.area,
                            more.id(),
                            new Reading(null, LocalDate.of(2026, 8, 31), null, 30L, 40L, "", "Log")))
                    .orThrow();
        }
        publish();
        page("/measures");
        List<String> ten = CountedStatements.during(() -> page("/measures"));

        assertThat(ten).hasSameSizeAs(one);
        assertThat(ten.stream().filter(sql -> sql.contains("measures."))).hasSizeBetween(3, 7);
    }

    @Test
    void theFirstScreenIsLight() throws Exception {
        for (int i = 0; i < 9; i++) {
            Measure more = story.measure(
                    MeasureStory.named(story.advice(), "Advice of the " + i + "th kind", Audience.PUBLIC));
            for (int month = 1; month < 9; month++) {
                share(more, "2026-0" + month, 20 + i + month, 40);
            }
        }
        publish();
        story.clock.set(NOW);
        byte[] page = answer("/measures").getContentAsByteArray();
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(page);
        }
        System.out.println("Ten measures: " + page.length + " bytes, compressed " + bytes.size());
        assertThat(Jsoup.parse(new String(page, java.nio.charset.StandardCharsets.UTF_8))
                        .select(".sbs-tile svg"))
                .hasSize(10);
        assertThat(bytes.size()).isLessThan(14_000);
    }

    private void share(String month, long were, long of) {
        share(advice, month, were, of);
    }

    private void share(Measure measure, String month, long were, long of) {
        LocalDate from = LocalDate.parse(month + "-01");
        var reading = new Reading(from, from.plusMonths(1).minusDays(1), null, were, of, "", "Log");
        story.asEditor(() -> readings.record(story.area, measure.id(), reading)).orThrow();
    }

    private void publish() {
        LocalDate today = LocalDate.now(story.clock);
        LocalDate day = today.isBefore(PUBLISHED) ? PUBLISHED : today.plusDays(1);
        story.clock.set(day);
        Principals.call(Principal.job(story.area, "test"), () -> publishing.publish(story.area, day));
    }

    private String csv(String address) throws Exception {
        MockHttpServletResponse answer = answer(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition")).contains("measures.csv");
        return answer.getContentAsString();
    }

    private Document page(String address) throws Exception {
        MockHttpServletResponse answer = answer(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        String slug = Principals.call(Principal.operator(null, "test"), () -> areas.byId(story.area))
                .slug();
        var request = get(address);
        request.with(servlet -> {
            servlet.setServerName(slug + ".example");
            return servlet;
        });
        return pages.perform(request).andReturn().getResponse();
    }
}
