package uk.sidebyside.audits.rules;

import java.util.Locale;
import java.util.Optional;

/** On what occasion something that audits showed is shared (REQUIREMENTS R112). */
public enum Occasion {
    TRAINING("Training"),
    WORKSHOP("Workshop"),
    BRIEFING("Briefing"),
    NETWORK("Network meeting"),
    FAMILIES("Event for families"),
    WRITING("In writing");

    private final String label;

    Occasion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Occasion> find(String code) {
        for (Occasion one : values()) {
            if (one.code().equals(code)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
