package uk.sidebyside.measures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.measures.ground.Editor;
import uk.sidebyside.measures.rules.SoundRebase;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/**
 * Where the limits of a measure's chart begin anew. A rebase has its day, its reason and a chair who approved it, is recorded by
 * those who set up measures or by a chair, and stays: charts of past days show it once it was recorded. It may be taken back, in the
 * same way; the record of both stays.
 */
@Service
public class Rebases {
    /** Whose post is kept as the recording one, where somebody holds several. */
    private static final List<Role> RECORDERS = List.of(Role.CHAIR, Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR);

    private final RebaseStore store;
    private final MeasureStore measures;
    private final Seats seats;
    private final Clock clock;

    Rebases(RebaseStore store, MeasureStore measures, Seats seats, Clock clock) {
        this.store = store;
        this.measures = measures;
        this.seats = seats;
        this.clock = clock;
    }

    /**
     * A rebase as it is asked for.
     *
     * @param on null where no day was given, which is refused
     * @param approvedBy the post of a chair; null where none was chosen, which is refused
     */
    public record Asked(
            @Nullable LocalDate on, String reason, @Nullable SeatId approvedBy) {}

    /** Whether the one who asks may begin limits anew. */
    public boolean mayRecord() {
        return Editor.edits() || Principals.current().hasAny(Role.CHAIR);
    }

    /** The posts that may approve, in the order of their titles. */
    @Transactional(readOnly = true)
    public List<Seat> approvers(AreaId area) {
        mustRecord();
        return chairs(area);
    }

    /** The post in which the one who asks could approve it; null where that is none. */
    public @Nullable SeatId ownChair() {
        Principal principal = Principals.current();
        return principal.seats().entrySet().stream()
                .filter(seat -> seat.getValue() == Role.CHAIR)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** How much was ever recorded: what an editor has seen. */
    @Transactional(readOnly = true)
    public int recorded(AreaId area, MeasureId measure) {
        mustRecord();
        return store.events(area, measure, null).size();
    }

    /**
     * All that was ever recorded of a measure, in the order in which it was. Whoever asks may read the measure.
     *
     * @param knownOn by the close of this day; null for all
     */
    @Transactional(readOnly = true)
    public List<RebaseEvent> history(AreaId area, MeasureId measure, @Nullable LocalDate knownOn) {
        return store.events(area, measure, knownOn);
    }

    /** What is wrong with it; nothing is stored. */
    @Transactional(readOnly = true)
    public List<Finding> check(AreaId area, Series series, Asked asked) {
        mustRecord();
        return findings(area, series, asked);
    }

    /** The series as its chart would be with it. */
    public static List<Rebase> with(List<Rebase> known, Asked asked) {
        LocalDate on = Objects.requireNonNull(asked.on());
        return Stream.concat(
                        known.stream().filter(rebase -> !rebase.on().equals(on)),
                        Stream.of(new Rebase(on, asked.reason(), "", Instant.EPOCH)))
                .toList();
    }

    /**
     * Records a rebase; one that says what is recorded already changes nothing, and a second of the same day takes its place.
     *
     * @param series what the measure stood at, as the chart shows it
     * @param seen how many rebases there were when the form was shown
     */
    @Transactional
    public Saving<MeasureId> record(AreaId area, Series series, Asked asked, int seen) {
        mustRecord();
        MeasureId measure = series.measure().id();
        if (measures.lock(area, measure).isEmpty()) {
            throw new NotFound();
        }
        List<RebaseEvent> events = store.events(area, measure, null);
        if (alike(area, RebaseEvent.standing(events), asked)) {
            return Saving.saved(measure);
        }
        if (events.size() != seen) {
            return stale(events);
        }
        List<Finding> findings = findings(area, series, asked);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        insert(area, measure, asked, false, events);
        return Saving.saved(measure);
    }

    private void insert(AreaId area, MeasureId measure, Asked asked, boolean takenBack, List<RebaseEvent> events) {
        store.insert(
                area,
                measure,
                new RebaseEvent(
                        Objects.requireNonNull(asked.on()),
                        takenBack,
                        asked.reason().strip(),
                        post(area, Objects.requireNonNull(asked.approvedBy())),
                        ownPost(area),
                        after(events)));
    }

    /** What is wrong with taking it back; nothing is stored. */
    @Transactional(readOnly = true)
    public List<Finding> checkTakingBack(AreaId area, Asked asked) {
        mustRecord();
        return wrongWithTakingBack(area, asked);
    }

    /** The rebases that are left without the one of a day: what a chart would look like. */
    public static List<Rebase> without(List<Rebase> known, LocalDate on) {
        return known.stream().filter(rebase -> !rebase.on().equals(on)).toList();
    }

    /**
     * Takes the rebase of a day back, for a reason that a chair approved: the limits go on as before. It stays on record, and charts of
     * past days show it as long as it stood. Taking back what is taken back already changes nothing, but for another reason, which stands beside the first.
     *
     * @param asked with the day of the rebase
     * @param seen as for {@link #record}
     * @throws NotFound where no limits ever began anew on that day
     */
    @Transactional
    public Saving<MeasureId> takeBack(AreaId area, MeasureId measure, Asked asked, int seen) {
        mustRecord();
        if (measures.lock(area, measure).isEmpty()) {
            throw new NotFound();
        }
        List<RebaseEvent> events = store.events(area, measure, null);
        RebaseEvent last = events.stream()
                .filter(event -> event.on().equals(asked.on()))
                .reduce((earlier, later) -> later)
                .orElseThrow(NotFound::new);
        if (last.takenBack() && last.reason().equals(asked.reason().strip())) {
            return Saving.saved(measure);
        }
        if (events.size() != seen) {
            return stale(events);
        }
        List<Finding> findings = wrongWithTakingBack(area, asked);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        insert(area, measure, asked, true, events);
        return Saving.saved(measure);
    }

    private List<Finding> wrongWithTakingBack(AreaId area, Asked asked) {
        return SoundRebase.checkTakingBack(asked.reason(), isChair(area, asked.approvedBy()));
    }

    private List<Finding> findings(AreaId area, Series series, Asked asked) {
        LocalDate first = series.points().stream()
                .filter(point -> point.value() != null)
                .map(Point::on)
                .min(LocalDate::compareTo)
                .orElse(null);
        return SoundRebase.check(
                asked.on(),
                asked.reason(),
                isChair(area, asked.approvedBy()),
                Signals.charted(series.measure()),
                first,
                LocalDate.now(clock));
    }

    private boolean isChair(AreaId area, @Nullable SeatId approver) {
        return approver != null
                && chairs(area).stream().anyMatch(seat -> seat.id().equals(approver));
    }

    private boolean alike(AreaId area, List<Rebase> known, Asked asked) {
        return known.stream()
                .anyMatch(rebase -> rebase.on().equals(asked.on())
                        && rebase.reason().equals(asked.reason().strip())
                        && asked.approvedBy() != null
                        && rebase.approvedBy().equals(post(area, asked.approvedBy())));
    }

    private static Saving<MeasureId> stale(List<RebaseEvent> events) {
        RebaseEvent last = events.getLast();
        return new Saving.Stale<>(
                Map.of(
                        "on", MeasureWords.day(last.on()),
                        "reason", last.takenBack() ? "Taken back: " + last.reason() : last.reason(),
                        "approvedBy", last.approvedBy()),
                events.size());
    }

    /** The post in which the one who asks records it; blank for the program itself. */
    private String ownPost(AreaId area) {
        return Principals.current().seats().entrySet().stream()
                .filter(seat -> RECORDERS.contains(seat.getValue()))
                .min(Comparator.comparing(seat -> RECORDERS.indexOf(seat.getValue())))
                .map(seat -> post(area, seat.getKey()))
                .orElse("");
    }

    private String post(AreaId area, SeatId seat) {
        Seat found = seats.seat(area, seat);
        return found == null ? "" : found.titleAndOrganisation();
    }

    private List<Seat> chairs(AreaId area) {
        LocalDate today = LocalDate.now(clock);
        return seats.inArea(area).stream()
                .filter(seat -> seat.role() == Role.CHAIR && seat.existsOn(today))
                .sorted(Comparator.comparing(Seat::titleAndOrganisation))
                .toList();
    }

    private void mustRecord() {
        if (!mayRecord()) {
            throw new NotFound();
        }
    }

    /** Now, and later than what was recorded before, by a clock that stands still too. */
    private Instant after(List<RebaseEvent> events) {
        Instant now = clock.instant();
        return events.stream()
                .map(RebaseEvent::recordedAt)
                .max(Comparator.naturalOrder())
                .filter(last -> !last.isBefore(now))
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .orElse(now);
    }
}
