package uk.sidebyside.plan.web;

import uk.sidebyside.pages.FormErrors;

/** Choosing the file of a plan. */
public record ImportUploadPage(String plan, FormErrors errors) {}
