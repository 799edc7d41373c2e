package uk.sidebyside.assessments.advice.rules;

import java.util.Locale;

/** Which sections of the plan a provision belongs to. What educates or trains is special educational provision (s21(5) of the Act). */
public enum Strand {
    EDUCATION("Education or training", "Section F"),
    HEALTH("Health care", "Section G"),
    CARE("Social care", "Section H");

    private final String label;
    private final String section;

    Strand(String label, String section) {
        this.label = label;
        this.section = section;
    }

    public String label() {
        return label;
    }

    public String section() {
        return section;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for what is no code of a strand */
    public static Strand of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
