package uk.sidebyside.pages.govuk;

import org.jspecify.annotations.Nullable;

/**
 * One line of a select. Without a value its text is the value.
 *
 * @param selected null leaves it to the select's value
 */
public record Option(
        @Nullable String value,
        @Nullable String text,
        @Nullable Boolean selected,
        boolean disabled,
        Attributes attributes) {

    public static Option of(String value, String text) {
        return new Option(value, text, null, false, Attributes.NONE);
    }

    boolean matches(@Nullable String chosen) {
        return chosen != null && !chosen.isEmpty() && chosen.equals(value == null ? text : value);
    }

    public boolean isSelected(@Nullable String chosen) {
        return selected == null ? matches(chosen) : selected;
    }
}
