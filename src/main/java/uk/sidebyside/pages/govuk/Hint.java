package uk.sidebyside.pages.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** Help beside a field, said before the answer. */
public record Hint(Content content, @Nullable String classes, Attributes attributes) {

    public static Hint of(String text) {
        return of(Words.of(text));
    }

    public static Hint of(Content content) {
        return new Hint(content, null, Attributes.NONE);
    }

    /** For templates that take a hint as an optional text. */
    public static @Nullable Hint ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }
}
