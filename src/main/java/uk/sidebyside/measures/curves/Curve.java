package uk.sidebyside.measures.curves;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measure.Accountability;
import uk.sidebyside.measures.MeasureId;

/**
 * What one answers for, with the measures by which one knows how it goes: an outcome that a whole population should have, or a
 * service and how well it does. The two are never mixed: nobody's service alone makes a population well.
 *
 * @param key of its address, never changes
 * @param whose the population, or those whom the service is for
 * @param headline the measure on the chart; null where none was chosen
 * @param measures all of them, the headline too
 */
public record Curve(
        CurveId id,
        String key,
        Kind kind,
        String title,
        String whose,
        String statement,
        @Nullable MeasureId headline,
        List<MeasureId> measures,
        int version) {

    public Curve {
        measures = List.copyOf(measures);
    }

    public enum Kind {
        OUTCOME(Set.of(Accountability.POPULATION)),
        SERVICE(Set.of(Accountability.HOW_MUCH, Accountability.HOW_WELL, Accountability.BETTER_OFF));

        private final Set<Accountability> measured;

        Kind(Set<Accountability> measured) {
            this.measured = measured;
        }

        /** Whether a measure speaks of this kind of thing. */
        public boolean isMeasuredBy(Measure measure) {
            return measured.contains(measure.accountability());
        }
    }

    /** What an editor writes of it; everybody reads it at once. */
    public record Frame(
            String title,
            String whose,
            String statement,
            @Nullable MeasureId headline,
            List<MeasureId> measures) {
        public Frame {
            measures = List.copyOf(measures);
        }
    }

    public boolean outcome() {
        return kind == Kind.OUTCOME;
    }

    public String address() {
        return "/measures/curves/" + key;
    }
}
