package uk.sidebyside.pages.govuk;

import org.jspecify.annotations.Nullable;

/** The group around radios, checkboxes or the parts of a date. */
public record Fieldset(
        @Nullable Legend legend,
        @Nullable String classes,
        @Nullable String describedBy,
        Attributes attributes) {

    public static Fieldset of(Legend legend) {
        return new Fieldset(legend, null, null, Attributes.NONE);
    }

    public static Fieldset of(String legend) {
        return of(Legend.of(legend));
    }
}
