package uk.sidebyside.partnership.rules;

import java.util.Arrays;
import java.util.Optional;

/** How somebody takes part, as they chose. */
public enum Way {
    IN_PERSON("in-person", "In person"),
    ONLINE("online", "Online"),
    PHONE("phone", "By phone"),
    IN_WRITING("in-writing", "In writing"),
    THROUGH_SOMEONE("through-someone", "Through somebody else, who speaks");

    private final String code;
    private final String label;

    Way(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<Way> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException for a code that nobody stored */
    public static Way of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No Way is called " + code));
    }
}
