package uk.sidebyside.pages.govuk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Day, month or year of a date input. */
public record DatePart(
        String name,
        @Nullable String label,
        @Nullable String value,
        @Nullable String classes,
        @Nullable Boolean error,
        @Nullable String id,
        @Nullable String inputmode,
        @Nullable String autocomplete,
        @Nullable String pattern,
        Attributes attributes) {

    private static final String ERROR_CLASS = "govuk-input--error";

    public static DatePart of(String name, @Nullable String value) {
        return new DatePart(name, null, value, null, null, null, null, null, null, Attributes.NONE);
    }

    public DatePart withValue(@Nullable String written) {
        return new DatePart(name, label, written, classes, error, id, inputmode, autocomplete, pattern, attributes);
    }

    public DatePart withLabel(String words) {
        return new DatePart(name, words, value, classes, error, id, inputmode, autocomplete, pattern, attributes);
    }

    public DatePart withId(String other) {
        return new DatePart(name, label, value, classes, error, other, inputmode, autocomplete, pattern, attributes);
    }

    public DatePart withError(boolean wrong) {
        return new DatePart(name, label, value, classes, wrong, id, inputmode, autocomplete, pattern, attributes);
    }

    /** True if this very part is marked as wrong. */
    public boolean isWrong() {
        return Boolean.TRUE.equals(error) || hasClass(ERROR_CLASS);
    }

    /** A date that is wrong as a whole marks each part, unless parts are marked themselves. */
    public @Nullable String inputClasses(boolean dateIsWrong, boolean anyPartIsWrong) {
        boolean marked = isWrong() || (dateIsWrong && !anyPartIsWrong && !Boolean.FALSE.equals(error));
        return Html.join(
                "govuk-date-input__input",
                marked && !hasClass(ERROR_CLASS) ? ERROR_CLASS : null,
                hasClass("govuk-input--width-") ? null : "govuk-input--width-" + (name.endsWith("year") ? 4 : 2),
                classes);
    }

    public String labelText() {
        return Html.orElse(label, name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1));
    }

    private boolean hasClass(String part) {
        return classes != null && classes.contains(part);
    }
}
