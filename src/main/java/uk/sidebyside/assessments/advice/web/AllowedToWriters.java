package uk.sidebyside.assessments.advice.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Role;

/** For those who are asked for advice, and for those who ask: each sees what is theirs. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@AllowedTo({Role.PRACTITIONER, Role.ACTION_OWNER, Role.CLINICAL_OFFICER, Role.CASE_OFFICER})
@interface AllowedToWriters {}
