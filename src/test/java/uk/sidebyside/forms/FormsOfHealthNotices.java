package uk.sidebyside.forms;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The forms of notices under section 23: each needs a post of a health body, and a notice that it wrote. */
final class FormsOfHealthNotices {
    private FormsOfHealthNotices() {}

    static Map<String, String> elsewhere() {
        var elsewhere = new TreeMap<String, String>();
        elsewhere.put("/section-23/{id}/drop", "a button, and nothing to fill in");
        List.of(
                        "/section-23/new",
                        "/section-23/{id}/edit",
                        "/section-23/{id}/acknowledge",
                        "/section-23/{id}/case",
                        "/section-23/{id}/known-case",
                        "/section-23/{id}/child")
                .forEach(route -> elsewhere.put(route, "NoticePagesTest: a post of a health body, and what it wrote"));
        return elsewhere;
    }
}
