package uk.sidebyside.access.signin.web;

import uk.sidebyside.pages.FormErrors;

/** A page with one question.
 *
 * @param value what was typed before
 */
public record OneFieldPage(String value, FormErrors errors) {}
