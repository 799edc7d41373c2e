package uk.sidebyside.audits.collected.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What an audit shows beside the one before it, standard by standard, where both are by one framework. */
public enum AuditedAgain {
    IMPROVED("Better in something, worse in nothing"),
    SAME("As before"),
    MIXED("Better in something, worse in something else"),
    WORSE("Worse in something, better in nothing");

    private final String label;

    AuditedAgain(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** A standard that only one of them has says nothing. */
    public static AuditedAgain of(Collection<Rated> before, Collection<Rated> after) {
        Map<String, Integer> was = new HashMap<>();
        before.forEach(rated -> was.put(rated.standard(), rated.rank()));
        boolean better = false;
        boolean worse = false;
        for (Rated rated : after) {
            int rank = was.getOrDefault(rated.standard(), rated.rank());
            better |= rated.rank() > rank;
            worse |= rated.rank() < rank;
        }
        if (better) {
            return worse ? MIXED : IMPROVED;
        }
        return worse ? WORSE : SAME;
    }
}
