package uk.sidebyside.assessments.sen2.rules;

import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Node;

/**
 * A rule that a record breaks.
 *
 * @param at the record
 * @param field which of its fields; null where it is about the record as a whole
 * @param request of which request, or null where it is about the person
 */
public record Fault(
        Rule rule, Node at, @Nullable Field field, @Nullable Node request) {

    /** What the field says; blank where there is no field or nothing in it. */
    public String value() {
        return field == null ? "" : at.text(field);
    }
}
