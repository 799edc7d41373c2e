package uk.sidebyside.assessments.letters;

import java.util.UUID;

/** Names one letter of a case. */
public record LetterId(UUID value) {
    public static LetterId of(String text) {
        return new LetterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
