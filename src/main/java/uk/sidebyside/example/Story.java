package uk.sidebyside.example;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;

/** What a chapter needs to tell its part: where, from which files, with whom, and the day that it is. */
record Story(AreaId area, Sheet sheet, Cast cast, StoryClock clock) {

    /** Does something as whoever held a post on a day, on that day. */
    void as(String seat, LocalDate on, Runnable work) {
        clock.on(on, () -> Principals.run(cast.in(cast.seat(seat), on), work));
    }

    /** An id that is the same each time, for a submission that must be stored once however often it is told. */
    static UUID id(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("|", parts).getBytes(StandardCharsets.UTF_8));
    }

    static <T> T known(Map<String, T> byKey, String key) {
        return Objects.requireNonNull(byKey.get(key), () -> "The example names " + key + ", which it does not have");
    }
}
