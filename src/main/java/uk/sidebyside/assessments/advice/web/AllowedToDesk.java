package uk.sidebyside.assessments.advice.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Role;

/** For those who look after requests for advice: officers, and clinical officers those to health bodies. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@AllowedTo({Role.CLINICAL_OFFICER, Role.CASE_OFFICER})
@interface AllowedToDesk {}
