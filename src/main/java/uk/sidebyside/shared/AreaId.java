package uk.sidebyside.shared;

import java.util.UUID;

/** The area that controls the data: the first part of every key of what an area owns. */
public record AreaId(UUID value) {

    public static AreaId of(String text) {
        return new AreaId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
