package uk.sidebyside.pages.govuk;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One message of a cookie banner. */
public record CookieMessage(
        @Nullable Content heading,
        @Nullable Content content,
        @Nullable String text,
        List<ButtonOrLink> actions,
        @Nullable String role,
        boolean hidden,
        @Nullable String classes,
        Attributes attributes) {

    public CookieMessage {
        actions = List.copyOf(actions);
    }
}
