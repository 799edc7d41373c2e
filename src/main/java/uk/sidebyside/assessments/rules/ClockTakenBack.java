package uk.sidebyside.assessments.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.rules.ClockLine.Said;

/**
 * That something was taken back which had been said of another clock, and what it had said: the family read it.
 *
 * @param line by which it was taken back, with the reason
 * @param about whom or what the clock is of; blank where nobody said
 */
public record ClockTakenBack(ClockLine line, String about, List<Change> changes) {
    /** A clock that begins once more within eight weeks is the same one with another day (ours). */
    private static final Duration ANEW = Duration.ofDays(56);

    public ClockTakenBack {
        changes = List.copyOf(changes);
    }

    /**
     * How one duty of a clock stands.
     *
     * @param done null where it is not
     * @param owed false where somebody said that it is owed no more, or the case went on without it
     */
    public record Stands(
            Duty duty, LocalDate last, @Nullable LocalDate done, boolean owed) {}

    /**
     * How one duty stood before something was taken back, and how it stands now.
     *
     * @param now null where nothing is said of it any more
     */
    public record Change(Stands before, @Nullable Stands now) {}

    /**
     * All that was taken back, the oldest first.
     *
     * @param lines the oldest first
     * @param now the clocks as they stand, with what the case did since then
     */
    public static List<ClockTakenBack> of(List<ClockLine> lines, List<BegunClock> now) {
        return lines.stream()
                .filter(line -> line.said() == Said.TAKEN_BACK)
                .flatMap(line -> of(lines, now, line).stream())
                .toList();
    }

    private static Optional<ClockTakenBack> of(List<ClockLine> lines, List<BegunClock> now, ClockLine back) {
        int at = lines.indexOf(back);
        return find(BegunClock.of(lines.subList(0, at)), back.clock()).map(clock -> {
            List<Stands> after = stands(find(BegunClock.of(lines.subList(0, at + 1)), back.clock()));
            List<Stands> today = stands(standing(lines, now, back));
            return new ClockTakenBack(
                    back,
                    clock.about(),
                    stands(Optional.of(clock)).stream()
                            .filter(one -> !after.contains(one))
                            .map(one -> new Change(one, of(today, one.duty())))
                            .toList());
        });
    }

    private static Optional<BegunClock> find(List<BegunClock> clocks, UUID id) {
        return clocks.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The clock itself, or what stands in its place after all that was taken back of it. */
    private static Optional<BegunClock> standing(List<ClockLine> lines, List<BegunClock> now, ClockLine back) {
        Optional<BegunClock> itself = find(now, back.clock());
        return itself.isPresent() ? itself : anew(lines, back).flatMap(line -> itsOwn(lines, now, line));
    }

    private static Optional<BegunClock> itsOwn(List<ClockLine> lines, List<BegunClock> now, ClockLine began) {
        return find(now, began.id()).or(() -> lines.stream()
                .filter(line -> began.id().equals(line.takesBack()))
                .findFirst()
                .flatMap(line -> standing(lines, now, line)));
    }

    /** The line by which the same clock about the same began once more. */
    private static Optional<ClockLine> anew(List<ClockLine> lines, ClockLine back) {
        return lines.stream()
                .filter(line -> line.id().equals(back.takesBack()) && line.said() == Said.BEGAN)
                .findFirst()
                .flatMap(first -> lines.subList(lines.indexOf(back), lines.size()).stream()
                        .filter(line -> line.said() == Said.BEGAN
                                && line.what().equals(first.what())
                                && line.words().equalsIgnoreCase(first.words()))
                        .findFirst())
                .filter(line -> !line.recordedAt().isAfter(back.recordedAt().plus(ANEW)));
    }

    private static List<Stands> stands(Optional<BegunClock> clock) {
        return clock.stream()
                .flatMap(one -> one.clocks().stream()
                        .map(its -> new Stands(
                                its.due().duty(),
                                its.due().on(),
                                its.metOn(),
                                !one.notOwed().containsKey(its.due().duty().key())
                                        && !one.isLifted(its.due().duty().key()))))
                .toList();
    }

    private static @Nullable Stands of(List<Stands> all, Duty duty) {
        return all.stream().filter(one -> one.duty().equals(duty)).findFirst().orElse(null);
    }
}
