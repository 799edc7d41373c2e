package uk.sidebyside.pages.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** The way to the previous or next page. */
public record PageTurn(
        String href, @Nullable Content content, @Nullable String labelText, Attributes attributes) {

    public static PageTurn to(String href) {
        return new PageTurn(href, null, null, Attributes.NONE);
    }

    public static PageTurn to(String href, String labelText) {
        return new PageTurn(href, null, labelText, Attributes.NONE);
    }
}
