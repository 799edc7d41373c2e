package uk.sidebyside.notices.rules;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** From nine in the evening to seven in the morning nobody is sent what can wait. */
public final class QuietHours {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime FROM = LocalTime.of(21, 0);
    private static final LocalTime TO = LocalTime.of(7, 0);

    private QuietHours() {}

    /** The same moment, or the end of the quiet hours that it falls into. */
    public static Instant endingAfter(Instant moment) {
        ZonedDateTime here = moment.atZone(LONDON);
        LocalTime time = here.toLocalTime();
        if (time.isBefore(TO)) {
            return here.with(TO).toInstant();
        }
        return time.isBefore(FROM) ? moment : here.plusDays(1).with(TO).toInstant();
    }
}
