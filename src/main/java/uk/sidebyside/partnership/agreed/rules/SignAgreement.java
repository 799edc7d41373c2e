package uk.sidebyside.partnership.agreed.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/**
 * One signature under an agreement.
 *
 * @param name of whoever signs
 * @param role the post as signed
 * @param contact where people can ask
 * @param agreed whether they say that they sign; on paper the paper says so
 * @param signedOn null where no day was given
 */
public record SignAgreement(
        String name,
        String role,
        String contact,
        boolean agreed,
        @Nullable LocalDate signedOn) {
    private static final int NAME_AT_MOST = 160;
    private static final int CONTACT_AT_MOST = 200;

    public List<Finding> check(LocalDate today) {
        List<Finding> findings = new ArrayList<>(text("name", "sign.needs.name", name, NAME_AT_MOST));
        findings.addAll(text("role", "sign.needs.role", role, NAME_AT_MOST));
        findings.addAll(text("contact", "sign.needs.contact", contact, CONTACT_AT_MOST));
        if (!agreed) {
            findings.add(Finding.of("agreed", "sign.needs.statement", Sources.AGREEMENT));
        }
        if (signedOn == null) {
            findings.add(Finding.of("signedOn", "sign.needs.day", Sources.AGREEMENT));
        } else if (signedOn.isAfter(today)) {
            findings.add(Finding.of("signedOn", "sign.in.future", Sources.AGREEMENT));
        }
        return findings;
    }

    private static List<Finding> text(String field, String key, String text, int longest) {
        return WordsOfAPart.required(field, key, text, longest);
    }
}
