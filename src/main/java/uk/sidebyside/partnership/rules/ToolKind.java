package uk.sidebyside.partnership.rules;

import java.util.Arrays;
import java.util.Optional;

/** What a tool for every day is (REQUIREMENTS R119). */
public enum ToolKind {
    CHECKLIST("checklist", "Checklist"),
    TEMPLATE("template", "Template"),
    EASY_READ("easy-read", "Easy Read"),
    POSTER("poster", "Poster"),
    OTHER("other", "Something else");

    private final String code;
    private final String label;

    ToolKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<ToolKind> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException for a code that nobody stored */
    public static ToolKind of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No ToolKind is called " + code));
    }
}
