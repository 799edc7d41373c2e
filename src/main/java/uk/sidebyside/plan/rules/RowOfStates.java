package uk.sidebyside.plan.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The history of a line: what was reported, what was corrected, and the state that follows for any day.
 *
 * <p>A state lasts until the next report. A correction counts from its reporting point on, until the next report after
 * that point. Where nothing was ever reported the state is "not stated", which is not "not yet started".
 *
 * @param entries in the order of recording; of two for one day the later one counts
 * @param corrections in the order of recording; of two for one point the later one counts
 */
public record RowOfStates(List<Entry> entries, List<Correction> corrections) {

    /** What the row shows at one reporting point. */
    public sealed interface Cell {
        LocalDate pointOn();
    }

    /** The point lies ahead of the day on which the row is read. */
    public record NotYet(LocalDate pointOn) implements Cell {}

    public record NotStated(LocalDate pointOn) implements Cell {}

    /**
     * @param said whether somebody reported since the point before, rather than the state merely lasting
     * @param correction what changed the point afterwards, with its note
     * @param originally what the point showed before its correction; null without one, or where it showed nothing
     */
    public record Stated(
            LocalDate pointOn,
            ProgressState state,
            boolean said,
            @Nullable Correction correction,
            @Nullable ProgressState originally)
            implements Cell {}

    public RowOfStates {
        entries = entries.stream().sorted(Comparator.comparing(Entry::on)).toList();
        corrections = List.copyOf(corrections);
    }

    public static RowOfStates of(List<Entry> entries) {
        return new RowOfStates(entries, List.of());
    }

    /**
     * One cell for each reporting point, earliest first.
     *
     * @param points the reporting points, irregular, in any order
     * @param day the day on which the row is read
     */
    public List<Cell> at(List<LocalDate> points, LocalDate day) {
        List<Cell> cells = new ArrayList<>();
        LocalDate before = LocalDate.MIN;
        for (LocalDate point : new TreeSet<>(points)) {
            cells.add(point.isAfter(day) ? new NotYet(point) : cell(before, point));
            before = point;
        }
        return cells;
    }

    private Cell cell(LocalDate before, LocalDate point) {
        ProgressState reported = stateBefore(point).orElse(null);
        Correction correction = correctionOf(point);
        if (correction != null) {
            return new Stated(point, correction.state(), saidBetween(before, point), correction, reported);
        }
        return reported == null
                ? new NotStated(point)
                : new Stated(point, reported, saidBetween(before, point), null, null);
    }

    /** The state on a day, corrections counted. Empty: not stated. */
    public Optional<ProgressState> stateOn(LocalDate day) {
        Correction correction = correctionOf(day);
        return correction == null ? stateBefore(day) : Optional.of(correction.state());
    }

    /** The state on a day, but for what was corrected for that very day. */
    private Optional<ProgressState> stateBefore(LocalDate day) {
        Entry entry = entries.stream()
                .filter(each -> !each.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(null);
        Correction correction = corrections.stream()
                .filter(each -> each.pointOn().isBefore(day))
                .filter(each -> entry == null || !entry.on().isAfter(each.pointOn()))
                .reduce((first, second) -> second.pointOn().isBefore(first.pointOn()) ? first : second)
                .orElse(null);
        if (correction != null) {
            return Optional.of(correction.state());
        }
        return Optional.ofNullable(entry).map(Entry::state);
    }

    private @Nullable Correction correctionOf(LocalDate point) {
        return corrections.stream()
                .filter(each -> each.pointOn().equals(point))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** Whether anything was reported after one day and up to another. */
    public boolean saidBetween(LocalDate after, LocalDate upTo) {
        return entries.stream()
                .anyMatch(each -> each.on().isAfter(after) && !each.on().isAfter(upTo));
    }

    public Optional<LocalDate> lastReportOn() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.getLast().on());
    }

    /**
     * The first day of the time, up to a day, for which the line has been completed without a break; empty where it is
     * not completed on that day. A line that lapsed from embedded counts anew from then.
     */
    public Optional<LocalDate> completedSince(LocalDate day) {
        TreeSet<LocalDate> turns = new TreeSet<>(Comparator.reverseOrder());
        entries.forEach(entry -> turns.add(entry.on()));
        corrections.forEach(correction -> turns.add(correction.pointOn()));
        return turns.tailSet(day).stream()
                .takeWhile(turn -> stateOn(turn).map(ProgressState::meaning).orElse(null) == Meaning.COMPLETED)
                .reduce((later, earlier) -> earlier);
    }
}
