package uk.sidebyside.measures;

import java.util.UUID;

/** A measure of an area. */
public record MeasureId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
