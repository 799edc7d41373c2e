package uk.sidebyside.plan.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.sidebyside.shared.Finding;

/**
 * A plan's version that is to be frozen, with those who have signed it.
 *
 * @param accountable the organisations that answer for the plan together
 */
public record FreezeVersion(Set<UUID> accountable, List<Signatory> signatories) {

    static final int SIGNATORIES = 2;

    /**
     * @param role the title as signed; it stays as it was whatever the post is called later
     */
    public record Signatory(UUID person, String role, UUID organisation, LocalDate signedOn) {}

    public FreezeVersion {
        accountable = Set.copyOf(accountable);
        signatories = List.copyOf(signatories);
    }

    public List<Finding> check(LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (accountable.size() < SIGNATORIES) {
            findings.add(finding("organisations", "freeze.needs.organisations", SIGNATORIES, accountable.size()));
        }
        for (int i = 0; i < signatories.size(); i++) {
            signatory("signatories[" + i + "]", signatories.get(i), today, findings);
        }
        long people = signatories.stream().map(Signatory::person).distinct().count();
        if (people < SIGNATORIES) {
            findings.add(finding("signatories", "freeze.needs.signatories", SIGNATORIES, people));
        } else if (organisations() < SIGNATORIES) {
            findings.add(finding("signatories", "freeze.needs.both.sides", SIGNATORIES, organisations()));
        }
        return findings;
    }

    private long organisations() {
        return signatories.stream()
                .map(Signatory::organisation)
                .filter(accountable::contains)
                .distinct()
                .count();
    }

    private void signatory(String field, Signatory signatory, LocalDate today, List<Finding> findings) {
        if (signatory.role().isBlank()) {
            findings.add(finding(field + ".role", "signatory.needs.role"));
        }
        if (!accountable.contains(signatory.organisation())) {
            findings.add(finding(field + ".organisation", "signatory.not.accountable"));
        }
        if (signatory.signedOn().isAfter(today)) {
            findings.add(finding(field + ".signedOn", "signed.in.future", today));
        }
    }

    private static Finding finding(String field, String key, Object... details) {
        return Finding.of(field, key, Sources.JOINT_OWNERSHIP, details);
    }
}
