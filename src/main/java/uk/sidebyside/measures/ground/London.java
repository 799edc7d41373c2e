package uk.sidebyside.measures.ground;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Where a day begins and ends: what was known at the close of a day is known by London time. */
public final class London {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}

    public static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toOffsetDateTime();
    }

    /** The first moment that is not of the day any more; null for no day. */
    public static @Nullable OffsetDateTime endOf(@Nullable LocalDate day) {
        return day == null ? null : startOf(day.plusDays(1));
    }

    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
