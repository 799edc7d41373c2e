package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.rules.ClockLine.Said;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;

/**
 * Another clock of a case as its lines tell it, without what was taken back.
 *
 * @param learned of a clock that counts by it
 * @param about whom or what, in a few words; blank where nobody said
 * @param done the day, by the key of the duty
 * @param notOwed why it is owed no more, by the key of the duty
 */
public record BegunClock(
        UUID id,
        OtherClock kind,
        LocalDate on,
        @Nullable LocalDate learned,
        String about,
        Map<String, LocalDate> done,
        Map<String, String> notOwed) {

    public BegunClock {
        done = Map.copyOf(done);
        notOwed = Map.copyOf(notOwed);
    }

    /** As {@link #of(List, CaseLife)}, by the lines alone. */
    public static List<BegunClock> of(List<ClockLine> lines) {
        return of(lines, CaseLife.NONE);
    }

    /** The latest begun last. What a step of the case did since then is done. */
    public static List<BegunClock> of(List<ClockLine> lines, CaseLife life) {
        List<ClockLine> standing = standing(lines);
        return standing.stream()
                .filter(line -> line.said() == Said.BEGAN)
                .flatMap(line -> OtherClock.of(line.what()).map(kind -> begun(kind, line, standing)).stream())
                .map(begun -> begun.with(life))
                .sorted(Comparator.comparing(BegunClock::on).thenComparing(BegunClock::id))
                .toList();
    }

    /** The lines that nobody took back, themselves and with the clock that they are about. */
    static List<ClockLine> standing(List<ClockLine> lines) {
        Set<UUID> back = lines.stream()
                .map(ClockLine::takesBack)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> line.said() != Said.TAKEN_BACK)
                .filter(line -> !back.contains(line.id()) && !back.contains(line.clock()))
                .toList();
    }

    private static BegunClock begun(OtherClock kind, ClockLine first, List<ClockLine> lines) {
        Map<String, LocalDate> done = new HashMap<>();
        Map<String, String> notOwed = new HashMap<>();
        lines.stream().filter(line -> line.clock().equals(first.id())).forEach(line -> {
            LocalDate on = line.on();
            if (line.said() == Said.DONE && on != null) {
                done.put(line.what(), on);
            } else if (line.said() == Said.NOT_OWED) {
                notOwed.put(line.what(), line.words());
            }
        });
        return new BegunClock(
                first.id(), kind, Objects.requireNonNull(first.on()), first.second(), first.words(), done, notOwed);
    }

    private BegunClock with(CaseLife life) {
        Map<String, LocalDate> all = new HashMap<>(done);
        for (Duty duty : kind.duties()) {
            OtherClock.doneBy(duty.key()).stream()
                    .flatMap(step -> life.when(step).stream())
                    .filter(day -> !day.isBefore(on) && !notOwed.containsKey(duty.key()))
                    .forEach(day -> all.putIfAbsent(duty.key(), day));
        }
        return new BegunClock(id, kind, on, learned, about, all, notOwed);
    }

    /** The days by which it counts. */
    KnownDates known() {
        KnownDates known = KnownDates.of(kind.begins(), on);
        Trigger second = kind.learned();
        if (second != null && learned != null) {
            known = known.and(second, learned);
        }
        for (Map.Entry<String, Trigger> then : kind.follows().entrySet()) {
            LocalDate day = done.get(then.getKey());
            known = day == null ? known : known.and(then.getValue(), day);
        }
        return known;
    }

    /** Each duty that it set off, also one that is owed no more; the earliest due first. */
    public List<StatutoryClock> clocks() {
        return Statute.IN_FORCE.dueFrom(known()).stream().map(this::clock).toList();
    }

    private StatutoryClock clock(Due due) {
        return new StatutoryClock(due, done.get(due.duty().key()), List.of());
    }

    /** Those that are neither done nor owed no more. */
    public List<StatutoryClock> open() {
        return clocks().stream()
                .filter(clock -> clock.metOn() == null
                        && !notOwed.containsKey(clock.due().duty().key()))
                .toList();
    }

    /** A duty that is open. */
    public Optional<StatutoryClock> open(String duty) {
        return open().stream()
                .filter(clock -> clock.due().duty().key().equals(duty))
                .findFirst();
    }
}
