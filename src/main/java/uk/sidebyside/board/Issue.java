package uk.sidebyside.board;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One sending of a frozen text to a body.
 *
 * @param ofKind {@code report} or {@code pack}
 * @param edition which edition it was
 * @param bodyName as it was called then
 */
public record Issue(
        String ofKind,
        UUID of,
        int edition,
        String sha256,
        BodyId body,
        String bodyName,
        LocalDate issuedOn,
        String issuedBy) {}
