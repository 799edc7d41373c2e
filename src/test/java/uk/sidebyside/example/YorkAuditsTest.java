package uk.sidebyside.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static uk.sidebyside.access.Principals.call;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.Seats;
import uk.sidebyside.audits.collected.CommonThemes;
import uk.sidebyside.audits.collected.Submission;
import uk.sidebyside.audits.collected.Submissions;
import uk.sidebyside.audits.collected.rules.Rated;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.audits.frameworks.MadeTogether;
import uk.sidebyside.audits.quality.PlanResults;
import uk.sidebyside.audits.quality.PlanSample;
import uk.sidebyside.audits.quality.PlanSamples;
import uk.sidebyside.audits.quality.QualityTheme;
import uk.sidebyside.audits.quality.QualityThemes;
import uk.sidebyside.audits.quality.ThemesAhead;
import uk.sidebyside.audits.quality.rules.PlanMarks;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.Occasion;
import uk.sidebyside.audits.rules.Scale;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.measures.Histories;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Point;
import uk.sidebyside.measures.dashboard.Dashboard;
import uk.sidebyside.measures.dashboard.Dashboards;
import uk.sidebyside.measures.ledger.Recount;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.partnership.rules.PieceState;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.thread.Linked;
import uk.sidebyside.thread.NextVersions;

/** Three years in which York's services looked at themselves. */
@DatabaseTest
@TestPropertySource(properties = "sidebyside.example=york")
class YorkAuditsTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @Autowired
    private Example example;

    @Autowired
    private Areas areas;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Seats seats;

    @Autowired
    private QualityThemes qualityThemes;

    @Autowired
    private ThemesAhead ahead;

    @Autowired
    private CommonThemes commonThemes;

    @Autowired
    private Measures measures;

    @Autowired
    private Histories histories;

    @Autowired
    private Recount recount;

    @Autowired
    private Frameworks frameworks;

    @Autowired
    private MadeTogether made;

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private Dashboards dashboards;

    @Autowired
    private PlanSamples samples;

    @Autowired
    private PlanResults results;

    private Area york;

    @BeforeEach
    void theExampleIsThere() throws Exception {
        example.told().get(300, TimeUnit.SECONDS);
        york = call(Principal.operator(null, "test"), () -> areas.bySlug("york"))
                .orElseThrow();
    }

    @Test
    void atLeastTwelveServicesLookedAtThemselvesInEachOfThreeYears() {
        List<Submission> all = asOperator(() -> submissions.all(york.id()));
        Map<Integer, Set<String>> byYear = new HashMap<>();
        for (Submission one : all) {
            int year = one.auditedOn().isBefore(LocalDate.of(2024, 9, 1))
                    ? 1
                    : one.auditedOn().isBefore(LocalDate.of(2025, 12, 1)) ? 2 : 3;
            byYear.computeIfAbsent(year, key -> new HashSet<>()).add(one.serviceName());
        }
        assertThat(byYear.values()).hasSize(3).allSatisfy(services -> assertThat(services)
                .hasSizeGreaterThanOrEqualTo(12));
    }

    @Test
    void oneServiceGetsBetterEachTimeAndOneDoesNot() {
        assertThat(good("Short breaks")).isSorted().startsWith(1).endsWith(6);
        assertThat(good("Community equipment")).hasSize(3).containsOnly(1);
    }

    private List<Integer> good(String service) {
        return asOperator(() -> submissions.all(york.id()).stream()
                        .filter(one -> one.serviceName().equals(service))
                        .findFirst()
                        .map(one -> submissions.of(york.id(), one.service()))
                        .orElseThrow()
                        .reversed())
                .stream()
                .map(one -> (int) one.levels().stream().filter(Rated::good).count())
                .toList();
    }

    /** What the action 3.3 says of its share is what the audits come to on that day. */
    @Test
    void theShareThatTheActionSpeaksOfIsTheOneThatIsCounted() {
        Map<String, String> said =
                Map.of("2024-03-21", "73%", "2025-03-20", "76%", "2025-12-11", "72%", "today-41", "74%");
        List<Row> story = new Sheet("york", TODAY).rows("story.csv");
        said.forEach((on, share) -> {
            assertThat(story)
                    .filteredOn(row -> row.text("action_ref").equals("3.3")
                            && row.text("on").equals(on))
                    .as(on)
                    .singleElement()
                    .satisfies(row -> assertThat(row.cells().toString()).contains(share));
            Point point = shareOn(new Sheet("york", TODAY).only("area.csv").read(on));
            assertThat(Math.round(point.value().doubleValue()) + "%").as(on).isEqualTo(share);
        });
    }

    /** R136: by the month in which the last mark came in, with how many were audited. A month without audits has no share. */
    @Test
    void theShareOfPlansOfAHighStandardStandsByMonthWithItsSampleSize() {
        Map<YearMonth, long[]> counted = new TreeMap<>();
        for (PlanSample sample : asOperator(() -> samples.inArea(york.id()))) {
            PlanResults.Found found = asOperator(() -> results.of(york.id(), sample.id()));
            Scale whole = found.framework().whole();
            for (PlanResults.Marked marked : found.marked()) {
                String level = marked.marks().settled(PlanMarks.WHOLE).level();
                if (level != null && whole.place(level) > 0) {
                    long[] month = counted.computeIfAbsent(openedIn(marked), key -> new long[2]);
                    month[0] += whole.place(level) >= whole.place(sample.highFrom()) ? 1 : 0;
                    month[1]++;
                }
            }
        }
        Measure measure = asOperator(() -> measures.find(york.id(), "plans-of-a-high-standard"))
                .orElseThrow();
        Map<YearMonth, long[]> shown = new TreeMap<>();
        for (Point point : asOperator(() -> histories.of(york.id(), List.of(measure), TODAY, 60, null))
                .get(measure.id())
                .points()) {
            if (point.value() != null) {
                shown.put(YearMonth.from(point.on()), new long[] {
                    Objects.requireNonNull(point.numerator()), Objects.requireNonNull(point.denominator())
                });
                assertThat(point.value().doubleValue())
                        .isCloseTo(100.0 * point.numerator() / point.denominator(), within(0.06));
            }
        }
        assertThat(counted).hasSizeGreaterThanOrEqualTo(6);
        assertThat(shown).hasSameSizeAs(counted);
        counted.forEach((month, share) ->
                assertThat(shown.get(month)).as(month.toString()).containsExactly(share));
    }

    private static YearMonth openedIn(PlanResults.Marked marked) {
        return YearMonth.from(
                LocalDate.ofInstant(Objects.requireNonNull(marked.plan().openedAt()), ZoneId.of("Europe/London")));
    }

    private Point shareOn(LocalDate day) {
        Measure measure =
                asOperator(() -> measures.find(york.id(), "use-of-the-model")).orElseThrow();
        return asOperator(() -> histories
                .of(york.id(), List.of(measure), day, 1, null)
                .get(measure.id())
                .points()
                .getLast());
    }

    /** R134: the piece of joint partnership in which it was made is shown, and everybody reads of it. */
    @Test
    void familiesWroteWhatIsNewInTheFrameworkForPlansAndItsPageShowsThePiece() {
        Framework framework = asOperator(() -> frameworks.inForce(york.id(), "ehc-plan", TODAY))
                .orElseThrow();
        assertThat(framework.version()).isEqualTo(2);
        assertThat(framework.madeWith()).anyMatch(who -> who.contains("young person"));
        assertThat(framework.indicators())
                .extracting(Indicator::key)
                .contains("a-recognised", "f-monday", "told-what-became");
        List<Linked> pieces = asOperator(() -> made.pieces(york.id(), Frameworks.id(framework)));
        assertThat(pieces).singleElement().satisfies(piece -> {
            assertThat(piece.resolved().title()).isEqualTo("What we ask of each plan");
            Portfolio.Entry entry = asOperator(
                    () -> portfolio.byId(york.id(), new PieceId(piece.end().id())));
            assertThat(entry.counted().tookPart()).isEqualTo(4);
            assertThat(entry.state()).isEqualTo(PieceState.FINISHED);
        });
    }

    /** The integrated dashboard tells apart how people and services work together, and audits stand there. */
    @Test
    void aThemeOfPlansIsTakenUpByAVersionAndOneOfServicesWaitsForTheModel() {
        Seat post = asOperator(() -> seats.inArea(york.id())).stream()
                .filter(seat -> seat.role() == Role.COORDINATOR && !seat.vacant())
                .findFirst()
                .orElseThrow();
        Principal coordinator =
                Principal.account(new PersonId(UUID.randomUUID()), york.id(), Map.of(post.id(), Role.COORDINATOR));
        QualityTheme voice = call(coordinator, () -> qualityThemes.inArea(york.id())).stream()
                .filter(theme -> theme.title().startsWith("The child’s voice fades"))
                .findFirst()
                .orElseThrow();
        assertThat(call(coordinator, () -> ahead.follow(york.id(), voice.id()).ahead()))
                .singleElement()
                .satisfies(link -> {
                    assertThat(NextVersions.takenUp(link)).isTrue();
                    assertThat(link.resolved().address()).isEqualTo("/audits/frameworks/ehc-plan/2");
                });
        List<CommonThemes.Theme> themes = call(coordinator, () -> commonThemes.all(york.id()));
        assertThat(call(coordinator, () -> commonThemes.ahead(york.id(), themes)).values().stream()
                        .flatMap(List::stream))
                .singleElement()
                .satisfies(link -> {
                    assertThat(NextVersions.waits(link)).isTrue();
                    assertThat(link.resolved().address()).isEqualTo("/partnership/model/strategic");
                });
        assertThat(themes.stream()
                        .flatMap(theme -> theme.uses().stream())
                        .map(CommonThemes.Use::held)
                        .filter(Objects::nonNull)
                        .map(CommonThemes.Held::occasion))
                .containsExactlyInAnyOrder(Occasion.FAMILIES, Occasion.WORKSHOP);
    }

    @Test
    void theDashboardHasASectionOfHowWeWorkTogetherWithItsAudits() {
        List<String> sources = asOperator(() -> dashboards.all(york.id(), null)).tiles().stream()
                .filter(Dashboard.Tile::together)
                .map(tile -> String.valueOf(tile.standing().measure().source()))
                .toList();
        for (String figure : List.of("audits.coverage", "audits.levels", "audits.agreed", "audits.improved")) {
            assertThat(sources).anyMatch(source -> source.contains(figure));
        }
    }

    @Test
    void whatIsCountedAgreesWithTheRecords() {
        assertThat(asOperator(() -> recount.now(york.id())).kept())
                .filteredOn(one -> one.toString().contains("audits."))
                .isEmpty();
    }

    private <T> T asOperator(Supplier<T> work) {
        return call(Principal.operator(york.id(), "test"), work::get);
    }
}
