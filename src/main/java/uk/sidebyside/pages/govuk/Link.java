package uk.sidebyside.pages.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A link in a list of them: breadcrumbs, an error summary's entries. Without an address it is text. */
public record Link(@Nullable String href, Content content, Attributes attributes) {

    public static Link of(String text, @Nullable String href) {
        return new Link(href, Words.of(text), Attributes.NONE);
    }
}
