package uk.sidebyside.assessments.notified;

import java.util.Locale;
import java.util.UUID;

/** Identifies a notice under section 23. */
public record HealthNoticeId(UUID value) {

    private static final int SHORT = 8;

    /** As the receipt says it; it tells nothing about the child. */
    public String reference() {
        String all = value.toString();
        return "S23-" + all.substring(all.length() - SHORT).toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
