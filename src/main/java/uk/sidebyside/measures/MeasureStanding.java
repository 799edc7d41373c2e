package uk.sidebyside.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Target.Level;
import uk.sidebyside.measures.rules.Awaited;
import uk.sidebyside.measures.rules.TargetStanding;
import uk.sidebyside.measures.rules.TypedTarget.Course;
import uk.sidebyside.measures.rules.Verdict;

/**
 * How a measure stands on a day.
 *
 * @param series what it stood at
 * @param core what must be reached, with how it stands; null where none is set
 * @param baseline where it stood before; null where nobody recorded it
 * @param signal what the rules of charts say of the figures, in words first
 * @param rebases where the limits of its chart begin anew, the oldest first
 * @param reportedOn the day on which its latest figure was reported; null where it is counted, and where there is none
 * @param awaited what was reported and is not published yet, for whoever sees what is published alone; null where there is none
 */
public record MeasureStanding(
        Measure measure,
        Series series,
        @Nullable Held core,
        @Nullable Held stretch,
        @Nullable Baseline baseline,
        Signal signal,
        List<Rebase> rebases,
        @Nullable LocalDate reportedOn,
        @Nullable Awaited awaited) {

    /**
     * A target with how the measure stands against it.
     *
     * @param awaited whether a figure was reported that is not published yet
     */
    public record Held(Target target, Verdict verdict, boolean awaited) {

        /** The target with its days, in words. */
        public String words(Measure.Unit unit) {
            return TargetWords.target(target, unit);
        }

        public String verdictWords(Measure.Unit unit) {
            if (awaited && verdict.standing() == TargetStanding.NOT_REPORTED) {
                return "A figure was reported and is not published yet.";
            }
            return TargetWords.verdict(verdict, target.rule(), unit);
        }

        /**
         * How it stands, with the rule beside it where reaching it once is not enough; blank where nothing can be said but that
         * there is no figure or no target.
         */
        public String said(Measure.Unit unit) {
            return switch (verdict.standing()) {
                case NOT_REPORTED, NO_TARGET -> "";
                default ->
                    target.rule().course() == Course.ONCE || verdict.latest() == null
                            ? verdictWords(unit)
                            : verdictWords(unit) + " " + rule();
            };
        }

        /** How the result was found; blank where the target says it all. */
        public String rule() {
            return TargetWords.rule(target.rule());
        }
    }

    /** What the chart's line of the core target stands at; null where it has no number. */
    public @Nullable Double coreNumber() {
        return number(core);
    }

    public @Nullable Double stretchNumber() {
        return number(stretch);
    }

    private @Nullable Double number(@Nullable Held held) {
        BigDecimal number =
                held == null ? null : Signals.number(held.target().rule(), baseline == null ? null : baseline.value());
        return number == null ? null : number.doubleValue();
    }

    /** The same figures with the limits of other rebases: what a chart would look like. */
    public MeasureStanding with(List<Rebase> others) {
        Double number = coreNumber();
        Signal other = Signals.of(series, others, number == null ? null : BigDecimal.valueOf(number));
        return new MeasureStanding(measure, series, core, stretch, baseline, other, others, reportedOn, awaited);
    }

    /** The last point that has a figure, or else the last of which something was said. */
    public Optional<Point> latest() {
        return series.latest()
                .or(() -> series.points().isEmpty()
                        ? Optional.empty()
                        : Optional.of(series.points().getLast()));
    }

    public Optional<Held> of(Level level) {
        return Optional.ofNullable(level == Level.CORE ? core : stretch);
    }
}
