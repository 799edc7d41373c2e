package uk.sidebyside.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.Signal.Basis;
import uk.sidebyside.measures.rules.Assurance;
import uk.sidebyside.measures.rules.ControlLimits.Steps;
import uk.sidebyside.measures.rules.ProcessChart;
import uk.sidebyside.measures.rules.ProcessChart.Group;
import uk.sidebyside.measures.rules.ProcessChart.Observation;
import uk.sidebyside.measures.rules.SpecialCause;
import uk.sidebyside.measures.rules.Variation;
import uk.sidebyside.shared.AreaId;

/** From series to signals, by the rules of XmR charts. */
@Service
public class Signals {
    private final RebaseStore rebases;

    Signals(RebaseStore rebases) {
        this.rebases = rebases;
    }

    /**
     * Of many measures: one statement.
     *
     * @param targets what each should reach, in its unit; absent where there is nothing that a figure could be held against
     * @param knownOn with the rebases that were known at the close of this day; null for all
     */
    @Transactional(readOnly = true)
    public Map<MeasureId, Signal> of(
            AreaId area, Collection<Series> series, Map<MeasureId, BigDecimal> targets, @Nullable LocalDate knownOn) {
        Map<MeasureId, List<Rebase>> known = rebases.of(
                area, series.stream().map(each -> each.measure().id()).toList(), knownOn);
        Map<MeasureId, Signal> signals = new HashMap<>();
        for (Series each : series) {
            MeasureId id = each.measure().id();
            signals.put(id, of(each, known.getOrDefault(id, List.of()), targets.get(id)));
        }
        return signals;
    }

    /** The rebases of a measure, the oldest first: one statement. */
    @Transactional(readOnly = true)
    public List<Rebase> rebases(AreaId area, MeasureId measure, @Nullable LocalDate knownOn) {
        return rebases.of(area, List.of(measure), knownOn).getOrDefault(measure, List.of());
    }

    /** @param target what it should reach, in its unit; null for none */
    public static Signal of(Series series, List<Rebase> rebases, @Nullable BigDecimal target) {
        Measure measure = series.measure();
        List<Observation> observations = observations(series);
        ProcessChart chart = ProcessChart.of(
                observations, rebases.stream().map(Rebase::on).toList(), Steps.SCREENED, OptionalInt.empty());
        Group latest = chart.latest();
        SpecialCause cause = latest == null ? null : latest.causes().getLast();
        Variation variation = Variation.of(cause, measure.direction());
        Assurance assurance = measure.unit() == Unit.MILESTONE || latest == null
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
                words.sentence(basis, variation, cause),
                SignalWords.assurance(assurance),
                SignalWords.rule(cause),
                words.cautions(basis));
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
        if (series.measure().unit() == Unit.MILESTONE) {
            return List.of();
        }
        return series.points().stream()
                .filter(point -> point.value() != null && !unfinished(series.measure(), point))
                .map(point -> new Observation(
                        point.on(), Objects.requireNonNull(point.value()).doubleValue()))
                .toList();
    }

    /** A month that is still being counted is no point yet: it would look like a fall in every month's first days. */
    public static boolean unfinished(Measure measure, Point point) {
        return measure.fedBy() == FedBy.COUNTED
                && !point.on().equals(point.on().withDayOfMonth(point.on().lengthOfMonth()));
    }
}
