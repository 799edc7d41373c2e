package uk.sidebyside.pages.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** An entry of the service navigation: current is this very page, active its section. */
public record NavItem(
        @Nullable String href, @Nullable Content content, boolean current, boolean active, Attributes attributes) {

    public static NavItem of(String text, String href, boolean active) {
        return new NavItem(href, Words.of(text), false, active, Attributes.NONE);
    }

    public boolean marked() {
        return current || active;
    }

    public @Nullable String ariaCurrent() {
        return current ? "page" : active ? "true" : null;
    }
}
