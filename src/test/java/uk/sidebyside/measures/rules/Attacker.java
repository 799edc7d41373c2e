package uk.sidebyside.measures.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has every public table of a measure, in every form and every dated version, knows the marks and the rule, and wants to
 * know what is hidden. What adds up in public he takes as equations, and beside the tables he is told which cells did not change from one
 * version to another. His answers are exact: between its bounds every whole number can be reached.
 */
public final class Attacker {
    private static final long ENDLESS = Long.MAX_VALUE / 4;

    /**
     * A cell that he has read.
     *
     * @param version in which table, as "2026-09-30"
     * @param band blank for the whole area
     * @param note blank where it is shown
     */
    public record Seen(
            String version,
            @Nullable LocalDate from,
            LocalDate on,
            String band,
            String label,
            @Nullable Long were,
            @Nullable Long of,
            @Nullable BigDecimal value,
            String note) {

        private boolean whole() {
            return band.isBlank();
        }

        private boolean sameTime(Seen other) {
            return on.equals(other.on) && Objects.equals(from, other.from);
        }
    }

    public enum Part {
        WERE,
        WERE_NOT,
        OF
    }

    /** Between which numbers each of the two parts may lie. */
    private record Box(long leastWere, long mostWere, long leastNot, long mostNot) {
        private static final Box ANY = new Box(0, ENDLESS, 0, ENDLESS);
        private static final Box NONE = new Box(0, 0, 0, 0);

        Box plus(Box other) {
            return new Box(
                    leastWere + other.leastWere,
                    Math.min(ENDLESS, mostWere + other.mostWere),
                    leastNot + other.leastNot,
                    Math.min(ENDLESS, mostNot + other.mostNot));
        }

        /** What is left of a whole when this much is taken; never less than nothing. */
        Box less(Box taken) {
            return new Box(
                    mostLess(leastWere, taken.mostWere),
                    mostWere - taken.leastWere,
                    mostLess(leastNot, taken.mostNot),
                    mostNot - taken.leastNot);
        }

        private static long mostLess(long whole, long taken) {
            return taken >= ENDLESS ? 0 : Math.max(0, whole - taken);
        }

        @Nullable
        Box and(Box other) {
            var both = new Box(
                    Math.max(leastWere, other.leastWere),
                    Math.min(mostWere, other.mostWere),
                    Math.max(leastNot, other.leastNot),
                    Math.min(mostNot, other.mostNot));
            return both.leastWere > both.mostWere || both.leastNot > both.mostNot ? null : both;
        }
    }

    private final List<Seen> seen;
    private final boolean percent;
    private final BiPredicate<Seen, Seen> unchanged;
    private final Map<List<Object>, List<Seen>> cells;

    /** @param unchanged what he is told beside the tables: whether a cell is the same in two versions */
    public Attacker(Collection<Seen> seen, boolean percent, BiPredicate<Seen, Seen> unchanged) {
        this.seen = List.copyOf(seen);
        this.percent = percent;
        this.unchanged = unchanged;
        this.cells = this.seen.stream().collect(Collectors.groupingBy(Attacker::name));
    }

    /** Reads a table as its forms show it. */
    public static List<Seen> read(String version, PublicTable table) {
        List<Seen> cells = new ArrayList<>();
        for (PublicTable.Figure figure : table.figures()) {
            cells.add(seen(version, figure, "", "", figure.whole()));
            figure.breakdowns().forEach((band, split) -> split.cells()
                    .forEach((label, shown) -> cells.add(seen(version, figure, band, label, shown))));
        }
        return cells;
    }

    private static Seen seen(String version, PublicTable.Figure figure, String band, String label, Shown shown) {
        return new Seen(
                version,
                figure.from(),
                figure.on(),
                band,
                label,
                shown.were(),
                shown.of(),
                shown.value(),
                shown.mark() == Mark.SHOWN ? "" : shown.mark().code());
    }

    /** Whether a cell that is hidden could be of this number, by all that he knows. */
    public boolean possible(Seen cell, Part part, long number) {
        if (cell.whole()) {
            return cell.value() != null ? percentageFits(cell, part, number) : timesFit(cell, number);
        }
        return cellsFit(cell, part, number);
    }

    // Cells of a breakdown add up to the whole --------------------------------------------------------------------

    /** In its own table, with what other versions show of cells that did not change. */
    private boolean cellsFit(Seen asked, Part part, long number) {
        Map<String, List<Box>> byLabel = new HashMap<>();
        for (Seen each : line(asked, asked.version())) {
            List<Box> known = boxes(each);
            for (Seen other : inAllVersions(each)) {
                if (unchanged.test(each, other)) {
                    known = both(known, boxes(other));
                }
            }
            byLabel.put(each.label(), known);
        }
        byLabel.merge(asked.label(), exactly(part, number), Attacker::both);
        boolean alone = adds(new ArrayList<>(byLabel.values()), Box.NONE).stream()
                .anyMatch(sum -> boxes(whole(asked)).stream().anyMatch(box -> sum.and(box) != null));
        return alone && (!stayed(asked) || togetherFit(asked, part, number));
    }

    /** In all versions at once, told which cells have stayed as they were: those are the same unknown in each equation. */
    private boolean togetherFit(Seen asked, Part part, long number) {
        Map<String, List<Box>> stayed = new HashMap<>();
        List<List<Box>> left = new ArrayList<>();
        for (String version : versions()) {
            List<Seen> line = line(asked, version);
            if (line.isEmpty()) {
                continue;
            }
            List<List<Box>> moved = new ArrayList<>();
            for (Seen each : line) {
                if (stayed(each)) {
                    stayed.merge(each.label(), boxes(each), Attacker::both);
                } else {
                    moved.add(boxes(each));
                }
            }
            List<Box> sums = adds(moved, Box.NONE);
            left.add(boxes(whole(line.getFirst())).stream()
                    .flatMap(whole -> sums.stream().map(whole::less))
                    .toList());
        }
        stayed.merge(asked.label(), exactly(part, number), Attacker::both);
        return adds(new ArrayList<>(stayed.values()), Box.NONE).stream().anyMatch(sum -> meet(sum, left, 0));
    }

    private static boolean meet(Box common, List<List<Box>> left, int at) {
        return at == left.size()
                || left.get(at).stream().anyMatch(box -> {
                    Box both = common.and(box);
                    return both != null && meet(both, left, at + 1);
                });
    }

    private List<Seen> line(Seen asked, String version) {
        return seen.stream()
                .filter(each ->
                        each.version().equals(version) && each.band().equals(asked.band()) && each.sameTime(asked))
                .toList();
    }

    private List<Seen> inAllVersions(Seen cell) {
        return cells.getOrDefault(name(cell), List.of());
    }

    private static List<Object> name(Seen cell) {
        return Arrays.asList(cell.from(), cell.on(), cell.band(), cell.label());
    }

    private static boolean sameCell(Seen one, Seen other) {
        return one.band().equals(other.band()) && one.label().equals(other.label()) && one.sameTime(other);
    }

    private boolean stayed(Seen cell) {
        return inAllVersions(cell).stream().allMatch(other -> unchanged.test(cell, other));
    }

    private Seen whole(Seen asked) {
        return seen.stream()
                .filter(each -> each.whole() && each.version().equals(asked.version()) && each.sameTime(asked))
                .findFirst()
                .orElseThrow();
    }

    /** Every sum of one box of each cell. */
    private static List<Box> adds(List<List<Box>> cells, Box sum) {
        List<Box> sums = List.of(sum);
        for (List<Box> cell : cells) {
            List<Box> more = new ArrayList<>();
            sums.forEach(each -> cell.forEach(box -> more.add(each.plus(box))));
            sums = more.stream().distinct().toList();
        }
        return sums;
    }

    private static List<Box> both(List<Box> some, List<Box> others) {
        List<Box> both = new ArrayList<>();
        for (Box one : some) {
            for (Box other : others) {
                Box common = one.and(other);
                if (common != null) {
                    both.add(common);
                }
            }
        }
        return both;
    }

    /** What its mark says of a cell. */
    private List<Box> boxes(Seen cell) {
        Long were = cell.were();
        if (were != null) {
            long not = cell.of() == null ? 0 : cell.of() - were;
            return List.of(new Box(were, were, not, not));
        }
        long most = percent ? ENDLESS : 0;
        return switch (cell.note()) {
            case "fewer-than-5" ->
                percent ? List.of(new Box(1, 4, 0, ENDLESS), new Box(0, ENDLESS, 1, 4)) : List.of(new Box(1, 4, 0, 0));
            case "kept-back" ->
                percent
                        ? List.of(new Box(0, 0, 5, most), new Box(5, most, 0, 0), new Box(5, most, 5, most))
                        : List.of(new Box(5, ENDLESS, 0, 0));
            default -> percent ? List.of(Box.ANY) : List.of(new Box(0, ENDLESS, 0, 0));
        };
    }

    private List<Box> exactly(Part part, long number) {
        long most = percent ? ENDLESS : 0;
        return switch (part) {
            case WERE -> List.of(new Box(number, number, 0, most));
            case WERE_NOT -> List.of(new Box(0, ENDLESS, number, number));
            case OF ->
                LongStream.rangeClosed(0, number)
                        .mapToObj(were -> new Box(were, were, number - were, number - were))
                        .toList();
        };
    }

    // A percentage without its numbers --------------------------------------------------------------------------------

    private boolean percentageFits(Seen cell, Part part, long number) {
        List<Long> wholes = seen.stream()
                .filter(each -> each.whole() && each.sameTime(cell) && each.of() != null)
                .map(Seen::of)
                .toList();
        return LongStream.rangeClosed(10, 2000)
                .filter(of -> wholes.isEmpty() || wholes.contains(of))
                .anyMatch(of -> {
                    long were = part == Part.WERE ? number : of - number;
                    return were >= 0
                            && SmallNumbers.rounded(new Counted(were, of))
                                            .compareTo(Objects.requireNonNull(cell.value()))
                                    == 0;
                });
    }

    // Times that contain each other
    // -------------------------------------------------------------------------------------

    /** Every count of days is a difference of two running totals: the narrowest bounds are the shortest paths between them. */
    private boolean timesFit(Seen cell, long number) {
        if (cell.from() == null || percent) {
            return true;
        }
        return versions().stream().allMatch(other -> fits(cell, number, other));
    }

    private List<String> versions() {
        return seen.stream().map(Seen::version).distinct().sorted().toList();
    }

    /** With the figures of its own table, and those of another version that did not change. */
    private boolean fits(Seen cell, long number, String version) {
        Map<List<LocalDate>, Seen> times = new HashMap<>();
        seen.stream()
                .filter(each -> each.whole() && each.from() != null && each.were() != null)
                .filter(each -> each.version().equals(cell.version())
                        || (each.version().equals(version)
                                && seen.stream()
                                        .filter(other ->
                                                other.version().equals(cell.version()) && sameCell(each, other))
                                        .allMatch(other -> unchanged.test(each, other))))
                .forEach(each -> times.merge(
                        List.of(Objects.requireNonNull(each.from()), each.on()),
                        each,
                        (one, other) -> one.version().compareTo(other.version()) > 0 ? one : other));
        LocalDate from = Objects.requireNonNull(cell.from());
        List<LocalDate> marks = new ArrayList<>(List.of(from, cell.on().plusDays(1)));
        times.keySet()
                .forEach(time ->
                        marks.addAll(List.of(time.getFirst(), time.getLast().plusDays(1))));
        List<LocalDate> days = marks.stream().distinct().sorted().toList();
        long[][] atMost = new long[days.size()][days.size()];
        for (int i = 0; i < days.size(); i++) {
            for (int j = 0; j < days.size(); j++) {
                // The running total never falls.
                atMost[i][j] = i >= j ? 0 : ENDLESS;
            }
        }
        times.values().forEach(each -> equal(atMost, days, each, Objects.requireNonNull(each.were())));
        equal(atMost, days, cell, number);
        return consistent(atMost);
    }

    private static void equal(long[][] atMost, List<LocalDate> days, Seen cell, long number) {
        int start = days.indexOf(cell.from());
        int end = days.indexOf(cell.on().plusDays(1));
        atMost[start][end] = Math.min(atMost[start][end], number);
        atMost[end][start] = Math.min(atMost[end][start], -number);
    }

    private static boolean consistent(long[][] atMost) {
        int n = atMost.length;
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    atMost[i][j] = Math.min(atMost[i][j], Math.min(ENDLESS, atMost[i][k] + atMost[k][j]));
                }
            }
        }
        for (int i = 0; i < n; i++) {
            if (atMost[i][i] < 0) {
                return false;
            }
        }
        return true;
    }
}
