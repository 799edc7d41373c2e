package uk.sidebyside.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.evidence.EvidenceId;

/**
 * A version of a plan with its signatures.
 *
 * @param number null while it is not frozen
 * @param label the line that is printed on every page, like {@code Final submission, 22 May 2020}
 * @param sha256 the fingerprint of its words, which are the same before and after it is frozen
 * @param frozenAt null while it waits for signatures
 */
public record SignedVersion(
        VersionId id,
        @Nullable Integer number,
        String label,
        String sha256,
        Instant preparedAt,
        @Nullable Instant frozenAt,
        List<Signature> signatories) {

    public SignedVersion {
        signatories = List.copyOf(signatories);
    }

    /**
     * Somebody who signs, or is asked to: role and organisation; pages show no name.
     *
     * @param role the title as signed, which stays whatever the post is called later; as expected until then
     * @param on null where they have not signed yet
     * @param onPaper whether the paper is attached and an editor says so; otherwise they signed themselves
     * @param statement what they said when they signed; blank on paper
     * @param paper the scanned paper; null where there is none
     */
    public record Signature(
            PersonId person,
            String role,
            UUID organisation,
            @Nullable LocalDate on,
            boolean onPaper,
            String statement,
            @Nullable Instant at,
            @Nullable EvidenceId paper) {

        public boolean signed() {
            return on != null;
        }
    }

    public boolean frozen() {
        return frozenAt != null;
    }

    public boolean waitsFor(PersonId person) {
        return signatories.stream().anyMatch(one -> one.person().equals(person) && !one.signed());
    }

    public boolean names(PersonId person) {
        return signatories.stream().anyMatch(one -> one.person().equals(person));
    }
}
