package uk.sidebyside.partnership.rules;

import java.util.Arrays;
import java.util.Optional;

/** As what somebody takes part. */
public enum Side {
    CHILD("child", "Child"),
    YOUNG_PERSON("young-person", "Young person"),
    PARENT("parent", "Parent or carer"),
    FAMILY("family", "Family"),
    PROFESSIONAL("professional", "Professional");

    private final String code;
    private final String label;

    Side(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<Side> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException for a code that nobody stored */
    public static Side of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No Side is called " + code));
    }
}
