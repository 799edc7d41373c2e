package uk.sidebyside.measures.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.rules.ControlLimits.Steps;

/**
 * A series cut where its limits begin anew, each part with limits and marks of its own. Nothing of one part counts in another.
 *
 * @param groups in the order of time, none of them empty
 */
public record ProcessChart(List<Group> groups) {
    public ProcessChart {
        groups = List.copyOf(groups);
    }

    /** A figure that was reported, in the unit of its measure. */
    public record Observation(LocalDate on, double value) {}

    /**
     * @param limits null where there are fewer points than {@link ControlLimits#FEWEST_POINTS}: a run chart without a claim
     * @param causes one for each point, null where it varies as usual
     */
    public record Group(List<Observation> points, @Nullable ControlLimits limits, List<@Nullable SpecialCause> causes) {
        public Group {
            points = List.copyOf(points);
            causes = Collections.unmodifiableList(new ArrayList<>(causes));
        }

        /** Whether its limits still move with each new point. */
        public boolean trial() {
            return limits != null && points.size() < ControlLimits.FIRM_POINTS;
        }
    }

    /**
     * @param observations only what was reported, in the order of time
     * @param rebases a point on such a day is the first of the new part
     * @param fixedAfter as {@link ControlLimits#of}
     */
    public static ProcessChart of(
            List<Observation> observations, Collection<LocalDate> rebases, Steps steps, OptionalInt fixedAfter) {
        List<List<Observation>> parts = new ArrayList<>();
        LocalDate before = null;
        for (Observation observation : observations) {
            if (before == null || cutBetween(before, observation.on(), rebases)) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(observation);
            before = observation.on();
        }
        return new ProcessChart(
                parts.stream().map(part -> group(part, steps, fixedAfter)).toList());
    }

    private static boolean cutBetween(LocalDate before, LocalDate on, Collection<LocalDate> rebases) {
        return rebases.stream().anyMatch(day -> day.isAfter(before) && !day.isAfter(on));
    }

    private static Group group(List<Observation> points, Steps steps, OptionalInt fixedAfter) {
        if (points.size() < ControlLimits.FEWEST_POINTS) {
            return new Group(points, null, Collections.nCopies(points.size(), null));
        }
        List<Double> values = points.stream().map(Observation::value).toList();
        ControlLimits limits = ControlLimits.of(values, steps, fixedAfter);
        return new Group(points, limits, SpecialCause.of(values, limits));
    }

    /** The part in which it is now; null where nothing was ever reported. */
    public @Nullable Group latest() {
        return groups.isEmpty() ? null : groups.getLast();
    }
}
