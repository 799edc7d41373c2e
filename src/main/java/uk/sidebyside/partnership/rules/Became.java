package uk.sidebyside.partnership.rules;

import java.util.Arrays;
import java.util.Optional;

/** What became of what people said. */
public enum Became {
    USED("used", "Used"),
    PARTLY("partly", "Partly used"),
    NOT_POSSIBLE("not-possible", "Not possible"),
    STILL_THINKING("still-thinking", "Still being thought about");

    private final String code;
    private final String label;

    Became(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<Became> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException for a code that nobody stored */
    public static Became of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No Became is called " + code));
    }
}
