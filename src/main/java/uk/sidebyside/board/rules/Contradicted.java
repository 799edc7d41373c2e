package uk.sidebyside.board.rules;

import java.util.List;
import java.util.Optional;

/**
 * A state that its own measures contradict. An action that is said to be done is contradicted by a measure that falls short of its target
 * or gets worse by the rules of charts. One that is said to be on track is contradicted by a target that was not reached by its day, or
 * by a measure that gets worse. One that is not started, or is under way or delayed, claims nothing. A measure without a figure contradicts nobody.
 */
public final class Contradicted {

    private Contradicted() {}

    /** What a state claims. */
    public enum Claim {
        /** Completed, or embedded in practice. */
        DONE,
        /** On track. */
        ON_TRACK,
        /** Not started, under way, delayed or not stated. */
        NOTHING
    }

    public enum By {
        FALLS_SHORT,
        NOT_REACHED_BY_ITS_DAY,
        GETS_WORSE
    }

    /**
     * A measure of an action.
     *
     * @param fallsShort whether its latest figure misses its core target
     * @param dayPassed whether the day by which the target was to be reached is over
     * @param worse whether its figures get worse by more than chance
     */
    public record Measured(String words, boolean fallsShort, boolean dayPassed, boolean worse) {}

    /** @param measure in its own words */
    public record Reason(String measure, By by) {}

    public static List<Reason> of(Claim claim, List<Measured> measures) {
        return measures.stream()
                .flatMap(measure -> by(claim, measure).map(by -> new Reason(measure.words(), by)).stream())
                .toList();
    }

    private static Optional<By> by(Claim claim, Measured measure) {
        return switch (claim) {
            case NOTHING -> Optional.empty();
            case DONE ->
                measure.fallsShort()
                        ? Optional.of(By.FALLS_SHORT)
                        : Optional.of(By.GETS_WORSE).filter(by -> measure.worse());
            case ON_TRACK ->
                measure.fallsShort() && measure.dayPassed()
                        ? Optional.of(By.NOT_REACHED_BY_ITS_DAY)
                        : Optional.of(By.GETS_WORSE).filter(by -> measure.worse());
        };
    }
}
