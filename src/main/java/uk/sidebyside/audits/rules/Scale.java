package uk.sidebyside.audits.rules;

import java.util.List;
import java.util.Optional;

/**
 * A scale that an audit judges by.
 *
 * @param levels from the lowest to the highest; those that stand apart where they are shown
 */
public record Scale(String key, String name, List<Level> levels) {

    public Scale {
        levels = List.copyOf(levels);
    }

    public Optional<Level> find(String level) {
        return levels.stream().filter(one -> one.key().equals(level)).findFirst();
    }

    /** Those that have a place in the order, the lowest first. */
    public List<Level> ordered() {
        return levels.stream().filter(level -> !level.apart()).toList();
    }

    /** The place of a level in the order, from 1; 0 for one that stands apart or is not of this scale. */
    public int place(String level) {
        List<Level> ordered = ordered();
        for (int i = 0; i < ordered.size(); i++) {
            if (ordered.get(i).key().equals(level)) {
                return i + 1;
            }
        }
        return 0;
    }
}
