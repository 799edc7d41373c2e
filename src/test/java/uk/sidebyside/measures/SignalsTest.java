package uk.sidebyside.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.measures.Measure.Accountability;
import uk.sidebyside.measures.Measure.Audience;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Refresh;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.Signal.Basis;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.measures.rules.Direction;
import uk.sidebyside.measures.rules.TypedTarget;
import uk.sidebyside.measures.rules.TypedTarget.Course;
import uk.sidebyside.measures.rules.TypedTarget.Kind;
import uk.sidebyside.measures.rules.Unusual;
import uk.sidebyside.measures.rules.Variation;

/** What figures say, in words: a sentence each, of the latest figure. */
class SignalsTest {
    private static final String STEADY = "50 52 50 52 50 52 50 52 50 52 50 52 50 52 ";

    @ParameterizedTest(name = "{0} ({1}): {2}")
    @CsvSource({
        "'', HIGHER, Not reported yet",
        "50 51 52, HIGHER, Too early to say: 3 of the 7 figures that are needed",
        "50 52 50 52 50 52 50, HIGHER, No clear change: it goes up and down as usual",
        "50 50 50 50 50 50 50, HIGHER, No change: it stays the same",
        "STEADY 70, HIGHER, Getting better: the latest figure is above the usual range",
        "STEADY 70, LOWER, Getting worse: the latest figure is above the usual range",
        "STEADY 70, NEITHER, Unusually high: the latest figure is above the usual range",
        "STEADY 30, NEITHER, Unusually low: the latest figure is below the usual range",
        "STEADY 70 71, HIGHER, 'Getting better: 2 months in a row above the usual range'",
        "STEADY 48 49 50 51 52 53 54, HIGHER, 'Getting better: 7 months in a row, each higher than the one before'",
        "STEADY 54 53 52 51 50 49 48, HIGHER, 'Getting worse: 7 months in a row, each lower than the one before'",
        "STEADY 54 53 52 51 50 49 48, LOWER, 'Getting better: 7 months in a row, each lower than the one before'",
        "STEADY 53 53 53 53 53 53 53 53, HIGHER, Getting better: 9 months in a row above the average",
        "STEADY 55 55, HIGHER, Getting better: 2 of the last 3 figures are far above the average",
    })
    void theSentenceSaysWhatHappensAndForHowLong(String values, Direction direction, String sentence) {
        assertThat(signal(values, direction, null).sentence()).isEqualTo(sentence);
    }

    @ParameterizedTest(name = "target {0}: {1}")
    @CsvSource({
        "90, Will keep missing its target unless something changes",
        "51, Will sometimes miss its target",
        "30, Will keep meeting its target",
        ", ''",
    })
    void whatToExpectOfTheTargetIsSaid(@Nullable BigDecimal target, String sentence) {
        Signal signal = signal(STEADY, Direction.HIGHER, target);
        assertThat(signal.assuranceSentence()).isEqualTo(sentence);
        assertThat(signal.words())
                .startsWith("No clear change: it goes up and down as usual.")
                .endsWith(".");
    }

    @Test
    void tooFewFiguresClaimNothingAgainstATarget() {
        Signal signal = signal("50 52 50 52 50 52", Direction.HIGHER, BigDecimal.valueOf(90));
        assertThat(signal.assuranceSentence()).isEmpty();
        assertThat(signal.basis()).isEqualTo(Basis.RUN_CHART);
        assertThat(signal.cautions())
                .containsExactly("A run chart only: with fewer than 7 figures nobody can tell a change from chance.");
    }

    @ParameterizedTest(name = "{0} figures: {1}")
    @CsvSource({"7, TRIAL_LIMITS, true", "11, TRIAL_LIMITS, true", "12, LIMITS, false"})
    void limitsOnTrialAreSaidToBe(int figures, Basis basis, boolean cautioned) {
        Signal signal = signal("50 52 ".repeat(figures).substring(0, 3 * figures), Direction.HIGHER, null);
        assertThat(signal.basis()).isEqualTo(basis);
        assertThat(signal.cautions().stream()
                        .anyMatch(each -> each.startsWith("Trial limits: they rest on " + figures)))
                .isEqualTo(cautioned);
    }

    /** Figures of a quarter: 12 of them are three years. */
    @Test
    void figuresThatComeSeldomSaySo() {
        List<Point> points = new ArrayList<>();
        for (double value : new double[] {50, 53, 56, 57, 58, 59, 60}) {
            points.add(
                    point(YearMonth.of(2024, 3).plusMonths(3L * points.size()).atEndOfMonth(), value));
        }
        Signal signal = Signals.of(new Series(measure(Direction.HIGHER, FedBy.TYPED), points), List.of(), null);
        assertThat(signal.sentence()).isEqualTo("Getting better: 7 quarters in a row, each higher than the one before");
        assertThat(signal.cautions()).contains("These figures come so seldom that 12 of them take years.");
        assertThat(signal("50 52 50 52 50 52 50", Direction.HIGHER, null).cautions())
                .doesNotContain("These figures come so seldom that 12 of them take years.");
    }

    /** A month that is missing within a run: nobody can say "months in a row". */
    @Test
    void whereAMonthIsMissingItSpeaksOfFigures() {
        List<Point> points = new ArrayList<>(
                series(STEADY + "53 53 53 53 53 53 53 53", Direction.HIGHER).points());
        Point gone = points.get(18);
        points.set(18, new Point(gone.from(), gone.on(), null, null, null, "Not reported", "Log"));
        Signal signal = Signals.of(new Series(measure(Direction.HIGHER, FedBy.TYPED), points), List.of(), null);
        assertThat(signal.sentence()).isEqualTo("Getting better: 8 figures in a row above the average");
    }

    @Test
    void sinceIsTheFirstDayOfTheRunAndTheRuleIsGiven() {
        Signal signal = signal(STEADY + "53 53 53 53 53 53 53 53", Direction.HIGHER, null);
        assertThat(signal.since())
                .isEqualTo(YearMonth.of(2024, 1).plusMonths(13).atEndOfMonth());
        assertThat(signal.rule()).isEqualTo("Seven figures in a row on one side of the average are more than chance.");
        Signal usual = signal(STEADY, Direction.HIGHER, null);
        assertThat(usual.since()).isNull();
        assertThat(usual.rule()).isEmpty();
    }

    @Test
    void aRebaseBeginsAnewAndTakesTheClaimAway() {
        Series series = series(STEADY + "60 62 60 62 60 62 60", Direction.HIGHER);
        LocalDate anew = YearMonth.of(2024, 1).plusMonths(14).atEndOfMonth();
        assertThat(Signals.of(series, List.of(), null).better()).isTrue();
        Signal cut =
                Signals.of(series, List.of(new Rebase(anew, "Two more people", "Chair, council", Instant.EPOCH)), null);
        assertThat(cut.better()).isFalse();
        assertThat(cut.basis()).isEqualTo(Basis.TRIAL_LIMITS);
        assertThat(cut.marks()).hasSize(21);
    }

    /** A counted month in its first days would look like a fall. */
    @Test
    void aMonthThatIsNotOverIsNoPoint() {
        List<Point> points = new ArrayList<>(series(STEADY, Direction.HIGHER).points());
        LocalDate today = LocalDate.of(2025, 3, 10);
        points.add(new Point(today.withDayOfMonth(1), today, BigDecimal.ONE, 1L, 100L, "", "Log"));
        assertThat(Signals.of(new Series(measure(Direction.HIGHER, FedBy.COUNTED), points), List.of(), null)
                        .worse())
                .isFalse();
        assertThat(Signals.of(new Series(measure(Direction.HIGHER, FedBy.TYPED), points), List.of(), null)
                        .worse())
                .as("what somebody typed is a figure")
                .isTrue();
    }

    @Test
    void aTargetHearsOfTheLatestChangeForTheBetterAndOfAnyForTheWorse() {
        Signal signal = signal(STEADY + "30 52 50", Direction.HIGHER, null);
        assertThat(signal.unusual(2)).isEqualTo(Unusual.NOTHING);
        assertThat(signal.unusual(3)).isEqualTo(new Unusual(false, true));
        assertThat(signal.unusual(50)).isEqualTo(new Unusual(false, true));
        assertThat(signal(STEADY + "70", Direction.HIGHER, null).unusual(1)).isEqualTo(new Unusual(true, false));
        assertThat(signal(STEADY + "70", Direction.HIGHER, null).variation()).isEqualTo(Variation.BETTER);
    }

    @ParameterizedTest(name = "{0} {1}, from {2}: {3}")
    @CsvSource({
        "AT_LEAST, 90, , 90",
        "MORE_THAN, 75, , 75",
        "AT_MOST, 5, , 5",
        "LESS_THAN, 5, , 5",
        "COUNT, 1, , 1",
        "ALL, , , 100",
        "RELATIVE_CHANGE, 50, 40, 60",
        "RELATIVE_CHANGE, 50, , ",
        "IN_PLACE, , , ",
        "WORDS, , , ",
    })
    void aTargetHasItsNumber(
            Kind kind, @Nullable BigDecimal value, @Nullable BigDecimal baseline, @Nullable BigDecimal number) {
        BigDecimal found = Signals.number(new TypedTarget(kind, value, Course.ONCE, 3, true, null, null), baseline);
        if (number == null) {
            assertThat(found).isNull();
        } else {
            assertThat(found).isEqualByComparingTo(number);
        }
    }

    @Test
    void whereLessIsBetterAChangeCountsDownwards() {
        assertThat(Signals.number(
                        new TypedTarget(
                                Kind.RELATIVE_CHANGE, BigDecimal.valueOf(25), Course.ONCE, 3, false, null, null),
                        BigDecimal.valueOf(40)))
                .isEqualByComparingTo("30");
    }

    @Test
    void whatIsThereOrNotHasNoSignal() {
        Measure measure = measure(Direction.HIGHER, FedBy.TYPED);
        Measure milestone = with(measure, Unit.MILESTONE);
        Signal signal = Signals.of(
                new Series(milestone, series(STEADY, Direction.HIGHER).points()), List.of(), BigDecimal.ONE);
        assertThat(signal.basis()).isEqualTo(Basis.NOT_REPORTED);
        assertThat(signal.assuranceSentence()).isEmpty();
    }

    private static Signal signal(String values, Direction direction, @Nullable BigDecimal target) {
        return Signals.of(series(values.replace("STEADY ", STEADY), direction), List.of(), target);
    }

    private static Series series(String values, Direction direction) {
        List<Point> points = new ArrayList<>();
        for (String value : values.isBlank() ? new String[0] : values.strip().split(" +")) {
            points.add(
                    point(YearMonth.of(2024, 1).plusMonths(points.size()).atEndOfMonth(), Double.parseDouble(value)));
        }
        return new Series(measure(direction, FedBy.TYPED), points);
    }

    private static Point point(LocalDate on, double value) {
        return new Point(on.withDayOfMonth(1), on, BigDecimal.valueOf(value), null, null, "", "Log");
    }

    private static Measure measure(Direction direction, FedBy fedBy) {
        return new Measure(
                new MeasureId(UUID.randomUUID()),
                "advice",
                "Advice in time",
                "",
                "",
                "",
                Unit.PERCENT,
                direction,
                fedBy,
                fedBy == FedBy.COUNTED ? new SourceKey("test.advice") : null,
                "Log",
                null,
                Refresh.MONTHLY,
                "",
                "",
                Accountability.HOW_WELL,
                Audience.PUBLIC,
                "",
                1,
                null,
                1);
    }

    private static Measure with(Measure m, Unit unit) {
        return new Measure(
                m.id(),
                m.key(),
                m.name(),
                "",
                "",
                "",
                unit,
                m.direction(),
                m.fedBy(),
                m.source(),
                "Log",
                null,
                Refresh.ONCE,
                "",
                "",
                Accountability.HOW_WELL,
                Audience.PUBLIC,
                "",
                1,
                null,
                1);
    }
}
