package uk.sidebyside.assessments.sen2;

import java.util.UUID;

/** Names one return that came in. */
public record ImportId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
