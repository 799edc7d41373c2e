package uk.sidebyside.assessments.sen2.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record in the return: how it is called, where it hangs, and how many of it there may be. In CSV each has a file, whose
 * rows carry their own key and that of the record that they hang on.
 */
public enum Part {
    PERSON(1, "Person", Part.ANY, null),
    REQUEST(2, "Requests", Part.ANY, PERSON),
    ASSESSMENT(3, "Assessment", 1, REQUEST),
    PLAN(4, "NamedPlan", 1, ASSESSMENT),
    PLAN_DETAIL(4, "PlanDetail", 2, PLAN),
    ACTIVE(5, "ActivePlans", 1, REQUEST),
    PLACEMENT(5, "PlacementDetail", Part.ANY, ACTIVE),
    NEED(5, "SENneed", 2, ACTIVE);

    /** As many as there are. */
    public static final int ANY = Integer.MAX_VALUE;

    private static final List<List<Part>> CHILDREN = Arrays.stream(values())
            .map(part -> Arrays.stream(values())
                    .filter(other -> other.parent == part)
                    .toList())
            .toList();

    private final int module;
    private final String element;
    private final int atMost;
    private final @Nullable Part parent;

    Part(int module, String element, int atMost, @Nullable Part parent) {
        this.module = module;
        this.element = element;
        this.atMost = atMost;
        this.parent = parent;
    }

    /** The number of the return's module, 1 to 5. */
    public int module() {
        return module;
    }

    public String element() {
        return element;
    }

    public int atMost() {
        return atMost;
    }

    public @Nullable Part parent() {
        return parent;
    }

    public List<Part> children() {
        return CHILDREN.get(ordinal());
    }

    public List<Field> fields() {
        return Field.of(this);
    }

    /** The column of a CSV that names this record, as the collection's own export calls it. */
    public String key() {
        return element.toLowerCase(Locale.ROOT) + "tableid";
    }

    public String fileName() {
        return element.toLowerCase(Locale.ROOT) + ".csv";
    }

    static @Nullable Part byElement(String name) {
        for (Part part : values()) {
            if (part.element.equalsIgnoreCase(name)) {
                return part;
            }
        }
        return null;
    }
}
