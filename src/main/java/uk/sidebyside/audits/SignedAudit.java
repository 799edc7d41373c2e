package uk.sidebyside.audits;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What was signed, as one number of an audit.
 *
 * @param document all of it as JSON: what the hash is made of
 * @param sha256 of the document's bytes in UTF-8, in hexadecimal
 * @param role of whoever signed, as it was then
 */
public record SignedAudit(
        AuditId audit,
        int number,
        String document,
        String sha256,
        String outcome,
        String name,
        String role,
        LocalDate signedOn,
        Instant signedAt) {}
