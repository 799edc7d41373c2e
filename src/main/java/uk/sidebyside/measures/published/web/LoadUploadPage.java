package uk.sidebyside.measures.published.web;

import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.Input;

/** Choosing the file of a release. */
public record LoadUploadPage(FormErrors errors, Input input) {}
