package uk.sidebyside.audits;

import java.util.UUID;

/** Names an audit, through all the versions in which it was signed. */
public record AuditId(UUID value) {}
