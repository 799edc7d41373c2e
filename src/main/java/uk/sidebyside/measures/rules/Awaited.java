package uk.sidebyside.measures.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure that somebody reported and that is in no public table yet.
 *
 * @param reportedOn London time
 * @param publishedOn on whose morning it is published
 */
public record Awaited(LocalDate reportedOn, LocalDate publishedOn) {

    /** Whether there may be a new version: each morning, of people once in a month. */
    public static boolean due(LocalDate newest, LocalDate day, boolean ofPeople) {
        return ofPeople ? YearMonth.from(newest).isBefore(YearMonth.from(day)) : newest.isBefore(day);
    }

    /**
     * @param newest when the newest public table was published; null where there is none
     * @return empty once it was published, or could have been: a correction that would give something away never is
     */
    public static Optional<Awaited> of(
            LocalDate reportedOn, @Nullable LocalDate newest, boolean ofPeople, LocalDate today) {
        LocalDate first = reportedOn.plusDays(1);
        if (newest != null && !newest.isBefore(first)) {
            return Optional.empty();
        }
        LocalDate published = newest == null || due(newest, first, ofPeople)
                ? first
                : YearMonth.from(newest).plusMonths(1).atDay(1);
        return today.isAfter(published) ? Optional.empty() : Optional.of(new Awaited(reportedOn, published));
    }
}
