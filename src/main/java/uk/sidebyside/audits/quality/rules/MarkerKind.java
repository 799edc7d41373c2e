package uk.sidebyside.audits.quality.rules;

import java.util.Arrays;

/** As what somebody marks plans. */
public enum MarkerKind {
    AUDITOR("auditor", "Auditor"),
    PARTNER("partner", "Partner of another organisation"),
    PARENT("parent", "Parent or carer"),
    YOUNG_PERSON("young-person", "Young person");

    private final String code;
    private final String label;

    MarkerKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Whether somebody who is not trained may not begin: parents, young people and partners are asked to do what is new to them. */
    public boolean needsTraining() {
        return this != AUDITOR;
    }

    /** Only an auditor gives the first marks; any of them, blind of the first, gives the second. */
    public boolean marksFirst() {
        return this == AUDITOR;
    }

    public static boolean known(String code) {
        return Arrays.stream(values()).anyMatch(kind -> kind.code.equals(code));
    }

    /** @throws IllegalArgumentException for what is no code of a kind */
    public static MarkerKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of marker is called " + code));
    }
}
