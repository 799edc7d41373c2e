package uk.sidebyside.audits.quality.rules;

import org.jspecify.annotations.Nullable;

/**
 * What counts of the marks that a plan got on one standard, or as a whole. Two who agree, and one who marked alone, are
 * counted; two who differ are counted when they have talked, and until then as neither.
 *
 * @param level the code of the level; null while it is open
 * @param how why it counts or doesn't
 */
public record Settled(@Nullable String level, How how) {

    public enum How {
        NOT_MARKED,
        ONE_MARKED,
        BOTH_AGREE,
        TALKED_ABOUT,
        THEY_DIFFER
    }

    /**
     * @param first null where nobody marked it
     * @param second null where nobody marked it a second time
     * @param agreed what a talk ended with; null where there was none
     */
    public static Settled of(@Nullable String first, @Nullable String second, @Nullable String agreed) {
        if (agreed != null) {
            return new Settled(agreed, How.TALKED_ABOUT);
        }
        if (first == null) {
            return new Settled(second, second == null ? How.NOT_MARKED : How.ONE_MARKED);
        }
        if (second == null) {
            return new Settled(first, How.ONE_MARKED);
        }
        return first.equals(second) ? new Settled(first, How.BOTH_AGREE) : new Settled(null, How.THEY_DIFFER);
    }

    public boolean open() {
        return level == null;
    }
}
