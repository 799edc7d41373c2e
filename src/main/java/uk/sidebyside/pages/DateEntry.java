package uk.sidebyside.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date as somebody typed it into three fields, kept as typed so that nothing is lost when it can't be read. A form
 * that holds one as `startOn` receives it as {@code startOn.day}, {@code startOn.month} and {@code startOn.year}.
 */
public record DateEntry(
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {
    public static final DateEntry BLANK = new DateEntry(null, null, null);

    public static DateEntry of(@Nullable LocalDate date) {
        return date == null
                ? BLANK
                : new DateEntry(
                        String.valueOf(date.getDayOfMonth()),
                        String.valueOf(date.getMonthValue()),
                        String.valueOf(date.getYear()));
    }

    public boolean isBlank() {
        return Stream.of(day, month, year).allMatch(DateEntry::missing);
    }

    /** The date, if all three parts are there and it is one. The month may be a number or a name, as "Sep". */
    public Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(fourDigits(), monthNumber(), number(day)));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * What keeps this from being a date, to be said beside the field; null if nothing does. A blank date passes: whether
     * one is needed is for the form to say.
     *
     * @param what the date's name at the start of a sentence, as "The new date"
     */
    public @Nullable String problem(String what) {
        if (isBlank() || date().isPresent()) {
            return null;
        }
        String lacking = Stream.of(
                        missing(day) ? "day" : null, missing(month) ? "month" : null, missing(year) ? "year" : null)
                .filter(part -> part != null)
                .collect(Collectors.joining(" and "));
        if (!lacking.isEmpty()) {
            return what + " must include a " + lacking;
        }
        if (tooShort(year)) {
            return what + " must include the year in 4 numbers, like 2026";
        }
        return what + " must be a real date, like 7 9 2026";
    }

    private int fourDigits() {
        if (tooShort(year)) {
            throw new DateTimeException("A year has 4 numbers");
        }
        return number(year);
    }

    private int monthNumber() {
        String typed = month == null ? "" : month.strip().toLowerCase(Locale.UK);
        if (typed.length() < 3) {
            return number(month);
        }
        return Arrays.stream(Month.values())
                .filter(candidate -> candidate
                        .getDisplayName(TextStyle.FULL, Locale.UK)
                        .toLowerCase(Locale.UK)
                        .startsWith(typed))
                .findFirst()
                .orElseThrow(() -> new DateTimeException("No month is called " + typed))
                .getValue();
    }

    private static boolean tooShort(@Nullable String year) {
        return year == null || year.strip().length() != 4;
    }

    private static int number(@Nullable String typed) {
        if (typed == null) {
            throw new NumberFormatException("nothing typed");
        }
        return Integer.parseInt(typed.strip());
    }

    private static boolean missing(@Nullable String part) {
        return part == null || part.isBlank();
    }
}
