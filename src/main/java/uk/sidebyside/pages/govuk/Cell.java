package uk.sidebyside.pages.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A cell of a table. Numbers are aligned to the right. */
public record Cell(
        @Nullable Content content,
        @Nullable String format,
        @Nullable String classes,
        @Nullable Integer colspan,
        @Nullable Integer rowspan,
        Attributes attributes) {

    public static Cell of(String text) {
        return of(Words.of(text));
    }

    public static Cell of(Content content) {
        return new Cell(content, null, null, null, null, Attributes.NONE);
    }

    public static Cell number(String figure) {
        return new Cell(Words.of(figure), "numeric", null, null, null, Attributes.NONE);
    }

    public static Cell number(long figure) {
        return number(Long.toString(figure));
    }
}
