package uk.sidebyside.audits.collected;

import java.util.UUID;

/** Names what a service handed in. */
public record SubmissionId(UUID value) {

    /** What people say on the phone: the first eight characters. */
    public String reference() {
        return value.toString().substring(24).toUpperCase(java.util.Locale.ROOT);
    }
}
