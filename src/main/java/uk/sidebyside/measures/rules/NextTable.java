package uk.sidebyside.measures.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The next version of a public table. What was published once can't be taken back, so it is held against all versions before. A figure
 * told apart so that something in it is hidden, then or now, stays as it was published. One that was shown without its numbers stays
 * without them, and a breakdown that was kept back stays kept back. No two figures speak of the same days.
 */
public final class NextTable {
    private final List<PublicTable> earlier;
    private final boolean percent;

    private NextTable(List<PublicTable> earlier, boolean percent) {
        this.earlier = earlier;
        this.percent = percent;
    }

    /** Of people: small numbers are hidden. @param earlier all versions so far, in any order but that the newest is the last */
    public static PublicTable ofPeople(List<Known> known, List<PublicTable> earlier, boolean percent) {
        return new NextTable(earlier, percent).table(known);
    }

    /** Of what is public as it is: actions of the plan, reports, agreements. */
    public static PublicTable ofThings(List<Known> known, boolean percent) {
        return new PublicTable(known.stream().map(each -> open(each, percent)).toList());
    }

    private PublicTable table(List<Known> known) {
        return new PublicTable(apart(known).stream()
                .sorted(Comparator.comparing(Known::on))
                .map(this::figure)
                .toList());
    }

    /** Those that were published before come first, then the shorter ones; what shares a day with one of them is left out. */
    private List<Known> apart(List<Known> known) {
        List<Known> taken = new ArrayList<>();
        earlier.stream()
                .flatMap(table -> table.figures().stream())
                .forEach(figure ->
                        taken.add(new Known(figure.from(), figure.on(), null, null, "", "", new TreeMap<>())));
        List<Known> apart = new ArrayList<>();
        known.stream()
                .sorted(Comparator.<Known, Boolean>comparing(
                                each -> taken.stream().noneMatch(each::sameTime))
                        .thenComparing(Known::days)
                        .thenComparing(Known::on))
                .filter(each -> taken.stream().noneMatch(other -> each.overlaps(other) && !each.sameTime(other)))
                .forEach(each -> {
                    taken.add(each);
                    apart.add(each);
                });
        return apart;
    }

    private PublicTable.Figure figure(Known known) {
        List<PublicTable.Figure> before = earlier.stream()
                .flatMap(table -> table.of(known.from(), known.on()).stream())
                .toList();
        PublicTable.Figure fresh = fresh(known, before);
        return mustStay(before, fresh) ? quiet(before.getLast()) : fresh;
    }

    /** Words that somebody typed may say what is hidden, so they stand only where nothing is. */
    private static PublicTable.Figure quiet(PublicTable.Figure figure) {
        boolean hides = figure.whole().mark() == Mark.ROUNDED
                || figure.whole().mark() == Mark.FEWER_THAN_5
                || figure.whole().mark() == Mark.KEPT_BACK
                || figure.breakdowns().values().stream().anyMatch(split -> !split.hidesNothing());
        return hides
                ? new PublicTable.Figure(
                        figure.from(), figure.on(), figure.whole(), "", figure.source(), figure.breakdowns())
                : figure;
    }

    /** Beside what was shown before, a correction could give away what is hidden, so it is not published. */
    private static boolean mustStay(List<PublicTable.Figure> before, PublicTable.Figure fresh) {
        boolean counted = before.stream().anyMatch(each -> each.whole().mark().numbers());
        if (counted && !fresh.whole().mark().numbers()) {
            return true;
        }
        return fresh.breakdowns().entrySet().stream().anyMatch(entry -> {
            List<PublicTable.Split> its = splits(before, entry.getKey());
            return its.stream().anyMatch(PublicTable.Split::hidesSome)
                    || (!entry.getValue().hidesNothing() && its.stream().anyMatch(PublicTable.Split::hidesNothing));
        });
    }

    private static List<PublicTable.Split> splits(List<PublicTable.Figure> before, String band) {
        return before.stream()
                .map(figure -> figure.breakdowns().get(band))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private PublicTable.Figure fresh(Known known, List<PublicTable.Figure> before) {
        Counted counted = known.counted();
        if (counted == null) {
            BigDecimal value = known.value();
            return figure(
                    known,
                    value == null ? Shown.hidden(Mark.NOT_REPORTED) : new Shown(Mark.SHOWN, null, null, value),
                    new TreeMap<>());
        }
        Shown alone = asBefore(SmallNumbers.whole(counted, percent), counted, before);
        Shown whole = alone.mark().numbers() && known.givesAway(counted) ? Shown.hidden(Mark.KEPT_BACK) : alone;
        if (!whole.mark().numbers()) {
            return new PublicTable.Figure(
                    known.from(), known.on(), whole, "", known.source(), allKeptBack(known.breakdowns()));
        }
        return figure(known, whole, breakdowns(known, before));
    }

    private static Shown asBefore(Shown now, Counted counted, List<PublicTable.Figure> before) {
        boolean rounded = before.stream().anyMatch(each -> each.whole().mark() == Mark.ROUNDED);
        return rounded && now.mark().numbers() && counted.of() > 0
                ? new Shown(Mark.ROUNDED, null, null, SmallNumbers.rounded(counted))
                : now;
    }

    private SortedMap<String, PublicTable.Split> breakdowns(Known known, List<PublicTable.Figure> before) {
        SortedMap<String, PublicTable.Split> splits = new TreeMap<>();
        known.breakdowns().forEach((band, cells) -> {
            SortedMap<String, Shown> shown = Breakdown.of(cells, percent);
            PublicTable.Split fresh = shown == null ? keptBack(cells) : new PublicTable.Split(true, shown);
            splits.put(band, mayFollow(band, before) ? fresh : keptBack(cells));
        });
        return splits;
    }

    /** What was kept back as a whole stays so. */
    private static boolean mayFollow(String band, List<PublicTable.Figure> before) {
        return splits(before, band).stream().allMatch(PublicTable.Split::shown);
    }

    private static SortedMap<String, PublicTable.Split> allKeptBack(
            SortedMap<String, SortedMap<String, Counted>> breakdowns) {
        SortedMap<String, PublicTable.Split> splits = new TreeMap<>();
        breakdowns.forEach((band, cells) -> splits.put(band, keptBack(cells)));
        return splits;
    }

    private static PublicTable.Split keptBack(SortedMap<String, Counted> cells) {
        SortedMap<String, Shown> hidden = new TreeMap<>();
        cells.keySet().forEach(label -> hidden.put(label, Shown.hidden(Mark.NOT_BROKEN_DOWN)));
        return new PublicTable.Split(false, hidden);
    }

    private static PublicTable.Figure figure(Known known, Shown whole, SortedMap<String, PublicTable.Split> splits) {
        return quiet(new PublicTable.Figure(known.from(), known.on(), whole, known.words(), known.source(), splits));
    }

    private static PublicTable.Figure open(Known known, boolean percent) {
        SortedMap<String, PublicTable.Split> splits = new TreeMap<>();
        known.breakdowns().forEach((band, cells) -> {
            SortedMap<String, Shown> shown = new TreeMap<>();
            cells.forEach((label, counted) -> shown.put(label, open(counted, percent)));
            splits.put(band, new PublicTable.Split(true, shown));
        });
        Counted counted = known.counted();
        BigDecimal value = known.value();
        Shown whole = counted != null
                ? open(counted, percent)
                : value == null ? Shown.hidden(Mark.NOT_REPORTED) : new Shown(Mark.SHOWN, null, null, value);
        return figure(known, whole, splits);
    }

    /** A percentage of few things is flagged and not hidden: nobody could be known by it. */
    private static Shown open(Counted counted, boolean percent) {
        Shown shown = SmallNumbers.numbers(counted, percent);
        @Nullable BigDecimal value = percent && counted.of() > 0 ? SmallNumbers.percentage(counted) : shown.value();
        return new Shown(shown.mark(), shown.were(), shown.of(), value);
    }
}
