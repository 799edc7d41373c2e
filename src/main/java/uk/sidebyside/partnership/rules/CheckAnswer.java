package uk.sidebyside.partnership.rules;

import java.util.Arrays;
import java.util.Optional;

/** What somebody answers to a check question. */
public enum CheckAnswer {
    YES("yes", "Yes"),
    PARTLY("partly", "Partly"),
    NO("no", "No");

    private final String code;
    private final String label;

    CheckAnswer(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<CheckAnswer> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException for a code that nobody stored */
    public static CheckAnswer of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No CheckAnswer is called " + code));
    }
}
