package uk.sidebyside.pages.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** What a group of fields asks. On a page with one question it is the page's heading. */
public record Legend(Content content, @Nullable String classes, boolean isPageHeading) {

    public static Legend of(String text) {
        return of(Words.of(text));
    }

    public static Legend of(Content content) {
        return new Legend(content, null, false);
    }

    public Legend withClasses(String more) {
        return new Legend(content, more, isPageHeading);
    }

    public Legend asPageHeading() {
        return new Legend(content, "govuk-fieldset__legend--l", true);
    }
}
