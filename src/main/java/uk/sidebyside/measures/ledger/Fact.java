package uk.sidebyside.measures.ledger;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What one record adds to a figure.
 *
 * @param subject a pseudonym of the record; only the module that owns it can resolve it
 * @param on the day that it counts for; of a standing source, the day from which it counts
 * @param numerator how many were so; in a signed row how many more or fewer
 * @param denominator of how many; 0 for a figure that is no share of anything
 * @param bands by what it can be told apart, as {@code need → SLCN}; names in lower case
 */
public record Fact(UUID subject, LocalDate on, long numerator, long denominator, SortedMap<String, String> bands) {

    public Fact {
        bands = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(bands));
    }

    public static Fact of(UUID subject, LocalDate on, long numerator, long denominator) {
        return new Fact(subject, on, numerator, denominator, new TreeMap<>());
    }

    public Fact in(String band, String value) {
        var more = new TreeMap<>(bands);
        more.put(band, value);
        return new Fact(subject, on, numerator, denominator, more);
    }

    /** The same with its signs turned: it takes back what it said. */
    public Fact takenBack() {
        return new Fact(subject, on, -numerator, -denominator, bands);
    }
}
