package uk.sidebyside.shared;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Points at anything in the house: the area that owns it, its kind and its id. A module that holds a {@code Ref} needs
 * to know nothing of the module that it points into.
 *
 * @param kind lower-case words joined by hyphens, as {@code action-line}; it never changes once stored
 */
public record Ref(AreaId area, String kind, UUID id) {

    private static final Pattern KIND = Pattern.compile("[a-z]+(-[a-z]+)*");

    public Ref {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("A kind is lower-case words joined by hyphens, not '" + kind + "'");
        }
    }

    /** Kind and id without the area, as one word for an address or a hidden field. */
    public String local() {
        return kind + ":" + id;
    }

    /**
     * Reads what {@link #local()} wrote.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Ref parse(AreaId area, String local) {
        int colon = local.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("A reference is kind:id, not '" + local + "'");
        }
        return new Ref(area, local.substring(0, colon), UUID.fromString(local.substring(colon + 1)));
    }
}
