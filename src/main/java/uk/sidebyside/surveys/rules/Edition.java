package uk.sidebyside.surveys.rules;

import java.util.Arrays;
import java.util.Optional;

/** The words in which the same questions are asked. What is answered in one counts with what is answered in the others. */
public enum Edition {
    STANDARD("standard", "Standard"),
    EASY_READ("easy-read", "Easy Read, with pictures"),
    CHILD("child", "For children, with pictures");

    private final String code;
    private final String label;

    Edition(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public boolean pictures() {
        return this != STANDARD;
    }

    public static Optional<Edition> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
