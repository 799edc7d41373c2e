package uk.sidebyside.pages.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** The card around a summary list, where a page shows several things of one kind. */
public record SummaryCard(
        @Nullable Content title,
        int headingLevel,
        @Nullable String titleClasses,
        Actions actions,
        @Nullable String classes,
        Attributes attributes) {

    public static SummaryCard of(String title) {
        return new SummaryCard(Words.of(title), 2, null, Actions.NONE, null, Attributes.NONE);
    }

    public SummaryCard withActions(Actions links) {
        return new SummaryCard(title, headingLevel, titleClasses, links, classes, attributes);
    }
}
