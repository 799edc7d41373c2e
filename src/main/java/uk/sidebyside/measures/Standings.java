package uk.sidebyside.measures;

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
import uk.sidebyside.measures.rules.Unusual;
import uk.sidebyside.shared.AreaId;

/** Measures with their targets and how they stand, now or as they were known on a past day: five statements at most. */
@Service
public class Standings {
    private final Histories histories;
    private final TargetStore targets;
    private final BaselineStore baselines;

    Standings(Histories histories, TargetStore targets, BaselineStore baselines) {
        this.histories = histories;
        this.targets = targets;
        this.baselines = baselines;
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
        for (Measure measure : measures) {
            Series its = series.getOrDefault(measure.id(), new Series(measure, List.of()));
            Baseline baseline = before.getOrDefault(measure.id(), List.of()).stream()
                    .findFirst()
                    .orElse(null);
            List<Target> wanted = set.getOrDefault(measure.id(), List.of());
            found.put(
                    measure.id(),
                    new MeasureStanding(
                            measure,
                            its,
                            held(Level.CORE, wanted, its, baseline, day, knownOn),
                            held(Level.STRETCH, wanted, its, baseline, day, knownOn),
                            baseline));
        }
        return found;
    }

    private static MeasureStanding.@Nullable Held held(
            Level level,
            List<Target> wanted,
            Series series,
            @Nullable Baseline baseline,
            LocalDate day,
            @Nullable LocalDate knownOn) {
        return wanted.stream()
                .filter(target -> target.level() == level && (knownOn != null || target.current()))
                .findFirst()
                .map(target -> new MeasureStanding.Held(
                        target,
                        target.rule()
                                .on(
                                        day,
                                        reported(series),
                                        baseline == null ? null : baseline.value(),
                                        Unusual.NOTHING)))
                .orElse(null);
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
