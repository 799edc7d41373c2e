package uk.sidebyside.pages.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A status in words on a colour: "govuk-tag--teal" and so on. */
public record Tag(Content content, @Nullable String classes, Attributes attributes) {

    public static Tag of(String text) {
        return new Tag(Words.of(text), null, Attributes.NONE);
    }

    /** Colours since February 2026: grey, green, teal, blue, purple, magenta, red, orange, yellow. */
    public static Tag of(String text, String colour) {
        return new Tag(Words.of(text), "govuk-tag--" + colour, Attributes.NONE);
    }
}
