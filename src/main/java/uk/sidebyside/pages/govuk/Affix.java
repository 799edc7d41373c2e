package uk.sidebyside.pages.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A unit before or after a short input, like "£" or "days". Not read out, so the label says it too. */
public record Affix(Content content, @Nullable String classes, Attributes attributes) {

    public static Affix of(String text) {
        return new Affix(Words.of(text), null, Attributes.NONE);
    }
}
