package uk.sidebyside.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.shared.AreaId;

/** Forms that were sent: one that comes again is not stored again, and leads to where it led before. */
@Service
public class SentForms {
    private static final Duration KEPT = Duration.ofDays(1);

    /** After this long, whoever was storing it has gone. */
    private static final Duration GIVEN_UP = Duration.ofMinutes(1);

    private final SentFormStore store;
    private final Clock clock;

    SentForms(SentFormStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public sealed interface Standing {}

    /** It has not come before: it is for the caller to store it, and to say what became of it. */
    public record First() implements Standing {}

    /** It is being stored at this moment. */
    public record Underway() implements Standing {}

    /** @param next where it led */
    public record Stored(String next) implements Standing {}

    /** @param form a fingerprint of all that was sent */
    @Transactional
    public Standing begin(AreaId area, UUID form) {
        Instant now = clock.instant();
        if (store.claim(area, form, now, now.minus(GIVEN_UP))) {
            return new First();
        }
        return store.next(area, form).<Standing>map(Stored::new).orElseGet(Underway::new);
    }

    /** @param next where it leads */
    @Transactional
    public void stored(AreaId area, UUID form, String next) {
        store.stored(area, form, next);
        store.deleteBefore(area, clock.instant().minus(KEPT));
    }

    /** It was refused, so that it may come again. */
    @Transactional
    public void notStored(AreaId area, UUID form) {
        store.release(area, form);
    }
}
