package uk.sidebyside.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static uk.sidebyside.access.Principals.call;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.assessments.sen2.ReturnFindings;
import uk.sidebyside.assessments.sen2.ReturnImports;
import uk.sidebyside.measures.Histories;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Point;
import uk.sidebyside.measures.ledger.Recount;
import uk.sidebyside.testing.DatabaseTest;

/** York's caseload as it is stored, counted by plain SQL over the rows and by nothing else of ours. */
@DatabaseTest
@TestPropertySource(properties = "sidebyside.example=york")
class YorkCaseloadTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    private static final int LAST_YEAR = TODAY.getYear() - 1;
    private static final double HALF_A_POINT = 0.5;

    @Autowired
    private Example example;

    @Autowired
    private Areas areas;

    @Autowired
    private Measures measures;

    @Autowired
    private Histories histories;

    @Autowired
    private Recount recount;

    @Autowired
    private ReturnImports imports;

    @Autowired
    private ReturnFindings findings;

    /** Without what was another council's, or is kept only because its plan goes on. */
    private static final String OF_REQUESTS = """
            FROM assessments.request r
            LEFT JOIN assessments.assessment a ON a.area_id = r.area_id AND a.request_id = r.id
            LEFT JOIN assessments.plan p ON p.area_id = r.area_id AND p.request_id = r.id
            LEFT JOIN assessments.upkeep u ON u.area_id = r.area_id AND u.request_id = r.id
            WHERE r.area_id = :area AND r.outcome IS DISTINCT FROM 'H' AND u.transfer_la IS NULL
            """;

    /** What was done, or was owed by a plan that had not ended on the day by which it was due. */
    private static final String PLAN_WAS_THERE = """
            (k.done_on IS NOT NULL OR k.request_id NOT IN (SELECT p.request_id FROM assessments.plan p
                WHERE p.area_id = k.area_id AND p.cease_on <= %s))""";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private Area york;

    @BeforeEach
    void theExampleIsThere() throws Exception {
        example.told().get(240, TimeUnit.SECONDS);
        york = call(Principal.operator(null, "test"), () -> areas.bySlug("york"))
                .orElseThrow();
    }

    @Test
    void finalPlansWithinTwentyWeeksWithoutExceptions() {
        assertThat(share("""
                        SELECT 100.0 * count(*) FILTER (WHERE p.start_on - r.received_on <= 140) / count(*)
                        FROM assessments.request r
                        JOIN assessments.assessment a ON a.area_id = r.area_id AND a.request_id = r.id
                        JOIN assessments.plan p ON p.area_id = r.area_id AND p.request_id = r.id
                        WHERE r.area_id = :area AND extract(year FROM p.start_on) = :year
                            AND a.week20 IS DISTINCT FROM '1'
                        """)).isCloseTo(65.1, within(HALF_A_POINT));
    }

    @Test
    void decisionsWithinSixWeeks() {
        assertThat(share("""
                        SELECT 100.0 * count(*) FILTER (WHERE outcome_on - received_on <= 42) / count(*) FROM assessments.request
                        WHERE area_id = :area AND extract(year FROM received_on) = :year AND outcome IN ('Y', 'N')
                        """)).isCloseTo(92.0, within(HALF_A_POINT));
    }

    @Test
    void refusedToAssess() {
        assertThat(share("""
                        SELECT 100.0 * count(*) FILTER (WHERE outcome = 'N') / count(*) FROM assessments.request
                        WHERE area_id = :area AND extract(year FROM received_on) = :year
                        """)).isCloseTo(24.1, within(HALF_A_POINT));
    }

    @Test
    void reviewsDecidedWithinFourWeeks() {
        assertThat(share("""
                        SELECT 100.0 * count(*) FILTER (WHERE done_on - from_on <= 28) / count(*) FROM assessments.kept_up
                        WHERE area_id = :area AND kind = 'review' AND extract(year FROM from_on) = :year AND done_on IS NOT NULL
                        """)).isCloseTo(60.0, within(HALF_A_POINT));
    }

    @Test
    void fourHundredAndTwentySevenRequestsCameInAndFifteenHundredAndFiftySixPlansWereActive() {
        assertThat(share("SELECT count(*) FROM assessments.request WHERE area_id = :area"
                        + " AND extract(year FROM received_on) = :year"))
                .isEqualTo(427);
        LocalDate census = new Caseload(
                        new Sheet("york", TODAY),
                        List.of(
                                new uk.sidebyside.access.SeatId(new java.util.UUID(1, 1)),
                                new uk.sidebyside.access.SeatId(new java.util.UUID(1, 2))))
                .census();
        Integer active = asOperator(() -> transactions.execute(status -> jdbc.sql("""
                        SELECT count(*) FROM assessments.ehc_case c
                        JOIN assessments.request r ON r.area_id = c.area_id AND r.case_id = c.id
                        JOIN assessments.plan p ON p.area_id = r.area_id AND p.request_id = r.id
                        WHERE c.area_id = :area AND c.reference LIKE 'YK-1____'
                            AND p.start_on <= :day AND (p.cease_on IS NULL OR p.cease_on > :day)
                        """)
                .param("area", york.id().value())
                .param("day", census)
                .query(Integer.class)
                .single()));
        assertThat(active).isEqualTo(Caseload.ACTIVE);
    }

    /** What is counted for measures is what the same SQL counts. */
    @ParameterizedTest
    @CsvSource({
        "plans-in-20-weeks, 65.1, 0",
        "requests-decided-in-6-weeks, 92.0, 412",
        "requests-refused, 24.1, 427",
        "reviews-decided-in-4-weeks, 60.0, 0"
    })
    void theMeasuresOfTheLastYearSayTheSame(String key, double published, long of) {
        Measure measure = asOperator(() -> measures.find(york.id(), key)).orElseThrow();
        List<Point> year =
                asOperator(() -> histories
                                .of(york.id(), List.of(measure), TODAY, 24, null)
                                .get(measure.id())
                                .points())
                        .stream()
                        .filter(point -> point.on().getYear() == LAST_YEAR)
                        .toList();
        long so = year.stream().mapToLong(Point::numerator).sum();
        long all = year.stream().mapToLong(Point::denominator).sum();
        assertThat(year).hasSize(12);
        assertThat(100.0 * so / all).isCloseTo(published, within(HALF_A_POINT));
        if (of > 0) {
            assertThat(all).isEqualTo(of);
        }
    }

    /** What the Department does not publish in this way is counted once more from the fields of the return, each by SQL of its own. */
    static Stream<Arguments> countedOnceMore() {
        return Stream.of(
                arguments(
                        "plans-in-20-weeks-all",
                        OF_REQUESTS,
                        "p.start_on",
                        "a.outcome = 'Y'",
                        "p.start_on - r.received_on <= 140"),
                arguments(
                        "no-plan-in-16-weeks",
                        OF_REQUESTS,
                        "a.outcome_on",
                        "a.outcome = 'N'",
                        "a.outcome_on - r.received_on <= 112"),
                arguments(
                        "decisions-due",
                        OF_REQUESTS,
                        "r.received_on + 42",
                        "r.outcome IS DISTINCT FROM 'W'",
                        "r.outcome IN ('Y', 'N') AND r.outcome_on - r.received_on <= 42"),
                arguments(
                        "plans-due",
                        OF_REQUESTS,
                        "r.received_on + 140",
                        "coalesce(r.outcome, '') NOT IN ('N', 'W') AND coalesce(a.outcome, '') NOT IN ('N', 'W')"
                                + " AND a.week20 IS DISTINCT FROM '1'",
                        "p.start_on - r.received_on <= 140"),
                arguments(
                        "reviews-due",
                        "FROM assessments.kept_up k WHERE k.area_id = :area AND k.kind = 'review'",
                        "k.from_on + 28",
                        PLAN_WAS_THERE.formatted("k.from_on + 28"),
                        "k.done_on - k.from_on <= 28"),
                arguments(
                        "transfers-in-time",
                        "FROM assessments.kept_up k WHERE k.area_id = :area AND k.kind = 'transfer'",
                        "k.from_on",
                        PLAN_WAS_THERE.formatted("k.from_on"),
                        "k.done_on <= k.from_on"));
    }

    @ParameterizedTest
    @MethodSource
    void countedOnceMore(String source, String from, String on, String which, String so) {
        String year = " AND extract(year FROM %s) = :year".formatted(on);
        String counted = "FROM assessments.counted k WHERE k.area_id = :area AND k.source = 'assessments." + source
                + "' AND extract(year FROM k.counts_on) = :year";
        double of = share("SELECT count(*) " + from + " AND " + which + year);
        assertThat(of).isPositive();
        assertThat(share("SELECT count(*) " + counted)).isEqualTo(of);
        assertThat(share("SELECT count(*) " + counted + " AND k.so = 1"))
                .isEqualTo(share("SELECT count(*) " + from + " AND " + which + year + " AND " + so));
    }

    @Test
    void whatIsCountedAgreesWithTheRecords() {
        assertThat(asOperator(() -> recount.now(york.id())).kept())
                .filteredOn(one -> one.toString().contains("assessments."))
                .isEmpty();
    }

    /** Eight came: one can't, three differ and break a rule, and nobody is new, so the counts above stay. */
    @Test
    void aReturnCameInWithSomethingToWorkThroughAndAddedNobody() {
        assertThat(asOperator(() -> imports.last(york.id()))).singleElement().satisfies(one -> assertThat(
                        List.of(one.persons(), one.fresh(), one.changed(), one.same(), one.refused()))
                .containsExactly(8, 0, 3, 4, 1));
        assertThat(asOperator(() -> findings.list(york.id(), null, false, null)))
                .extracting(found -> found.rule().id())
                .contains("F08", "F11", "F11");
    }

    @Test
    void onePlanIsBeingEndedAndGoesOnWithItsLettersAndTheHealthBodyHasYetToBeTold() {
        assertThat(texts("""
                        SELECT h.kind FROM assessments.happening h
                        JOIN assessments.ehc_case c ON c.area_id = h.area_id AND c.id = h.case_id
                        WHERE h.area_id = :area AND c.reference = 'EHC 1034' AND c.child_id IS NOT NULL
                        ORDER BY h.on_day, h.recorded_at
                        """)).endsWith("ceasing", "ceasing-views", "ceasing-school", "will-cease");
        assertThat(texts("""
                        SELECT l.kind || CASE WHEN l.kept_at IS NULL THEN ', a draft' ELSE '' END FROM assessments.letter l
                        JOIN assessments.ehc_case c ON c.area_id = l.area_id AND c.id = l.case_id
                        WHERE l.area_id = :area AND c.reference = 'EHC 1034' ORDER BY 1
                        """)).containsExactly("ceasing", "ceasing-school", "will-cease", "will-cease-health, a draft");
        assertThat(texts("SELECT words FROM assessments.letter WHERE area_id = :area AND kept_at IS NOT NULL"))
                .noneMatch(words -> words.contains("["));
    }

    @Test
    void twoSchoolsWereAskedOfWhichOneAnsweredAndOneIsLate() {
        assertThat(texts("""
                        SELECT b.words || coalesce(', ' || d.said, CASE WHEN b.on_day + 15 < CURRENT_DATE THEN ', late' END)
                        FROM assessments.clock_line b
                        JOIN assessments.ehc_case c ON c.area_id = b.area_id AND c.id = b.case_id
                        LEFT JOIN assessments.clock_line d ON d.area_id = b.area_id AND d.clock_id = b.id AND d.said = 'done'
                        WHERE b.area_id = :area AND c.reference = 'EHC 1651' AND c.child_id IS NOT NULL AND b.said = 'began'
                        ORDER BY 1
                        """))
                .containsExactly("Foss Valley School (example), done", "Ings Lane School (example), late");
    }

    @Test
    void aFamilyWhoseChildHasNoCaseReadsWhatHealthTold() {
        assertThat(texts("""
                        SELECT w.forename FROM assessments.health_notice n
                        JOIN assessments.health_notice_child w ON w.area_id = n.area_id AND w.notice_id = n.id
                        WHERE n.area_id = :area AND n.case_id IS NULL AND n.child_id IS NOT NULL
                        """)).containsExactly("Wren");
    }

    private List<String> texts(String sql) {
        return asOperator(() -> transactions.execute(status -> jdbc.sql(sql)
                .param("area", york.id().value())
                .query(String.class)
                .list()));
    }

    private double share(String sql) {
        return asOperator(() -> transactions.execute(status -> jdbc.sql(sql)
                .param("area", york.id().value())
                .param("year", LAST_YEAR)
                .query(Double.class)
                .single()));
    }

    private <T> T asOperator(Supplier<T> work) {
        return call(Principal.operator(york.id(), "test"), work::get);
    }
}
