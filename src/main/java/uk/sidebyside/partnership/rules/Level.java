package uk.sidebyside.partnership.rules;

import java.util.Arrays;
import java.util.Optional;

/** With one child, or on a service. */
public enum Level {
    INDIVIDUAL("individual", "With one child"),
    STRATEGIC("strategic", "On a service");

    private final String code;
    private final String label;

    Level(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<Level> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException for a code that nobody stored */
    public static Level of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No Level is called " + code));
    }
}
