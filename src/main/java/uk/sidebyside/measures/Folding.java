package uk.sidebyside.measures;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds what was recorded to the roll-ups, a little after it was recorded, so that those who record never wait for each other. Runs in
 * the operator's name, over all areas at once.
 */
@Service
public class Folding {
    private final FoldStore store;

    Folding(FoldStore store) {
        this.store = store;
    }

    /** @return how many rows of the roll-ups changed */
    @Transactional
    public int fold() {
        store.takeTurn();
        return store.fold();
    }

    /** Makes all roll-ups again from the facts. Figures stay right meanwhile: nobody sees half of it. */
    @Transactional
    public void rebuild() {
        store.takeTurn();
        store.empty();
        store.fold();
    }
}
