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
import java.util.stream.Stream;
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
 * @param lifted keys of duties that nobody owes any more as the case went on: see {@link OtherClock#lifted}
 */
public record BegunClock(
        UUID id,
        OtherClock kind,
        LocalDate on,
        @Nullable LocalDate learned,
        String about,
        Map<String, LocalDate> done,
        Map<String, String> notOwed,
        Set<String> lifted) {

    public BegunClock {
        done = Map.copyOf(done);
        notOwed = Map.copyOf(notOwed);
        lifted = Set.copyOf(lifted);
    }

    /** As {@link #of(List, List)}, by the lines alone. */
    public static List<BegunClock> of(List<ClockLine> lines) {
        return of(lines, List.of());
    }

    /**
     * The latest begun last. What a step of the case did since then is done, and what nobody owes any more as the case went on is lifted: by
     * the round in which it began, so that neither a new request nor a second certificate changes what was before.
     *
     * @param events of the whole case
     */
    public static List<BegunClock> of(List<ClockLine> lines, List<CaseEvent> events) {
        List<ClockLine> standing = standing(lines);
        List<CaseRound> rounds = standing.isEmpty() ? List.of() : CaseRound.of(events);
        return standing.stream()
                .filter(line -> line.said() == Said.BEGAN)
                .flatMap(line -> OtherClock.of(line.what()).map(kind -> begun(kind, line, standing)).stream())
                .map(begun -> begun.in(CaseRound.at(rounds, begun.on)))
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
                first.id(),
                kind,
                Objects.requireNonNull(first.on()),
                first.second(),
                first.words(),
                done,
                notOwed,
                Set.of());
    }

    private BegunClock in(CaseRound round) {
        Map<String, LocalDate> all = new HashMap<>(done);
        for (Duty duty : kind.duties()) {
            round.first(OtherClock.doneBy(duty.key()), on)
                    .filter(day -> !notOwed.containsKey(duty.key()))
                    .ifPresent(day -> all.putIfAbsent(duty.key(), day));
        }
        Set<String> lifted = clocks().stream()
                .map(clock -> clock.due().duty().key())
                .filter(duty -> OtherClock.lifted(duty, round, on))
                .collect(Collectors.toSet());
        Set<String> yes = clocks().stream()
                .map(StatutoryClock::due)
                .filter(due -> !done.containsKey(due.duty().key()) && isLateYes(due, round))
                .map(due -> due.duty().key())
                .collect(Collectors.toSet());
        all.keySet().removeAll(yes);
        lifted.addAll(yes);
        return new BegunClock(id, kind, on, learned, about, all, notOwed, lifted);
    }

    /** A last day on which a no has to be told binds no yes: nobody owes the no after a yes that came later. */
    private boolean isLateYes(Due due, CaseRound round) {
        String duty = due.duty().key();
        return OtherClock.yesInsteadOf(duty)
                .flatMap(yes -> round.first(Set.of(yes), on))
                .filter(day -> day.isAfter(due.on()))
                .filter(day -> round.first(OtherClock.doneBy(duty), on)
                        .filter(day::equals)
                        .isPresent())
                .isPresent();
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
        return unsaid().filter(clock -> !lifted.contains(clock.due().duty().key()))
                .toList();
    }

    /** A duty that is open. */
    public Optional<StatutoryClock> open(String duty) {
        return open().stream()
                .filter(clock -> clock.due().duty().key().equals(duty))
                .findFirst();
    }

    /** Whether nobody owes a duty any more that was not done, as the case went on. */
    public boolean isLifted(String duty) {
        return lifted.contains(duty) && unsaid(duty).isPresent();
    }

    /** A duty of which nobody has said that it is done or owed no more: also of what was lifted that can still be said. */
    Optional<StatutoryClock> unsaid(String duty) {
        return unsaid().filter(clock -> clock.due().duty().key().equals(duty)).findFirst();
    }

    private Stream<StatutoryClock> unsaid() {
        return clocks().stream()
                .filter(clock -> clock.metOn() == null
                        && !notOwed.containsKey(clock.due().duty().key()));
    }
}
