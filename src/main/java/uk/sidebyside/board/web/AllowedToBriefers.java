package uk.sidebyside.board.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Role;

/** For those who brief others and log it. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@AllowedTo({Role.ADMINISTRATOR, Role.CHAIR, Role.BOARD_MEMBER, Role.WORKSTREAM_LEAD})
@interface AllowedToBriefers {}
