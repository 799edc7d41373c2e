package uk.sidebyside.measures.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.ledger.Count;
import uk.sidebyside.measures.ledger.Discrepancy;
import uk.sidebyside.measures.ledger.Recounted;

/**
 * What the last recount found.
 *
 * @param last null before the first
 */
public record ChecksPage(@Nullable Recounted last) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    public String moment(Instant at) {
        return MOMENT.format(at);
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String between(Discrepancy one) {
        return one.between() == Discrepancy.Between.RECORDS_AND_FACTS
                ? "The records say one thing, the facts another"
                : "The facts say one thing, their roll-up another";
    }

    public String of(Discrepancy one) {
        return one.bands().entrySet().stream()
                .map(band -> band.getKey() + ": " + band.getValue())
                .collect(Collectors.joining("; "));
    }

    public String figure(Count count) {
        return count.denominator() == 0
                ? String.valueOf(count.numerator())
                : count.numerator() + " of " + count.denominator();
    }
}
