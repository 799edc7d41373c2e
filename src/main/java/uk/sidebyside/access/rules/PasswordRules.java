package uk.sidebyside.access.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.sidebyside.shared.Finding;

/**
 * What a password must be: long, and not what anybody would try first. There are no rules about capitals and signs, since
 * they make passwords harder to remember and no harder to guess.
 */
public final class PasswordRules {
    public static final int AT_LEAST = 12;
    public static final int AT_MOST = 200;
    private static final int DIFFERENT_CHARACTERS = 5;
    private static final int WORTH_LOOKING_FOR = 4;
    private static final String SOURCE = "NCSC, password policy: length and a deny list instead of complexity";
    private static final String IN_A_ROW = "01234567890123456789 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm";

    /** Roots of common passwords: what remains of one when its figures and signs are taken away. */
    private static final Set<String> TRIED_FIRST = Set.of(
            "",
            "password",
            "passwordpassword",
            "letmein",
            "letmeinletmein",
            "welcome",
            "changeme",
            "qwertyuiop",
            "iloveyou",
            "administrator",
            "admin",
            "football",
            "sunshine",
            "princess",
            "sidebyside",
            "sendpassword",
            "trustno",
            "liverpool",
            "manchesterunited",
            "summer",
            "winter",
            "spring",
            "autumn");

    private PasswordRules() {}

    /**
     * @param personal what others know about the person: address, name, area
     * @return nothing where the password is good
     */
    public static List<Finding> check(String password, Collection<String> personal) {
        var findings = new ArrayList<Finding>();
        if (password.length() < AT_LEAST) {
            findings.add(finding("password.too.short", AT_LEAST));
        } else if (password.length() > AT_MOST) {
            findings.add(finding("password.too.long", AT_MOST));
        } else if (easilyGuessed(password.toLowerCase(Locale.ROOT))) {
            findings.add(finding("password.easily.guessed"));
        } else if (tellsOf(personal, password.toLowerCase(Locale.ROOT))) {
            findings.add(finding("password.is.personal"));
        }
        return findings;
    }

    private static boolean easilyGuessed(String password) {
        return password.chars().distinct().count() < DIFFERENT_CHARACTERS
                || IN_A_ROW.contains(password)
                || TRIED_FIRST.contains(password.replaceAll("[^a-z]", ""));
    }

    /** Whether it is little more than something known: without it, too little is left. */
    private static boolean tellsOf(Collection<String> personal, String password) {
        return personal.stream()
                .flatMap(known -> List.of(known.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream())
                .filter(word -> word.length() >= WORTH_LOOKING_FOR)
                .anyMatch(word -> password.replace(word, "").length() < AT_LEAST - WORTH_LOOKING_FOR);
    }

    private static Finding finding(String key, Object... details) {
        return Finding.of("password", key, SOURCE, details);
    }
}
