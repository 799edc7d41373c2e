package uk.sidebyside.audits.rules;

import java.util.Locale;

/** How far an audit is. A signed one that is opened again goes on as its next version. */
public enum AuditState {
    OPEN("Under way"),
    SIGNED("Signed");

    private final String label;

    AuditState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a code that nobody stored */
    public static AuditState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
