package uk.sidebyside.audits.web;

import uk.sidebyside.pages.Audience;
import uk.sidebyside.pages.form.FormPage;

/**
 * Each level, and whether the reader sees it the same way.
 *
 * @param said what is told first, once something was said; blank before
 */
public record ViewsPage(String caption, FormPage form, Audience audience, String said) {

    static ViewsPage of(AuditHead head, FormPage form) {
        return new ViewsPage(head.audit().title(), form, Audience.STAFF, "");
    }
}
