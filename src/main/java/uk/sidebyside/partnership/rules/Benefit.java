package uk.sidebyside.partnership.rules;

import java.util.Arrays;
import java.util.Optional;

/** What joint partnership brings, in five groups (REQUIREMENTS R018). */
public enum Benefit {
    APPROACH("approach", "A joint partnership approach"),
    SERVICE("service", "A better service"),
    CONFIDENCE("confidence", "Increased child and parental confidence"),
    STAFF("staff", "Higher staff well-being"),
    COMMUNITY("community", "Improved community relations");

    private final String code;
    private final String label;

    Benefit(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<Benefit> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException for a code that nobody stored */
    public static Benefit of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No Benefit is called " + code));
    }
}
