package uk.sidebyside.assessments;

import java.util.UUID;

/** Names the case of one child or young person. */
public record CaseId(UUID value) {
    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
