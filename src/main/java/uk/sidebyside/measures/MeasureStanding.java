package uk.sidebyside.measures;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Target.Level;
import uk.sidebyside.measures.rules.Verdict;

/**
 * How a measure stands on a day.
 *
 * @param series what it stood at
 * @param core what must be reached, with how it stands; null where none is set
 * @param baseline where it stood before; null where nobody recorded it
 */
public record MeasureStanding(
        Measure measure,
        Series series,
        @Nullable Held core,
        @Nullable Held stretch,
        @Nullable Baseline baseline) {

    /** A target with how the measure stands against it. */
    public record Held(Target target, Verdict verdict) {

        /** The target with its days, in words. */
        public String words(Measure.Unit unit) {
            return TargetWords.target(target, unit);
        }

        public String verdictWords(Measure.Unit unit) {
            return TargetWords.verdict(verdict, target.rule(), unit);
        }

        /** How the result was found; blank where the target says it all. */
        public String rule() {
            return TargetWords.rule(target.rule());
        }
    }

    public Optional<Held> of(Level level) {
        return Optional.ofNullable(level == Level.CORE ? core : stretch);
    }
}
