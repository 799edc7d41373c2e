package uk.sidebyside.audits.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import uk.sidebyside.shared.Finding;

/** Asking somebody who took part, and may have no account, what they think of the levels of an audit (R114). */
public final class AskWhoTookPart {
    private static final String SOURCE = "REQUIREMENTS R114";
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    /** Four weeks, the last day included: time to read it twice. */
    public static final int DAYS = 28;

    private AskWhoTookPart() {}

    /**
     * @param levels how many levels there are to speak of
     * @param judges the addresses of those who judge: nobody moderates their own audit, nor by a link
     */
    public static List<Finding> check(String email, boolean kindChosen, int levels, Set<String> judges) {
        List<Finding> findings = new ArrayList<>();
        String address = normal(email);
        if (!ADDRESS.matcher(address).matches() || address.length() > 200) {
            findings.add(Finding.of("email", "ask.needs.address", SOURCE));
        } else if (judges.stream().map(AskWhoTookPart::normal).anyMatch(address::equals)) {
            findings.add(Finding.of("email", "ask.judges.themselves", SOURCE));
        }
        if (!kindChosen) {
            findings.add(Finding.of("who", "ask.needs.kind", SOURCE));
        }
        if (levels == 0) {
            findings.add(Finding.of("", "opinion.needs.level", SOURCE));
        }
        return findings;
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
