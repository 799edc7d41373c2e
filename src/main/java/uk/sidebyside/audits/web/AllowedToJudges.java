package uk.sidebyside.audits.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Role;

/** For those who may judge; in which audit they do is decided by the facade. */
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
@interface AllowedToJudges {}
