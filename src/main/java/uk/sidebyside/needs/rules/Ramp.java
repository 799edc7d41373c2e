package uk.sidebyside.needs.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups of figures for a map, from the least to the most: about as many areas in each, and never the same figure in two.
 * Tenths are always grouped by twos, the most deprived last.
 *
 * @param groups at most five
 */
public record Ramp(List<Group> groups) {
    private static final int MOST = 5;

    /** From and up to, both included. */
    public record Group(BigDecimal from, BigDecimal to) {
        boolean holds(BigDecimal value) {
            return value.compareTo(from) >= 0 && value.compareTo(to) <= 0;
        }
    }

    public Ramp {
        groups = List.copyOf(groups);
    }

    public static Ramp of(FigureUnit unit, List<BigDecimal> values) {
        return unit == FigureUnit.DECILE
                ? tenths()
                : new Ramp(grouped(values.stream().sorted().toList()));
    }

    private static Ramp tenths() {
        List<Group> groups = new ArrayList<>();
        for (int last = 10; last > 0; last -= 2) {
            groups.add(new Group(BigDecimal.valueOf(last - 1), BigDecimal.valueOf(last)));
        }
        return new Ramp(groups);
    }

    private static List<Group> grouped(List<BigDecimal> sorted) {
        List<Group> groups = new ArrayList<>();
        int from = 0;
        while (from < sorted.size()) {
            int left = MOST - groups.size();
            int size = Math.max(1, Math.round((float) (sorted.size() - from) / left));
            int to = left == 1 ? sorted.size() - 1 : Math.min(sorted.size(), from + size) - 1;
            while (to + 1 < sorted.size() && sorted.get(to + 1).compareTo(sorted.get(to)) == 0) {
                to++;
            }
            groups.add(new Group(sorted.get(from), sorted.get(to)));
            from = to + 1;
        }
        return groups;
    }

    /** The place of the figure's group, 1 for the least; 0 where it is in none. */
    public int groupOf(BigDecimal value) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).holds(value)) {
                return i + 1;
            }
        }
        return 0;
    }
}
