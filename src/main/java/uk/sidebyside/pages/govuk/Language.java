package uk.sidebyside.pages.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** The same page in another language. Without an address it is the one being read. */
public record Language(
        Content content,
        @Nullable String href,
        @Nullable String lang,
        @Nullable String hrefLang,
        @Nullable String dir,
        boolean current,
        @Nullable String descriptionText,
        @Nullable String classes,
        Attributes attributes) {

    public static Language of(String text, String lang, @Nullable String href) {
        return new Language(Words.of(text), href, lang, null, null, href == null, null, null, Attributes.NONE);
    }
}
