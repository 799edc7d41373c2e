package uk.sidebyside.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The day of which a page shows what was known at its close, London time: {@code ?as-at=2026-09-30}. A day that can't be shown is said
 * to be so, with what to do instead.
 */
public final class AsAt {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private AsAt() {}

    /** Answers 400 with these words. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Refused(String words) {
            super(words);
        }

        /** Full sentences. */
        public String words() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * @param text of the address; null or blank for now
     * @param first the first day of which anything is known; null where nothing is
     * @return null for now, and for today, which is not over yet
     * @throws Refused for what is no day, for a day to come, and for one before anything was known
     */
    public static @Nullable LocalDate day(@Nullable String text, LocalDate today, @Nullable LocalDate first) {
        if (text == null || text.isBlank()) {
            return null;
        }
        LocalDate day = read(text.strip());
        if (day.isAfter(today)) {
            throw new Refused("What will be known on " + DAY.format(day)
                    + " is not known yet. Choose a day before today, " + DAY.format(today) + ".");
        }
        if (first == null || day.isBefore(first)) {
            throw new Refused("Nothing was recorded here by " + DAY.format(day) + ". "
                    + (first == null
                            ? "Nothing is recorded yet."
                            : "Choose " + DAY.format(first) + " or a later day."));
        }
        return day.equals(today) ? null : day;
    }

    private static LocalDate read(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new Refused(
                    "The day in the address can’t be read. Write it as year, month and day, like as-at=2026-09-30.");
        }
    }

    /** "As it was known at the close of 30 September 2026." */
    public static String banner(LocalDate day) {
        return "As it was known at the close of " + DAY.format(day) + ".";
    }
}
