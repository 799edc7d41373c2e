package uk.sidebyside.assessments.advice.rules;

import java.util.Locale;

/** Whose advice the council must seek, by the letters of regulation 6(1) of the SEND Regulations 2014. */
public enum AdviceFrom {
    A("The child's parent, or the young person"),
    B("The school, college or early years setting"),
    C("Health care, by whom the NHS names"),
    D("An educational psychologist"),
    E("Social care"),
    F("Somebody else whom the council thinks right"),
    G("Preparing for adulthood, from year 9"),
    H("Somebody whom the family reasonably asks for");

    private final String label;

    AdviceFrom(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As the database and addresses have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String regulation() {
        return "regulation 6(1)(" + code() + ")";
    }

    /** Whether another body writes it: the family's own advice is asked of nobody else. */
    public boolean asked() {
        return this != A;
    }

    /** @throws IllegalArgumentException for what is no letter of the regulation */
    public static AdviceFrom of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
