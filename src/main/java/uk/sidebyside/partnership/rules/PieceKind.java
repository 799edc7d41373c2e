package uk.sidebyside.partnership.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is made together (REQUIREMENTS R085, R093). */
public enum PieceKind {
    EHC_PLAN("ehc-plan", "Education, health and care plan", Level.INDIVIDUAL),
    ANNUAL_REVIEW("annual-review", "Annual review", Level.INDIVIDUAL),
    OTHER_PLAN("other-plan", "Another plan", Level.INDIVIDUAL),
    NEW_SERVICE("new-service", "A new service", Level.STRATEGIC),
    IMPROVE_SERVICE("improve-service", "A better service", Level.STRATEGIC),
    INFORMATION("information", "Information, like a leaflet", Level.STRATEGIC),
    POLICY("policy", "A policy", Level.STRATEGIC),
    STANDARDS("standards", "Standards", Level.STRATEGIC),
    OTHER("other", "Something else", Level.STRATEGIC);

    private final String code;
    private final String label;
    private final Level level;

    PieceKind(String code, String label, Level level) {
        this.code = code;
        this.label = label;
        this.level = level;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public Level level() {
        return level;
    }

    public static List<PieceKind> of(Level level) {
        return Arrays.stream(values()).filter(kind -> kind.level == level).toList();
    }

    public static Optional<PieceKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException for a code that nobody stored */
    public static PieceKind of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No kind of piece is called " + code));
    }
}
