package uk.sidebyside.surveys.rules;

import java.util.Arrays;

/** What an answer means, whatever the words in which it was given: this is what is counted. */
public enum Meaning {
    YES("yes"),
    PARTLY("partly"),
    NO("no"),
    UNSURE("unsure");

    private final String code;

    Meaning(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a code that was never stored */
    public static Meaning of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
