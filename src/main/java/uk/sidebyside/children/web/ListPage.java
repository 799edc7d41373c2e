package uk.sidebyside.children.web;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.children.Child;
import uk.sidebyside.pages.FormErrors;

/**
 * @param all how many there are without the search
 * @param reference that was looked for and not found; blank before
 */
public record ListPage(
        List<Child> children,
        int all,
        String q,
        LocalDate today,
        boolean mayOpen,
        boolean mayFind,
        FormErrors errors,
        String reference) {

    public ListPage {
        children = List.copyOf(children);
    }

    ListPage notFound(FormErrors wrong, String typed) {
        return new ListPage(children, all, q, today, mayOpen, mayFind, wrong, typed);
    }
}
