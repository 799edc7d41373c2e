package uk.sidebyside.pages.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A question or name with its answer, and where to change it. */
public record SummaryRow(
        Content key,
        @Nullable String keyClasses,
        @Nullable Content value,
        @Nullable String valueClasses,
        Actions actions,
        @Nullable String classes) {

    public static SummaryRow of(String key, String value) {
        return of(key, Words.of(value));
    }

    public static SummaryRow of(String key, Content value) {
        return new SummaryRow(Words.of(key), null, value, null, Actions.NONE, null);
    }

    /** With a "Change" link that says what it changes. */
    public SummaryRow changeAt(String href, String what) {
        return withActions(Actions.of(Action.of("Change", href, what)));
    }

    public SummaryRow withActions(Actions links) {
        return new SummaryRow(key, keyClasses, value, valueClasses, links, classes);
    }
}
