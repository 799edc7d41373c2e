package uk.sidebyside.audits.rules;

import java.util.Arrays;
import java.util.Optional;

/** What somebody else says of a level that an auditor chose (R114). */
public enum Stance {
    AGREES("agrees", "I agree"),
    QUERIES("queries", "I see it differently");

    private final String code;
    private final String label;

    Stance(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<Stance> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException for a code that nobody stored */
    public static Stance of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No Stance is called " + code));
    }
}
