package uk.sidebyside.partnership.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Role;

/** For everybody with a post of the partnership: they see how pieces on services go. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@AllowedTo({
    Role.COORDINATOR,
    Role.CASE_OFFICER,
    Role.PRACTITIONER,
    Role.SAFEGUARDING_LEAD,
    Role.WORKSTREAM_LEAD,
    Role.ACTION_OWNER,
    Role.BOARD_MEMBER,
    Role.FAMILY_SEAT,
    Role.CHAIR,
    Role.SCRUTINEER,
    Role.INSPECTOR,
    Role.ADMINISTRATOR,
    Role.AUDITOR,
    Role.CLINICAL_OFFICER
})
@interface AllowedToPartners {}
