package uk.sidebyside.assessments.advice;

import java.util.UUID;

/** Names one request for advice to one body. */
public record AdviceId(UUID value) {
    /** As it stands in addresses and on the phone. */
    @Override
    public String toString() {
        return value.toString();
    }
}
