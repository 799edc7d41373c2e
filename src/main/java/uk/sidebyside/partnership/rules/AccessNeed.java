package uk.sidebyside.partnership.rules;

import java.util.Arrays;
import java.util.Optional;

/** Whether it was asked what somebody needs to take part, and done. */
public enum AccessNeed {
    NOT_ASKED("not-asked", "Not asked yet"),
    NONE("none", "Asked: nothing needed"),
    TO_MEET("to-meet", "Asked: still to be met"),
    MET("met", "Asked and met");

    private final String code;
    private final String label;

    AccessNeed(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<AccessNeed> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException for a code that nobody stored */
    public static AccessNeed of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No AccessNeed is called " + code));
    }
}
