package uk.sidebyside.shared;

import java.util.Arrays;
import java.util.Optional;

/** Ages that something is about, like a piece of work or a story of good practice (REQUIREMENTS R004, R118). */
public enum AgeBand {
    UNDER_5("0-4", "0 to 4"),
    SCHOOL("5-15", "5 to 15"),
    TEENAGERS("16-17", "16 and 17"),
    YOUNG_ADULTS("18-25", "18 to 25");

    private final String code;
    private final String label;

    AgeBand(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<AgeBand> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException for a code that nobody stored */
    public static AgeBand of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No AgeBand is called " + code));
    }
}
