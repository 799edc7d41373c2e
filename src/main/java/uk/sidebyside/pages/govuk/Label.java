package uk.sidebyside.pages.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** What a field asks. On a page with one question it is the page's heading. */
public record Label(Content content, @Nullable String classes, boolean isPageHeading, Attributes attributes) {

    public static Label of(String text) {
        return of(Words.of(text));
    }

    public static Label of(Content content) {
        return new Label(content, null, false, Attributes.NONE);
    }

    public Label withClasses(String more) {
        return new Label(content, more, isPageHeading, attributes);
    }

    public Label asPageHeading() {
        return new Label(content, "govuk-label--l", true, attributes);
    }
}
