package uk.sidebyside.plan;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.plan.rules.KeyFault;
import uk.sidebyside.plan.rules.ProgressKey;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Remembered;

/** The sets of progress states that an area may use. A loaded version never changes, so it is read once. */
@Service
public class ProgressKeys {
    private static final int KNOWN = 200;

    private record Place(AreaId area, PlanHead.KeyId id) {}

    private final KeyStore store;
    private final Clock clock;
    private final Remembered<Place, ProgressKey> read = new Remembered<>(KNOWN);

    ProgressKeys(KeyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The codes of the keys that come with the program. */
    public List<String> shipped() {
        return ProgressKeyFile.SHIPPED;
    }

    /** Loads a key that comes with the program; the same version is loaded once. */
    @Transactional
    public PlanHead.KeyId loadShipped(AreaId area, String code) {
        return keep(area, ProgressKeyFile.shipped(code));
    }

    /** Either the loaded key, or all that is wrong with the file. */
    public record Loading(PlanHead.@org.jspecify.annotations.Nullable KeyId key, List<String> faults) {}

    /** Loads an area's own key from the text of its file. */
    @Transactional
    public Loading load(AreaId area, String json) {
        return switch (ProgressKeyFile.read(json)) {
            case ProgressKeyFile.Faulty faulty ->
                new Loading(
                        null, faulty.faults().stream().map(KeyFault::toString).toList());
            case ProgressKeyFile.Usable usable -> kept(area, usable.key());
        };
    }

    private Loading kept(AreaId area, ProgressKey key) {
        PlanHead.KeyId id = keep(area, key);
        return key.equals(store.find(area, id).orElseThrow())
                ? new Loading(id, List.of())
                : new Loading(
                        null,
                        List.of("version: Version " + key.version() + " is loaded already and reads otherwise."
                                + " Give the changed key the next number."));
    }

    private PlanHead.KeyId keep(AreaId area, ProgressKey key) {
        return store.find(area, key.code(), key.version()).orElseGet(() -> {
            var id = new PlanHead.KeyId(Ids.next(clock));
            store.insert(area, id, key, clock.instant());
            return id;
        });
    }

    /** An area's loaded keys, as a choice. */
    @Transactional(readOnly = true)
    public Map<PlanHead.KeyId, String> inArea(AreaId area) {
        return store.names(area);
    }

    /** The states of a key, in its order. */
    @Transactional(readOnly = true)
    public List<LineState> states(AreaId area, PlanHead.KeyId id) {
        return key(area, id).states().stream().map(LineState::of).toList();
    }

    ProgressKey key(AreaId area, PlanHead.KeyId id) {
        Place place = new Place(area, id);
        ProgressKey known = read.get(place);
        if (known == null) {
            known = store.find(area, id).orElseThrow(NotFound::new);
            read.put(place, known);
        }
        return known;
    }
}
