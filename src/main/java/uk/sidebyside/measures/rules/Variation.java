package uk.sidebyside.measures.rules;

import org.jspecify.annotations.Nullable;

/** What the way in which a measure varies means. */
public enum Variation {
    /** Nothing that chance doesn't explain. */
    USUAL,
    BETTER,
    WORSE,
    /** Unusually high, where neither is better. */
    HIGH,
    LOW;

    /** The direction of a trend decides, not the side of the average on which it is. */
    public static Variation of(@Nullable SpecialCause cause, Direction direction) {
        if (cause == null) {
            return USUAL;
        }
        return switch (direction) {
            case HIGHER -> cause.high() ? BETTER : WORSE;
            case LOWER -> cause.high() ? WORSE : BETTER;
            case NEITHER -> cause.high() ? HIGH : LOW;
        };
    }
}
