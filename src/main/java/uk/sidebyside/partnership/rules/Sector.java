package uk.sidebyside.partnership.rules;

import java.util.Arrays;
import java.util.Optional;

/** Whose work a service is. */
public enum Sector {
    EDUCATION("education", "Education"),
    HEALTH("health", "Health"),
    CARE("care", "Social care"),
    EARLY_YEARS("early-years", "Early years"),
    VOLUNTARY("voluntary", "Voluntary sector"),
    JOINT("joint", "Several together");

    private final String code;
    private final String label;

    Sector(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<Sector> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException for a code that nobody stored */
    public static Sector of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No Sector is called " + code));
    }
}
