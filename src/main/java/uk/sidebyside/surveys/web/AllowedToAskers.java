package uk.sidebyside.surveys.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Role;

/** For those who make surveys, read what people wrote and keep the log of complaints and compliments. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@AllowedTo({Role.COORDINATOR, Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR})
@interface AllowedToAskers {}
