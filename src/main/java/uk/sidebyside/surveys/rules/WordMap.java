package uk.sidebyside.surveys.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Themes by how often people spoke of them, each in one of five sizes: the same that the list beside it says in numbers. */
public final class WordMap {
    public static final int SIZES = 5;

    /** What fewer people spoke of is not in the public's map. */
    public static final int PUBLIC_FROM = 5;

    private WordMap() {}

    /** @param size from 1, the smallest, to 5 */
    public record Entry(String theme, int count, int size) {}

    /** The most named first; of equals by the alphabet. A theme of which nobody spoke is left out. */
    public static List<Entry> of(Map<String, Integer> counts) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(theme -> theme.getValue() > 0)
                .map(theme -> new Entry(theme.getKey(), theme.getValue(), size(theme.getValue(), most)))
                .sorted(Comparator.comparingInt(Entry::count).reversed().thenComparing(Entry::theme))
                .toList();
    }

    /** The same, without what fewer than five spoke of for whoever is no member. */
    public static List<Entry> shown(Map<String, Integer> counts, boolean member) {
        return of(counts).stream()
                .filter(theme -> member || theme.count() >= PUBLIC_FROM)
                .toList();
    }

    /** In steps of a fifth of the most. */
    static int size(int count, int most) {
        return Math.max(1, (count * SIZES + most - 1) / most);
    }
}
