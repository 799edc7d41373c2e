package uk.sidebyside.access.admin;

import uk.sidebyside.pages.FormErrors;

/** Somebody new, as typed. */
public record PersonFormPage(String name, String initials, String email, FormErrors errors) {}
