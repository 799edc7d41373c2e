package uk.sidebyside.needs.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Role;

/** For those who may write all of it, and those who may hold the post that a section or an action belongs to. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@AllowedTo({Role.ACTION_OWNER, Role.WORKSTREAM_LEAD, Role.BOARD_MEMBER, Role.FAMILY_SEAT, Role.CHAIR, Role.ADMINISTRATOR
})
@interface AllowedToWriters {}
