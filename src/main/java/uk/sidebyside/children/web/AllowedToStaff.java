package uk.sidebyside.children.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Role;

/** For those whose posts work with children; which children, their circles say. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@AllowedTo({Role.CASE_OFFICER, Role.PRACTITIONER, Role.SAFEGUARDING_LEAD})
@interface AllowedToStaff {}
