package uk.sidebyside.children.web;

import uk.sidebyside.children.ChildId;
import uk.sidebyside.pages.FormErrors;

/** @param reason as it was typed */
public record ReasonPage(ChildId child, String reason, FormErrors errors) {}
