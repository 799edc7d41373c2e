package uk.sidebyside.partnership.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Role;

/** For those who may lead a piece; which of them leads it is decided by the facade. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@AllowedTo({
    Role.COORDINATOR,
    Role.CASE_OFFICER,
    Role.PRACTITIONER,
    Role.SAFEGUARDING_LEAD,
    Role.WORKSTREAM_LEAD,
    Role.ACTION_OWNER
})
@interface AllowedToLeads {}
