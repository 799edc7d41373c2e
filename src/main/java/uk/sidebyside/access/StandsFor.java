package uk.sidebyside.access;

import java.util.Locale;

/** Whose voice a kind of partner is. Families' seats are for those who stand for families, and never for services. */
public enum StandsFor {
    /** Families, children and young people, and the voluntary sector that speaks with them. */
    FAMILIES("Families, children and young people"),
    /** Those who answer for services, as the council and the NHS do. */
    SERVICES("Services that families get"),
    OTHERS("Neither");

    private final String label;

    StandsFor(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static StandsFor of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
