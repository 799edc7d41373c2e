package uk.sidebyside.measures.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.measures.Histories;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measure.Audience;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.MeasureStory;
import uk.sidebyside.measures.Point;
import uk.sidebyside.measures.Reading;
import uk.sidebyside.measures.Readings;
import uk.sidebyside.measures.open.Publication.Sector;
import uk.sidebyside.measures.rules.Attacker;
import uk.sidebyside.measures.rules.Attacker.Part;
import uk.sidebyside.measures.rules.Attacker.Seen;
import uk.sidebyside.measures.rules.Counted;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What is published is the same in page, CSV, JSON and feed, stays as it was published, and gives no small number away. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class OpenDataTest {
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 11);
    private static final LocalDate SECOND = LocalDate.of(2026, 10, 1);

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    @Autowired
    Readings readings;

    @Autowired
    Breakdowns breakdowns;

    @Autowired
    Publications publications;

    @Autowired
    Publishing publishing;

    @Autowired
    Histories histories;

    @Autowired
    Areas areas;

    private MeasureStory story;
    private Measure plans;

    @BeforeEach
    void plansByNeedAreReported() {
        story = MeasureStory.tell(program);
        plans = story.measure(MeasureStory.with(
                MeasureStory.named(story.advice(), "Plans begun", Audience.PUBLIC), Unit.COUNT, FedBy.TYPED));
        story.asEditor(() -> publications.describe(story.area, plans.id(), true, List.of("need"), Sector.EDUCATION, 0))
                .orThrow();
        report(plans, "2026-07", 41);
        report(plans, "2026-08", 38);
        tell("2026-08-31", Map.of("Autism", 20L, "Hearing", 3L, "Sight", 0L, "Speech", 15L));
    }

    @Test
    void pageCsvAndJsonShowTheSameCellsAndHideTheSame() throws Exception {
        publish(FIRST);

        List<Seen> csv = csv("/data/plans-begun.csv", "now");
        assertThat(csv).isEqualTo(json("/data/plans-begun.json", "now"));
        assertThat(csv).isEqualTo(csv("/data/plans-begun/2026-09-11.csv", "now"));
        assertThat(csv.stream().filter(cell -> cell.band().equals("need")))
                .extracting(Seen::label, Seen::were, Seen::note)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Autism", null, "kept-back"),
                        org.assertj.core.groups.Tuple.tuple("Hearing", null, "fewer-than-5"),
                        org.assertj.core.groups.Tuple.tuple("Sight", 0L, ""),
                        org.assertj.core.groups.Tuple.tuple("Speech", 15L, ""));
        Document page = page("/data/plans-begun");
        Element table = page.select("table:has(caption:containsOwn(By need))").first();
        assertThat(table.select("tbody tr").eachText())
                .containsExactly(
                        "Autism Not shown, so that a number beside it that is fewer than 5 stays private.",
                        "Hearing Fewer than 5",
                        "Sight 0",
                        "Speech 15");
        assertThat(page.text()).doesNotContain("Hearing 3", "Autism 20");
    }

    @Test
    void nobodyCanWorkOutASmallNumberFromAllFormsAndVersions() throws Exception {
        publish(FIRST);
        story.clock.set(LocalDate.of(2026, 9, 20));
        report(plans, "2026-08", 39);
        tell("2026-08-31", Map.of("Autism", 20L, "Hearing", 3L, "Sight", 1L, "Speech", 15L));
        report(plans, "2026-09", 2);
        publish(SECOND);

        List<Seen> seen = new ArrayList<>();
        for (String version : List.of("2026-09-11", "2026-10-01")) {
            seen.addAll(csv("/data/plans-begun/" + version + ".csv", version));
            seen.addAll(json("/data/plans-begun/" + version + ".json", version));
        }
        var attacker = new Attacker(seen.stream().distinct().toList(), false, (one, other) -> one.on()
                .equals(other.on()));
        List<Seen> hidden =
                seen.stream().filter(cell -> cell.note().equals("fewer-than-5")).toList();
        assertThat(hidden).extracting(Seen::label).contains("Hearing", "");
        for (Seen cell : hidden) {
            for (long could = 1; could <= 4; could++) {
                assertThat(attacker.possible(cell, Part.WERE, could))
                        .as("%s is %s", cell, could)
                        .isTrue();
            }
        }
    }

    @Test
    void whatIsForMembersIsNotThere() throws Exception {
        Measure closed = story.measure(MeasureStory.with(
                MeasureStory.named(story.advice(), "Staff away", Audience.MEMBERS), Unit.COUNT, FedBy.TYPED));
        report(closed, "2026-08", 50);
        publish(FIRST);

        for (String address : List.of(
                "/data/staff-away",
                "/data/staff-away.csv",
                "/data/staff-away.json",
                "/data/staff-away.csv-metadata.json",
                "/data/staff-away/2026-09-11.csv",
                "/data/never-defined.csv",
                "/data/plans-begun/2026-09-10.csv",
                "/data/plans-begun/2026-13-40.json")) {
            assertThat(answer(get(address)).getStatus()).as(address).isEqualTo(404);
        }
        assertThat(page("/data").text()).contains("Plans begun").doesNotContain("Staff away");
    }

    @Test
    void theMetadataNamesEveryColumnOfTheFileAndTheFileNamesTheMetadata() throws Exception {
        publish(FIRST);

        MockHttpServletResponse file = answer(get("/data/plans-begun.csv"));
        assertThat(file.getHeader("Link"))
                .isEqualTo(
                        "</data/plans-begun.csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"");
        assertThat(file.getHeader("Content-Disposition")).contains("plans-begun.csv");
        assertThat(file.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(file.getHeader("Last-Modified")).startsWith("Fri, 11 Sep 2026");
        MockHttpServletResponse described = answer(get("/data/plans-begun.csv-metadata.json"));
        assertThat(described.getContentType()).startsWith("application/csvm+json");
        JsonNode metadata = JsonMapper.shared().readTree(described.getContentAsString());
        assertThat(metadata.get("@context").asString()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(metadata.get("url").asString()).isEqualTo("plans-begun.csv");
        List<String> columns = new ArrayList<>();
        metadata.get("tableSchema")
                .get("columns")
                .forEach(column -> columns.add(column.get("name").asString()));
        assertThat(String.join(",", columns))
                .isEqualTo(file.getContentAsString().lines().findFirst().orElseThrow());
        List<String> key = new ArrayList<>();
        metadata.get("tableSchema").get("primaryKey").forEach(column -> key.add(column.asString()));
        assertThat(columns).containsAll(key);
        assertThat(csv("/data/plans-begun.csv", "now")).doesNotHaveDuplicates();
    }

    @Test
    void whoHasItAlreadyIsToldSo() throws Exception {
        publish(FIRST);

        String tag = answer(get("/data/plans-begun.csv")).getHeader("ETag");
        assertThat(answer(get("/data/plans-begun.csv").header("If-None-Match", tag))
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void aVersionStaysAsItWasPublishedAndIsAChangeInTheFeed() throws Exception {
        publish(FIRST);
        String before = answer(get("/data/plans-begun/2026-09-11.csv")).getContentAsString();
        story.clock.set(LocalDate.of(2026, 9, 20));
        report(plans, "2026-07", 44);
        publish(LocalDate.of(2026, 9, 21));
        publish(SECOND);

        assertThat(answer(get("/data/plans-begun/2026-09-11.csv")).getContentAsString())
                .isEqualTo(before);
        assertThat(answer(get("/data/plans-begun/2026-09-21.csv")).getStatus())
                .as("of people once a month at most")
                .isEqualTo(404);
        assertThat(csv("/data/plans-begun.csv", "now")).extracting(Seen::were).contains(44L);
        String feed = page("/data/plans-begun")
                .select("link[type=application/atom+xml]")
                .attr("href");
        String entries = answer(get(feed)).getContentAsString();
        assertThat(entries.split("<entry>")).hasSize(3);
        assertThat(entries).contains("New figures are published for \"Plans begun\".");
    }

    @Test
    void aNightWithNothingNewPublishesNothing() {
        assertThat(publish(FIRST)).extracting(Measure::key).containsExactly("plans-begun");
        assertThat(publish(SECOND)).isEmpty();
    }

    @Test
    void thePublicHasFiguresFromWhatIsPublishedAndFromNothingElse() {
        report(plans, "2026-06", 3);
        assertThat(asVisitor(null)).as("nothing is published yet").isEmpty();
        publish(FIRST);
        story.clock.set(LocalDate.of(2026, 9, 20));
        report(plans, "2026-07", 44);

        assertThat(asVisitor(null)).extracting(Point::numerator).containsExactly(null, 41L, 38L);
        assertThat(asVisitor(null)).extracting(Point::words).containsExactly("Fewer than 5", "", "");
        assertThat(asVisitor(FIRST.minusDays(1))).as("before it was published").isEmpty();
        List<Point> members = story.asEditor(() -> histories.of(story.area, List.of(plans), SECOND, 12, null))
                .get(plans.id())
                .points();
        assertThat(members).extracting(point -> point.value().intValue()).containsExactly(3, 44, 38);
    }

    @Test
    void aBreakdownThatDoesNotAddUpIsRefused() {
        SortedMap<String, Counted> cells =
                new TreeMap<>(Map.of("Autism", new Counted(30, 0), "Sight", new Counted(7, 0)));

        assertThat(story.asEditor(() -> breakdowns.record(story.area, plans.key(), AUGUST, "need", cells)))
                .extracting("key")
                .containsExactly("band.does.not.add.up");
    }

    private List<Point> asVisitor(@Nullable LocalDate knownOn) {
        return story.asVisitor(() -> histories.of(story.area, List.of(plans), SECOND, 12, knownOn))
                .get(plans.id())
                .points();
    }

    private List<Measure> publish(LocalDate day) {
        story.clock.set(day);
        return Principals.call(Principal.job(story.area, "test"), () -> publishing.publish(story.area, day));
    }

    private void report(Measure measure, String month, long count) {
        LocalDate from = LocalDate.parse(month + "-01");
        var reading =
                new Reading(from, from.plusMonths(1).minusDays(1), BigDecimal.valueOf(count), null, null, "", "Log");
        if (reading.on().isAfter(LocalDate.now(story.clock))) {
            story.clock.set(reading.on());
        }
        story.asEditor(() -> readings.record(story.area, measure.id(), reading)).orThrow();
    }

    private void tell(String on, Map<String, Long> counts) {
        SortedMap<String, Counted> cells = new TreeMap<>();
        counts.forEach((label, count) -> cells.put(label, new Counted(count, 0)));
        assertThat(story.asEditor(() -> breakdowns.record(story.area, plans.key(), LocalDate.parse(on), "need", cells)))
                .isEmpty();
    }

    private List<Seen> csv(String address, String version) throws Exception {
        String text = answer(get(address)).getContentAsString();
        List<Seen> seen = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            rows.forEach(row -> seen.add(new Seen(
                    version,
                    day(row.getField("period_start")),
                    LocalDate.parse(row.getField("period_end")),
                    row.getField("band"),
                    row.getField("band_value"),
                    number(row.getField("numerator")),
                    number(row.getField("denominator")),
                    row.getField("value").isEmpty() ? null : new BigDecimal(row.getField("value")),
                    row.getField("note"))));
        }
        return seen;
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static @Nullable Long number(String text) {
        return text.isEmpty() ? null : Long.valueOf(text);
    }

    private List<Seen> json(String address, String version) throws Exception {
        JsonNode document = JsonMapper.shared().readTree(answer(get(address)).getContentAsString());
        List<Seen> seen = new ArrayList<>();
        document.get("figures").forEach(figure -> {
            seen.add(seen(version, figure, "", "", figure));
            figure.get("bands").properties().forEach(band -> band.getValue()
                    .forEach(cell -> seen.add(seen(
                            version,
                            figure,
                            band.getKey(),
                            cell.get("band_value").asString(),
                            cell))));
        });
        return seen;
    }

    private static Seen seen(String version, JsonNode figure, String band, String label, JsonNode cell) {
        return new Seen(
                version,
                figure.get("period_start").isNull()
                        ? null
                        : LocalDate.parse(figure.get("period_start").asString()),
                LocalDate.parse(figure.get("period_end").asString()),
                band,
                label,
                cell.get("numerator").isNull() ? null : cell.get("numerator").asLong(),
                cell.get("denominator").isNull()
                        ? null
                        : cell.get("denominator").asLong(),
                cell.get("value").isNull() ? null : cell.get("value").decimalValue(),
                cell.get("note").asString());
    }

    private Document page(String address) throws Exception {
        MockHttpServletResponse answer = answer(get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        String slug = Principals.call(Principal.operator(null, "test"), () -> areas.byId(story.area))
                .slug();
        request.with(servlet -> {
            servlet.setServerName(slug + ".example");
            return servlet;
        });
        return pages.perform(request).andReturn().getResponse();
    }
}
