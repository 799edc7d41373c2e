package uk.sidebyside.audits.quality.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Role;

/** For those who may be asked to mark a plan; which one, the facades decide. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@AllowedTo({
    Role.AUDITOR,
    Role.COORDINATOR,
    Role.WORKSTREAM_LEAD,
    Role.ACTION_OWNER,
    Role.CASE_OFFICER,
    Role.PRACTITIONER,
    Role.FAMILY_SEAT
})
@interface AllowedToPlanMarkers {}
