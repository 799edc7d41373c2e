package uk.sidebyside.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** Forms that were stored: one that is sent ten times is stored once. */
@Service
public class Submissions {
    private final SubmissionStore store;
    private final Clock clock;

    Submissions(SubmissionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Saves what a form asks for, unless that very form was stored before.
     *
     * @param save runs in the same transaction; what it refuses may be sent again
     * @return empty where it was stored before
     */
    @Transactional
    public <T> Optional<Saving<T>> once(AreaId area, UUID submission, Supplier<? extends Saving<T>> save) {
        Reader.mustEdit();
        if (!store.insert(area, submission, clock.instant())) {
            return Optional.empty();
        }
        Saving<T> saving = save.get();
        if (!(saving instanceof Saving.Saved<T>)) {
            store.delete(area, submission);
        }
        return Optional.of(saving);
    }

    @Transactional
    int forgetBefore(AreaId area, LocalDate day) {
        return store.deleteBefore(area, day.atStartOfDay(clock.getZone()).toInstant());
    }
}
