package uk.sidebyside.measures.published;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.measures.published.PublishedStatistics.Upload;
import uk.sidebyside.shared.AreaId;

/** Published files that were uploaded on screen and wait until somebody has looked. Administrators of the area share them. */
@Service
public class PublishedDrafts {
    private static final Duration KEPT = Duration.ofDays(1);

    private final PublishedDraftStore store;
    private final Clock clock;

    PublishedDrafts(PublishedDraftStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The same id twice keeps the first. Files that wait longer than a day are let go. */
    @Transactional
    public void begin(AreaId area, UUID id, String fileName, byte[] content, int release, LocalDate datedOn) {
        mustLoad();
        store.deleteBefore(area, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
        store.insert(
                area,
                id,
                new Upload(fileName, content, release, datedOn),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** @throws NotFound for one that was loaded, or let go */
    @Transactional(readOnly = true)
    public Upload find(AreaId area, UUID id) {
        mustLoad();
        return store.find(area, id);
    }

    @Transactional
    public void done(AreaId area, UUID id) {
        mustLoad();
        store.delete(area, id);
    }

    private static void mustLoad() {
        if (!Principals.current().has(Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
    }
}
