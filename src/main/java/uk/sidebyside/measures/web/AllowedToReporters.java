package uk.sidebyside.measures.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Role;

/** For those who may report figures: those who define measures, and whoever holds a post that may own one. The facade asks which. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@AllowedTo({Role.ACTION_OWNER, Role.WORKSTREAM_LEAD, Role.BOARD_MEMBER, Role.FAMILY_SEAT, Role.CHAIR, Role.ADMINISTRATOR
})
public @interface AllowedToReporters {}
