package uk.sidebyside.voice.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Role;

/** For those whose post it is to hear and to answer; about which child or service, the facades decide. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@AllowedTo({
    Role.CASE_OFFICER,
    Role.PRACTITIONER,
    Role.COORDINATOR,
    Role.SAFEGUARDING_LEAD,
    Role.WORKSTREAM_LEAD,
    Role.ACTION_OWNER,
    Role.ADMINISTRATOR
})
@interface AllowedToHearers {}
