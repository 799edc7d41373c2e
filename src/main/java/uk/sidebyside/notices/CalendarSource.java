package uk.sidebyside.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Principal;

/** Dates that a module puts into calendars. Contribute one bean a module. */
public interface CalendarSource {

    /**
     * The dates that this reader may see: public ones for a visitor; for an account also those of the reader's own work.
     * Past, coming and cancelled dates alike, and no names of people.
     */
    List<Entry> entries(Principal reader);

    /**
     * One date.
     *
     * @param uid stays the same for as long as the date is known, however often it moves: kind and id, as
     *     {@code reporting-point:…}
     * @param sequence one more with each change
     * @param hours null for a whole day
     * @param address the path of the page about it
     * @param cancelled kept, so that calendars strike it out
     * @param changedAt when it last changed
     */
    record Entry(
            String uid,
            int sequence,
            String title,
            String description,
            String address,
            LocalDate onDay,
            @Nullable Hours hours,
            boolean cancelled,
            Instant changedAt) {}

    /** Times of day in Europe/London. */
    record Hours(LocalTime from, LocalTime to) {}
}
