package uk.sidebyside.measures.rules;

import org.jspecify.annotations.Nullable;

/** Whether a measure can be expected to reach its target, if it goes on varying as it does. */
public enum Assurance {
    /** Its whole usual variation lies short of the target: something must change. */
    WILL_MISS,
    WILL_MEET,
    /** The target lies within its usual variation: now it is met, now it isn't. */
    HIT_AND_MISS,
    /** No target, no better direction, or too few points to say. */
    NONE;

    /**
     * @param limits the latest; null where there are too few points
     * @param target in the unit of the measure; null where there is none
     */
    public static Assurance of(@Nullable ControlLimits limits, @Nullable Double target, Direction direction) {
        if (limits == null || target == null || direction == Direction.NEITHER) {
            return NONE;
        }
        boolean higher = direction == Direction.HIGHER;
        if (target > limits.upper()) {
            return higher ? WILL_MISS : WILL_MEET;
        }
        if (target < limits.lower()) {
            return higher ? WILL_MEET : WILL_MISS;
        }
        return HIT_AND_MISS;
    }
}
