package uk.sidebyside.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.Target.Level;
import uk.sidebyside.measures.rules.Reported;
import uk.sidebyside.shared.AreaId;

/** Measures with their targets and how they stand, now or as they were known on a past day: six statements at most. */
@Service
public class Standings {
    private final Histories histories;
    private final TargetStore targets;
    private final BaselineStore baselines;
    private final RebaseStore rebases;

    Standings(Histories histories, TargetStore targets, BaselineStore baselines, RebaseStore rebases) {
        this.histories = histories;
        this.targets = targets;
        this.baselines = baselines;
        this.rebases = rebases;
    }

    /**
     * @param day the day on which they stand so
     * @param months how far back figures are looked at, the month of the day counted in
     * @param knownOn as it was known at the close of this day; null for what is known now
     */
    @Transactional(readOnly = true)
    public Map<MeasureId, MeasureStanding> of(
            AreaId area, Collection<Measure> measures, LocalDate day, int months, @Nullable LocalDate knownOn) {
        Map<MeasureId, MeasureStanding> found = new HashMap<>();
        if (measures.isEmpty()) {
            return found;
        }
        List<MeasureId> ids = measures.stream().map(Measure::id).toList();
        Map<MeasureId, Series> series = histories.of(area, measures, day, months, knownOn);
        Map<MeasureId, List<Target>> set = targets.of(area, ids, knownOn);
        Map<MeasureId, List<Baseline>> before = baselines.of(area, ids, knownOn);
        Map<MeasureId, List<Rebase>> rebased = rebases.of(area, ids, knownOn);
        for (Measure measure : measures) {
            MeasureId id = measure.id();
            Series its = series.getOrDefault(id, new Series(measure, List.of()));
            Baseline baseline =
                    before.getOrDefault(id, List.of()).stream().findFirst().orElse(null);
            List<Target> wanted = set.getOrDefault(id, List.of()).stream()
                    .filter(target -> knownOn != null || target.current())
                    .toList();
            found.put(id, standing(its, wanted, baseline, rebased.getOrDefault(id, List.of()), day));
        }
        return found;
    }

    private static MeasureStanding standing(
            Series series, List<Target> wanted, @Nullable Baseline baseline, List<Rebase> rebases, LocalDate day) {
        Target core = of(Level.CORE, wanted);
        Target stretch = of(Level.STRETCH, wanted);
        BigDecimal before = baseline == null ? null : baseline.value();
        Signal signal = Signals.of(series, rebases, core == null ? null : Signals.number(core.rule(), before));
        return new MeasureStanding(
                series.measure(),
                series,
                core == null ? null : held(core, series, before, signal, day),
                stretch == null ? null : held(stretch, series, before, signal, day),
                baseline,
                signal,
                rebases);
    }

    private static @Nullable Target of(Level level, List<Target> wanted) {
        return wanted.stream()
                .filter(target -> target.level() == level)
                .findFirst()
                .orElse(null);
    }

    private static MeasureStanding.Held held(
            Target target, Series series, @Nullable BigDecimal baseline, Signal signal, LocalDate day) {
        return new MeasureStanding.Held(
                target,
                target.rule()
                        .on(
                                day,
                                reported(series),
                                baseline,
                                signal.unusual(target.rule().points())));
    }

    /** What is held against a target: a month that is not over yet is not. */
    public static List<Reported> reported(Series series) {
        boolean share = series.measure().unit() == Unit.PERCENT;
        return series.points().stream()
                .filter(point -> over(series.measure(), point))
                .map(point -> new Reported(
                        point.on(),
                        point.value(),
                        share ? point.numerator() : null,
                        share ? point.denominator() : null))
                .toList();
    }

    private static boolean over(Measure measure, Point point) {
        return measure.fedBy() != FedBy.COUNTED
                || point.from() == null
                || point.on().equals(YearMonth.from(point.on()).atEndOfMonth());
    }
}
