package uk.sidebyside.measures.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Role;

/** For those who define measures and set targets: the same who edit the plan. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@AllowedTo({Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR})
public @interface AllowedToMeasureEditors {}
