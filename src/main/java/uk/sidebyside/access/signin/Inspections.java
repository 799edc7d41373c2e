package uk.sidebyside.access.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/** What inspectors opened: written before they see it, and never rewritten. */
@Service
public class Inspections {
    private static final int SHOWN = 500;
    private static final int PATH = 500;

    private final InspectionStore store;
    private final Clock clock;

    Inspections(InspectionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param path without its query */
    public record Opened(String name, String path, Instant at) {}

    @Transactional
    public void note(String path) {
        Principal inspector = Principals.current();
        var opened = new Opened("", path.substring(0, Math.min(PATH, path.length())), clock.instant());
        store.insert(
                inspector.inArea(), Ids.next(clock), opened, inspector.person().value());
    }

    /** The newest 500. */
    @Transactional(readOnly = true)
    public List<Opened> latest(AreaId area) {
        return store.latest(area, SHOWN);
    }
}
