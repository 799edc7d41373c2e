package uk.sidebyside.pages.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** What went wrong in a field and how to mend it, beside the field. The summary says the same words. */
public record ErrorMessage(
        Content content, @Nullable String classes, Attributes attributes, String visuallyHiddenText) {

    public static ErrorMessage of(String text) {
        return of(Words.of(text));
    }

    public static ErrorMessage of(Content content) {
        return new ErrorMessage(content, null, Attributes.NONE, "Error");
    }

    /** For templates that take an error as an optional text. */
    public static @Nullable ErrorMessage ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }
}
