package uk.sidebyside.pages.govuk;

import org.jspecify.annotations.Nullable;

/** An action in a banner or panel: a link if it has an address and isn't asked to look like a button. */
public record ButtonOrLink(
        @Nullable String text,
        @Nullable String type,
        @Nullable String href,
        @Nullable String name,
        @Nullable String value,
        @Nullable String classes,
        Attributes attributes) {

    public static ButtonOrLink link(String text, String href) {
        return new ButtonOrLink(text, null, href, null, null, null, Attributes.NONE);
    }

    public static ButtonOrLink button(String text, String name, String value) {
        return new ButtonOrLink(text, "submit", null, name, value, null, Attributes.NONE);
    }

    public boolean isButton() {
        return !Html.has(href) || "button".equals(type);
    }

    public String buttonType() {
        return Html.orElse(type, "button");
    }
}
