package uk.sidebyside.partnership.rules;

import java.util.Arrays;
import java.util.Optional;

/** How people were told or asked. */
public enum Channel {
    EMAIL("email", "By email"),
    PHONE("phone", "By phone"),
    LETTER("letter", "By letter"),
    MEETING("meeting", "At a meeting"),
    TEXT("text", "By text message"),
    HERE("here", "On these pages");

    private final String code;
    private final String label;

    Channel(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<Channel> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException for a code that nobody stored */
    public static Channel of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No Channel is called " + code));
    }
}
