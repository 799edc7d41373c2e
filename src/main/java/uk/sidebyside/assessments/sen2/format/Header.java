package uk.sidebyside.assessments.sen2.format;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Whose return it is, and of which year.
 *
 * @param la three digits of the authority; blank where the file says none
 * @param census the day on which plans count
 * @param serial how often this return was written
 * @param dmo whether there is a designated medical officer: Y, N, or R where one is being recruited; blank before it was asked
 */
public record Header(
        int year,
        LocalDate census,
        String la,
        String software,
        String release,
        int serial,
        @Nullable LocalDateTime writtenAt,
        String dmo,
        String dco,
        String dsco) {

    public static Header of(int year, LocalDate census, String la) {
        return new Header(year, census, la, "Side by Side", "1", 1, null, "", "", "");
    }

    /** The next census from a day on; that day itself where it is one. */
    public static LocalDate nextCensus(LocalDate from) {
        LocalDate next = censusOf(from.getYear());
        return next.isBefore(from) ? censusOf(from.getYear() + 1) : next;
    }

    /** The third Thursday of January. */
    public static LocalDate censusOf(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        int toThursday =
                (java.time.DayOfWeek.THURSDAY.getValue() - first.getDayOfWeek().getValue() + 7) % 7;
        return first.plusDays(toThursday + 14L);
    }
}
