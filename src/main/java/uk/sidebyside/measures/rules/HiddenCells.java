package uk.sidebyside.measures.rules;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which cells of a table are not shown that is told apart by several things at once, such as place, age and need. As in
 * {@link Breakdown}, along each line: where a number is small, the first cells that are neither small nor empty are kept back,
 * in the table's order and whatever their size, until what is hidden adds up to 8 more than there are small ones. Where a line
 * has too little for that, none of it is shown.
 */
public final class HiddenCells {
    private final List<Counted> cells;
    private final Set<Integer> hidden = new HashSet<>();

    private HiddenCells(List<Counted> cells) {
        this.cells = cells;
    }

    /**
     * @param lines the places of cells whose sum somebody may know
     * @return the places that must not be shown
     */
    public static Set<Integer> of(List<Counted> cells, Collection<List<Integer>> lines) {
        HiddenCells table = new HiddenCells(cells);
        for (int place = 0; place < cells.size(); place++) {
            if (cells.get(place).small()) {
                table.hidden.add(place);
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (List<Integer> line : lines) {
                changed |= table.cover(line);
            }
        }
        return Set.copyOf(table.hidden);
    }

    /** @return whether anything more had to be hidden */
    private boolean cover(List<Integer> line) {
        int before = hidden.size();
        if (line.stream().anyMatch(hidden::contains) && !covered(line)) {
            for (int place : line) {
                if (!cells.get(place).nothing() && hidden.add(place) && covered(line)) {
                    return true;
                }
            }
            hidden.addAll(line);
        }
        return hidden.size() > before;
    }

    private boolean covered(List<Integer> line) {
        List<Counted> its =
                line.stream().filter(hidden::contains).map(cells::get).toList();
        int small = (int) its.stream().filter(Counted::small).count();
        return its.size() == line.size() || (its.size() > Math.max(1, small) && Breakdown.covers(its, small));
    }
}
