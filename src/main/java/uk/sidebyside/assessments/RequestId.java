package uk.sidebyside.assessments;

import java.util.UUID;

/** Names one request for an assessment, with all that followed from it. */
public record RequestId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
