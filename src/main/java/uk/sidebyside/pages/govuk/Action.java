package uk.sidebyside.pages.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * A link beside a row or on a card, like "Change".
 *
 * @param visuallyHiddenText what is changed, for those who hear the link away from its row
 */
public record Action(
        @Nullable String href,
        Content content,
        @Nullable String visuallyHiddenText,
        @Nullable String classes,
        Attributes attributes) {

    public static Action of(String text, String href, String visuallyHiddenText) {
        return new Action(href, Words.of(text), visuallyHiddenText, null, Attributes.NONE);
    }
}
