package uk.sidebyside.board.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Role;

/** For those who ask questions that must be answered. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@AllowedTo({Role.SCRUTINEER, Role.CHAIR, Role.FAMILY_SEAT, Role.BOARD_MEMBER})
@interface AllowedToAskers {}
