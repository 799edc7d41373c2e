package uk.sidebyside.assessments.sen2.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Node;

/** What is found wrong with one person, while the rules go through them. */
final class Faults {
    private final List<Fault> found = new ArrayList<>(4);
    private @Nullable Node request;

    void in(@Nullable Node its) {
        request = its;
    }

    void when(boolean wrong, Rule rule, Node at, @Nullable Field field) {
        if (wrong) {
            found.add(new Fault(rule, at, field, request));
        }
    }

    List<Fault> all() {
        return found;
    }

    /** Whether both are known and the first is the earlier. */
    static boolean before(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }
}
