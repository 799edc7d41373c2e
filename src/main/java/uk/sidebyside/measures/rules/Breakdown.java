package uk.sidebyside.measures.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One figure told apart by one band, so that its cells add up to it. A cell with a small number says "fewer than 5". With it the first
 * cell that is neither small nor empty is kept back, in the table's order and whatever its size. What the hidden cells add up to can be
 * worked out by anybody; it must be 8 more than there are small ones, or the whole breakdown is kept back. Then each small number may be
 * any from 1 to 4: say that it is 4 and all other small ones 1, and the cell that is kept back still has at least 5.
 */
public final class Breakdown {
    /** 4 for one small cell, 5 for the cell that is kept back, less the 1 that each small one has at least. */
    private static final long COVER = 8;

    private Breakdown() {}

    /** @return every cell as it may be shown, by its label; null where the breakdown must be kept back */
    public static @Nullable SortedMap<String, Shown> of(SortedMap<String, Counted> cells, boolean percent) {
        List<String> hidden = new ArrayList<>(cells.keySet().stream()
                .filter(label -> of(cells, label).small())
                .toList());
        int small = hidden.size();
        if (small > 0) {
            cells.keySet().stream()
                    .filter(label ->
                            !of(cells, label).small() && !of(cells, label).nothing())
                    .findFirst()
                    .ifPresent(hidden::add);
            List<Counted> together =
                    hidden.stream().map(label -> of(cells, label)).toList();
            if (hidden.size() == small || !covers(together, small)) {
                return null;
            }
        }
        SortedMap<String, Shown> shown = new TreeMap<>();
        cells.forEach((label, counted) -> shown.put(
                label,
                !hidden.contains(label)
                        ? SmallNumbers.numbers(counted, percent)
                        : Shown.hidden(counted.small() ? Mark.FEWER_THAN_5 : Mark.KEPT_BACK)));
        return shown;
    }

    /** Whether each of the small ones may still be any from 1 to 4, for one who knows what all the hidden ones add up to. */
    static boolean covers(List<Counted> hidden, int small) {
        Counted together = hidden.stream().reduce(Counted.NONE, Counted::plus);
        return together.were() >= small + COVER && (together.of() == 0 || together.wereNot() >= small + COVER);
    }

    private static Counted of(SortedMap<String, Counted> cells, String label) {
        return cells.getOrDefault(label, Counted.NONE);
    }
}
