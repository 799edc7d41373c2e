package uk.sidebyside.audits.rules;

import java.util.Arrays;
import java.util.Optional;

/** What a framework judges. */
public enum Subject {
    SERVICE("service", "A service"),
    /** An EHC plan with its case file, known by a reference and never by a name. */
    PLAN("plan", "An EHC plan and its case file");

    private final String code;
    private final String label;

    Subject(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<Subject> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException for a code that nobody stored */
    public static Subject of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No Subject is called " + code));
    }
}
