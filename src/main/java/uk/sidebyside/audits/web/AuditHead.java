package uk.sidebyside.audits.web;

import java.time.LocalDate;
import uk.sidebyside.audits.Audit;
import uk.sidebyside.audits.AuditFacts;
import uk.sidebyside.audits.Standing;
import uk.sidebyside.audits.rules.Framework;

/**
 * What every page of an audit has in its head.
 *
 * @param standing how the reader stands to it
 */
public record AuditHead(Audit audit, Framework framework, Standing standing, LocalDate today) {
    public String at(String below) {
        return audit.at() + below;
    }

    /** The first day that facts from the records look back to. */
    public LocalDate factsFrom() {
        return AuditFacts.from(audit);
    }

    public boolean mayWrite() {
        return standing.judges() && audit.open();
    }
}
