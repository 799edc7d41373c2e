package uk.sidebyside.audits.collected.rules;

import java.util.Locale;
import java.util.Optional;

/** What a theme across audits leads to (REQUIREMENTS R112). */
public enum ThemeUse {
    EVENT("A joint partnership event"),
    MODEL("The next version of a model or a framework"),
    TRAINING("Training"),
    SUPPORT("Support for services");

    private final String label;

    ThemeUse(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it takes place on a day, for somebody. */
    public boolean isOccasion() {
        return this == EVENT || this == TRAINING;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ThemeUse> find(String code) {
        for (ThemeUse use : values()) {
            if (use.code().equals(code)) {
                return Optional.of(use);
            }
        }
        return Optional.empty();
    }
}
