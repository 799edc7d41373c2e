package uk.sidebyside.partnership.agreed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lists of a foundation. */
public enum Strand {
    /** What families should be able to say. The survey of the vision asks by the same keys. */
    VISION("What families should be able to say", "sentence"),
    PRINCIPLES("Our core principles", "principle"),
    BENEFITS("What is gained by it", "benefit"),
    /** What people's feedback is about; who reads it marks it with them. */
    THEMES("What people talk about most", "theme");

    private final String title;
    private final String one;

    Strand(String title, String one) {
        this.title = title;
        this.one = one;
    }

    public String title() {
        return title;
    }

    /** What one of its parts is called. */
    public String one() {
        return one;
    }

    /** As addresses name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Strand> of(String code) {
        return Arrays.stream(values())
                .filter(strand -> strand.code().equals(code))
                .findFirst();
    }
}
