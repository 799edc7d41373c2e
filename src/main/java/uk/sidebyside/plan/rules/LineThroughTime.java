package uk.sidebyside.plan.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a published line stood on each day, as it is known now: what facts are made of. It counts from the day on which it was both
 * published and in a plan in force, or from the first day of which an earlier record speaks; and up to the day on which its plan was
 * closed.
 *
 * @param publishedOn the later of the days on which the line was published and its plan put in force
 * @param closedOn the last day of its plan; null while that is in force
 */
public record LineThroughTime(
        LocalDate publishedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate startOn,
        @Nullable LocalDate endOn,
        RowOfStates history) {

    /**
     * From this day on, until the next turn, the line stands so.
     *
     * @param state null where nothing has been stated
     * @param late null while the promised days are kept
     */
    public record Turn(LocalDate on, @Nullable ProgressState state, Overdue.@Nullable Kind late) {

        boolean sameAs(Turn other) {
            return java.util.Objects.equals(state, other.state) && late == other.late;
        }
    }

    public LocalDate countsFrom() {
        return history.entries().stream()
                .map(Entry::on)
                .filter(on -> on.isBefore(publishedOn))
                .findFirst()
                .orElse(publishedOn);
    }

    /** The first day on which it counts no more; null while it does. */
    public @Nullable LocalDate countsNoMoreFrom() {
        return closedOn == null ? null : closedOn.plusDays(1);
    }

    /** Each day from which it stands otherwise than before; none where its plan was closed before it counted. */
    public List<Turn> turns() {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(countsFrom()));
        history.entries().forEach(entry -> days.add(entry.on()));
        history.corrections()
                .forEach(correction -> days.addAll(
                        List.of(correction.pointOn(), correction.pointOn().plusDays(1))));
        Stream.of(startOn, endOn)
                .filter(java.util.Objects::nonNull)
                .forEach(promised -> days.add(promised.plusDays(1)));
        List<Turn> turns = new ArrayList<>();
        for (LocalDate day : days.tailSet(countsFrom())) {
            Turn turn = on(day);
            boolean counts = closedOn == null || !day.isAfter(closedOn);
            if (counts && (turns.isEmpty() || !turns.getLast().sameAs(turn))) {
                turns.add(turn);
            }
        }
        return turns;
    }

    private Turn on(LocalDate day) {
        ProgressState state = history.stateOn(day).orElse(null);
        Meaning meaning = state == null ? null : state.meaning();
        return new Turn(
                day,
                state,
                Overdue.on(day, startOn, endOn, meaning).map(Overdue::kind).orElse(null));
    }
}
