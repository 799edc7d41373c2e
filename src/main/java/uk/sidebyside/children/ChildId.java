package uk.sidebyside.children;

import java.util.UUID;

public record ChildId(UUID value) {
    public static ChildId of(String text) {
        return new ChildId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
