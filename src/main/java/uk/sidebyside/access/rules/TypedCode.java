package uk.sidebyside.access.rules;

import java.util.Locale;
import java.util.regex.Pattern;

/** A code as people type or paste it, with spaces, dashes and either case. */
public final class TypedCode {
    /** No letters or figures that look alike. */
    public static final String RECOVERY_ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    public static final int RECOVERY_LENGTH = 12;
    private static final Pattern AUTHENTICATOR = Pattern.compile("\\d{6}");
    private static final Pattern RECOVERY = Pattern.compile("[" + RECOVERY_ALPHABET + "]{" + RECOVERY_LENGTH + "}");

    public enum Kind {
        AUTHENTICATOR,
        RECOVERY,
        NEITHER
    }

    private TypedCode() {}

    public static String normal(String typed) {
        return typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    }

    public static Kind kind(String typed) {
        String code = normal(typed);
        if (AUTHENTICATOR.matcher(code).matches()) {
            return Kind.AUTHENTICATOR;
        }
        return RECOVERY.matcher(code).matches() ? Kind.RECOVERY : Kind.NEITHER;
    }

    /** In groups of four, as it is shown to be written down. */
    public static String shown(String recoveryCode) {
        return String.join("-", recoveryCode.substring(0, 4), recoveryCode.substring(4, 8), recoveryCode.substring(8));
    }
}
