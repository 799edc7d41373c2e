package uk.sidebyside.example;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sidebyside.access.Principals.call;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.assessments.advice.AdviceTrend;
import uk.sidebyside.assessments.advice.AdviceTrends;
import uk.sidebyside.assessments.advice.rules.Span;
import uk.sidebyside.measures.Histories;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Point;
import uk.sidebyside.testing.DatabaseTest;

/** York's advice as it is stored, counted by plain SQL over the rows: T21 and T22 say the same, month by month. */
@DatabaseTest
@TestPropertySource(properties = "sidebyside.example=york")
class YorkAdviceTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @Autowired
    private Example example;

    @Autowired
    private Areas areas;

    @Autowired
    private Measures measures;

    @Autowired
    private Histories histories;

    @Autowired
    private AdviceTrends trends;

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

    private <T> T asOperator(Supplier<T> work) {
        return call(Principal.operator(york.id(), "test"), work::get);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            health-advice-on-time          , due_on     , q.answered_on - q.received_on <= 42, true
            health-advice-on-time-unexcused, due_on     , q.answered_on - q.received_on <= 42, NOT q.excused
            health-advice-in-the-agreed-way, answered_on, t.on_framework                     , true
            """)
    void eachMonthOfTheFigureIsWhatPlainSqlCounts(String key, String day, String so, String of) {
        Measure measure = asOperator(() -> measures.find(york.id(), key)).orElseThrow();
        List<Point> months =
                asOperator(() -> histories
                                .of(york.id(), List.of(measure), TODAY, 24, null)
                                .get(measure.id())
                                .points())
                        .stream()
                        .filter(point -> point.on().isBefore(TODAY.withDayOfMonth(1)))
                        .toList();
        assertThat(months).hasSizeGreaterThanOrEqualTo(22);
        for (Point month : months) {
            assertThat(month.numerator() + "/" + month.denominator())
                    .as("%s", month.on())
                    .isEqualTo(sql(month.on(), day, so, of));
        }
        long all = months.stream().mapToLong(Point::denominator).sum();
        assertThat(all).isGreaterThan(500);
    }

    private String sql(LocalDate last, String day, String so, String of) {
        return asOperator(() -> transactions.execute(status -> jdbc.sql("SELECT count(*) FILTER (WHERE " + so
                        + ") || '/' || count(*) FROM assessments.advice_request q LEFT JOIN assessments.advice_text t"
                        + " ON t.area_id = q.area_id AND t.advice_id = q.id AND t.n = 1 WHERE q.area_id = :area AND q.health AND "
                        + of + " AND q." + day + " BETWEEN :first AND :last")
                .param("area", york.id().value())
                .param("first", last.withDayOfMonth(1))
                .param("last", last)
                .query(String.class)
                .single()));
    }

    @Test
    void theTrendHasTwoYearsOfThreeProfessionsOfTwoBodies() {
        List<AdviceTrend> all = asOperator(() -> trends.of(york.id(), Span.QUARTER));
        assertThat(all)
                .filteredOn(trend -> trend.year(Span.QUARTER, TODAY, false).tells()
                        && trend.year(Span.QUARTER, TODAY, true).tells())
                .extracting(AdviceTrend::profession)
                .containsExactlyInAnyOrder(
                        "Educational psychology", "Occupational therapy", "Speech and language therapy");
    }
}
