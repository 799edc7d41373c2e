package uk.sidebyside.audits;

import java.time.LocalDate;
import uk.sidebyside.access.PersonId;

/**
 * Somebody who judges in an audit.
 *
 * @param designation their post when they joined
 */
public record Auditor(PersonId person, String name, String designation, LocalDate joinedOn) {}
