package uk.sidebyside.access;

import java.util.Locale;

/** Which part of the local system a service belongs to. */
public enum Sector {
    EDUCATION("Education"),
    HEALTH("Health"),
    CARE("Social care"),
    EARLY_YEARS("Early years"),
    VOLUNTARY("Voluntary sector"),
    JOINT("More than one");

    private final String label;

    Sector(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As files and the database have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for what is no code of a sector */
    public static Sector of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
