package uk.sidebyside.audits.rules;

import java.util.List;

/**
 * An indicator that is asked only where another was judged so.
 *
 * @param indicator the key of the other
 * @param levels of the other's scale
 */
public record AskedIf(String indicator, List<String> levels) {
    public AskedIf {
        levels = List.copyOf(levels);
    }
}
