package uk.sidebyside.audits;

import uk.sidebyside.shared.AreaId;

/** An audit was signed. Whoever hears it does their part in the transaction of the signature. */
public record AuditSigned(AreaId area, AuditId audit) {}
