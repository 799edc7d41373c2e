package uk.sidebyside.partnership.rules;

import java.util.Arrays;
import java.util.Optional;

/** The six principles, in a few words of our own; their statements are content (REQUIREMENTS R016). */
public enum Principle {
    VALUE_PEOPLE("1", "We value children, young people and their families"),
    VALUE_FEEDBACK("2", "We value feedback and celebrate success"),
    RECIPROCAL("3", "We support one another"),
    GROW("4", "We keep finding new people and new ways"),
    EQUAL("5", "We are equal, diverse and accessible"),
    BLUR("6", "We blur who gives and who receives a service");

    private final String code;
    private final String label;

    Principle(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<Principle> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException for a code that nobody stored */
    public static Principle of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No Principle is called " + code));
    }
}
