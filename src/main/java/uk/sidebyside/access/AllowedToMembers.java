package uk.sidebyside.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** For everybody who works in the partnership: those who hold a post, and inspectors while they inspect. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@AllowedTo({
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
    Role.PRACTITIONER,
    Role.AUDITOR,
    Role.CLINICAL_OFFICER
})
public @interface AllowedToMembers {}
