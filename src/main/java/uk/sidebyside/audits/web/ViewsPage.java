package uk.sidebyside.audits.web;

import uk.sidebyside.pages.form.FormPage;

/** Each level, and whether the reader sees it the same way. */
public record ViewsPage(AuditHead head, FormPage form) {}
