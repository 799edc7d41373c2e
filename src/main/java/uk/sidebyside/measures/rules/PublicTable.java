package uk.sidebyside.measures.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that the public may know of one measure: one version of its table, the oldest figure first. Page, CSV, JSON and feed are made of
 * it and of nothing else.
 */
public record PublicTable(List<Figure> figures) {
    public static final PublicTable EMPTY = new PublicTable(List.of());

    public PublicTable {
        figures = List.copyOf(figures);
    }

    /**
     * @param from the first day of the time that it speaks of; null where it speaks of one day
     * @param on the last day of that time, or the day itself
     * @param words what was said with it; blank where a number in them could give something away
     * @param breakdowns by the name of the band
     */
    public record Figure(
            @Nullable LocalDate from,
            LocalDate on,
            Shown whole,
            String words,
            String source,
            SortedMap<String, Split> breakdowns) {

        public Figure {
            breakdowns = Collections.unmodifiableSortedMap(new TreeMap<>(breakdowns));
        }

        boolean sameTime(@Nullable LocalDate otherFrom, LocalDate otherOn) {
            return on.equals(otherOn) && java.util.Objects.equals(from, otherFrom);
        }
    }

    /**
     * @param shown false where the whole breakdown is kept back; then every cell says so
     * @param cells by label
     */
    public record Split(boolean shown, SortedMap<String, Shown> cells) {

        public Split {
            cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
        }

        boolean hidesNothing() {
            return shown && cells.values().stream().allMatch(cell -> cell.mark().numbers());
        }

        boolean hidesSome() {
            return shown && !hidesNothing();
        }
    }

    Optional<Figure> of(@Nullable LocalDate from, LocalDate on) {
        return figures.stream().filter(each -> each.sameTime(from, on)).findFirst();
    }
}
