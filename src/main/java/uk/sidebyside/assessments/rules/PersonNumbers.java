package uk.sidebyside.assessments.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import uk.sidebyside.shared.Finding;

/** The numbers by which a child or young person is known in every return, as an officer types them. */
public final class PersonNumbers {
    private static final String RETURN = "SEN2, module 1";
    private static final Pattern UPN = Pattern.compile("[A-Z][0-9]{11}[0-9A-Z]");
    private static final Pattern ULN = Pattern.compile("[0-9]{10}");

    private PersonNumbers() {}

    /**
     * @param upn unique pupil number, in capitals; blank for none
     * @param uln unique learner number; blank for none
     */
    public static List<Finding> check(String upn, String uln) {
        List<Finding> findings = new ArrayList<>();
        if (upn.isEmpty() && uln.isEmpty()) {
            findings.add(Finding.of("upn", "case.needs.number", RETURN));
        }
        if (!upn.isEmpty() && !UPN.matcher(upn).matches()) {
            findings.add(Finding.of("upn", "case.upn.form", RETURN));
        }
        if (!uln.isEmpty() && !ULN.matcher(uln).matches()) {
            findings.add(Finding.of("uln", "case.uln.form", RETURN));
        }
        return findings;
    }

    public static Finding taken() {
        return Finding.of("upn", "case.number.taken", RETURN);
    }
}
