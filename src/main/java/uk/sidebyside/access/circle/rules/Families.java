package uk.sidebyside.access.circle.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is one family: those who answered about the same child, and whoever answered more than once; and so are children who have a parent in
 * common. So there are never more families than people, and about children never more than children.
 */
public final class Families {
    private final Map<String, String> nextOf = new HashMap<>();

    /** @param child null where it was about a service, where each person stands for themselves */
    public void answered(String person, @Nullable UUID child) {
        if (child != null) {
            String one = of("a person: " + person);
            String other = of("a child: " + child);
            if (!one.equals(other)) {
                nextOf.put(one, other);
            }
        }
    }

    /** Under one name for each family, once all of them have been told. */
    public String ofPerson(String person) {
        return of("a person: " + person);
    }

    /** Under the same names as {@link #ofPerson}. */
    public String ofChild(UUID child) {
        return of("a child: " + child);
    }

    private String of(String one) {
        String family = one;
        for (String next = nextOf.get(family); next != null; next = nextOf.get(family)) {
            family = next;
        }
        return family;
    }
}
