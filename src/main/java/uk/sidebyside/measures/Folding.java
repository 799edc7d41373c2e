package uk.sidebyside.measures;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;

/**
 * Adds what was recorded to the roll-ups, a little after it was recorded, so that those who record never wait for each other. Runs in
 * the operator's name, over all areas at once: who sees one area alone would pass over the others' facts.
 */
@Service
public class Folding {
    private final FoldStore store;

    Folding(FoldStore store) {
        this.store = store;
    }

    /**
     * Writes nothing where nothing was recorded since the last time.
     *
     * @return how many rows of the roll-ups changed
     */
    @Transactional
    public int fold() {
        onlyOverAll();
        if (!store.anythingToFold()) {
            return 0;
        }
        store.takeTurn();
        return store.fold();
    }

    /** Makes all roll-ups again from the facts. Figures stay right meanwhile: nobody sees half of it. */
    @Transactional
    public void rebuild() {
        onlyOverAll();
        store.takeTurn();
        store.empty();
        store.fold();
    }

    /** Makes the roll-ups of one area again from its facts, as {@link #rebuild()}. */
    @Transactional
    public void rebuild(AreaId area) {
        store.takeTurn();
        store.empty(area);
        store.addUp(area);
    }

    private static void onlyOverAll() {
        if (Principals.current().kind() != Principal.Kind.OPERATOR) {
            throw new IllegalStateException("Folding runs over all areas, in the operator's name");
        }
    }
}
