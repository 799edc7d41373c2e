package uk.sidebyside.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Refresh;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.Signal.Basis;
import uk.sidebyside.measures.rules.Assurance;
import uk.sidebyside.measures.rules.ControlLimits.Steps;
import uk.sidebyside.measures.rules.Direction;
import uk.sidebyside.measures.rules.ProcessChart;
import uk.sidebyside.measures.rules.ProcessChart.Group;
import uk.sidebyside.measures.rules.ProcessChart.Observation;
import uk.sidebyside.measures.rules.SpecialCause;
import uk.sidebyside.measures.rules.TypedTarget;
import uk.sidebyside.measures.rules.Variation;

/** From series to signals, by the rules of XmR charts (docs/rules/measures.md). */
public final class Signals {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Signals() {}

    /** @param target what it should reach, in its unit; null for none */
    public static Signal of(Series series, List<Rebase> rebases, @Nullable BigDecimal target) {
        Measure measure = series.measure();
        List<Observation> observations = observations(series);
        ProcessChart chart = ProcessChart.of(
                observations, rebases.stream().map(Rebase::on).toList(), Steps.SCREENED, OptionalInt.empty());
        Group latest = chart.latest();
        SpecialCause cause = latest == null ? null : latest.causes().getLast();
        Variation variation = Variation.of(cause, measure.direction());
        Assurance assurance = latest == null
                ? Assurance.NONE
                : Assurance.of(latest.limits(), target == null ? null : target.doubleValue(), measure.direction());
        LocalDate since = latest == null || cause == null
                ? null
                : latest.points().get(cause.first()).on();
        SignalWords words = new SignalWords(latest == null ? List.of() : latest.points());
        Basis basis = basis(latest);
        return new Signal(
                basis,
                variation,
                cause,
                since,
                assurance,
                chart,
                marks(chart, measure.direction()),
                words.sentence(basis, variation, cause),
                SignalWords.assurance(assurance),
                SignalWords.rule(cause),
                words.cautions(basis));
    }

    private static List<Variation> marks(ProcessChart chart, Direction direction) {
        return chart.groups().stream()
                .flatMap(group -> group.causes().stream())
                .map(cause -> Variation.of(cause, direction))
                .toList();
    }

    /** The number that figures must reach, in the unit of the measure; null where a target has none. */
    static @Nullable BigDecimal number(TypedTarget target, @Nullable BigDecimal baseline) {
        BigDecimal value = target.value();
        return switch (target.kind()) {
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, COUNT -> value;
            case ALL -> WHOLE;
            case RELATIVE_CHANGE ->
                value == null || baseline == null ? null : changed(baseline, value, target.higher());
            case IN_PLACE, WORDS -> null;
        };
    }

    private static BigDecimal changed(BigDecimal baseline, BigDecimal percent, boolean higher) {
        BigDecimal by = baseline.abs().multiply(percent).divide(WHOLE);
        return higher ? baseline.add(by) : baseline.subtract(by);
    }

    private static Basis basis(@Nullable Group latest) {
        if (latest == null) {
            return Basis.NOT_REPORTED;
        }
        if (latest.limits() == null) {
            return Basis.RUN_CHART;
        }
        return latest.trial() ? Basis.TRIAL_LIMITS : Basis.LIMITS;
    }

    private static List<Observation> observations(Series series) {
        if (!charted(series.measure())) {
            return List.of();
        }
        return series.points().stream()
                .filter(point -> point.value() != null && !unfinished(series.measure(), point))
                .map(point -> new Observation(
                        point.on(), Objects.requireNonNull(point.value()).doubleValue()))
                .toList();
    }

    /** Whether its figures are a series: what is there or not, or comes once, is none. */
    public static boolean charted(Measure measure) {
        return measure.unit() != Unit.MILESTONE && measure.refresh() != Refresh.ONCE;
    }

    /** A month that is still being counted is no point yet: it would look like a fall in every month's first days. */
    public static boolean unfinished(Measure measure, Point point) {
        return measure.fedBy() == FedBy.COUNTED
                && !point.on().equals(point.on().withDayOfMonth(point.on().lengthOfMonth()));
    }
}
