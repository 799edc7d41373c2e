package uk.sidebyside.audits.quality.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Role;

/** For everybody who holds a post of the partnership: what samples show, and whose turn it is. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@AllowedTo({
    Role.AUDITOR,
    Role.ACTION_OWNER,
    Role.WORKSTREAM_LEAD,
    Role.BOARD_MEMBER,
    Role.FAMILY_SEAT,
    Role.CHAIR,
    Role.SCRUTINEER,
    Role.INSPECTOR,
    Role.ADMINISTRATOR,
    Role.CASE_OFFICER,
    Role.COORDINATOR,
    Role.SAFEGUARDING_LEAD,
    Role.PRACTITIONER
})
@interface AllowedToReadersOfAudits {}
