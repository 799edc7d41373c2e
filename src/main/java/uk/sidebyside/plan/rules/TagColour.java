package uk.sidebyside.plan.rules;

import java.util.Optional;

/**
 * The colours that a state may wear. The text is always beside it. Red is missing on purpose: on our pages red means an
 * error to mend.
 */
public enum TagColour {
    GREY,
    GREEN,
    TEAL,
    BLUE,
    PURPLE,
    MAGENTA,
    ORANGE,
    YELLOW;

    /** The name that the page's stylesheet and a progress key's file use. */
    public String word() {
        return Words.kebab(this);
    }

    public static Optional<TagColour> of(String word) {
        return Words.constant(TagColour.class, word);
    }
}
