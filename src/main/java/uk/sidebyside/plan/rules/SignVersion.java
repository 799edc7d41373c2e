package uk.sidebyside.plan.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/**
 * One signature under a version of a plan.
 *
 * @param role the title as signed
 * @param agreed whether the signatory said that they have read it; on paper the paper says so
 * @param signedOn null where no day was given
 */
public record SignVersion(
        String role, boolean agreed, @Nullable LocalDate signedOn) {
    private static final int ROLE_AT_MOST = 160;

    public List<Finding> check(LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (role.isBlank()) {
            findings.add(finding("role", "signatory.needs.role"));
        } else if (role.length() > ROLE_AT_MOST) {
            findings.add(Finding.of("role", "text.too.long", Sources.SIGNATURES, ROLE_AT_MOST, role.length()));
        }
        if (!agreed) {
            findings.add(finding("agreed", "sign.needs.statement"));
        }
        if (signedOn == null) {
            findings.add(finding("signedOn", "sign.needs.day"));
        } else if (signedOn.isAfter(today)) {
            findings.add(Finding.of("signedOn", "signed.in.future", Sources.SIGNATURES, today));
        }
        return findings;
    }

    private static Finding finding(String field, String key) {
        return Finding.of(field, key, Sources.SIGNATURES);
    }
}
