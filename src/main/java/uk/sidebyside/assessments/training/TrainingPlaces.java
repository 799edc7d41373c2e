package uk.sidebyside.assessments.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.assessments.advice.AdvicePoint;
import uk.sidebyside.assessments.advice.AdvicePoints;
import uk.sidebyside.assessments.training.TrainingPlace.Answer;
import uk.sidebyside.assessments.training.rules.SessionRules;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** Who is asked to come to a session, what they say, and who came (REQUIREMENTS R148). */
@Service
public class TrainingPlaces {
    private final SessionStore sessions;
    private final PlaceStore store;
    private final TrainingFacts facts;
    private final TrainingLetters letters;
    private final AdvicePoints points;
    private final Seats seats;
    private final Clock clock;

    TrainingPlaces(
            SessionStore sessions,
            PlaceStore store,
            TrainingFacts facts,
            TrainingLetters letters,
            AdvicePoints points,
            Seats seats,
            Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.facts = facts;
        this.letters = letters;
        this.points = points;
        this.seats = seats;
        this.clock = clock;
    }

    /** Everybody who was asked to come to a session; for whoever runs training. */
    @Transactional(readOnly = true)
    public List<TrainingPlace> of(AreaId area, UUID session) {
        TrainingDesk.must(TrainingDesk.runs());
        return store.ofSession(area, session);
    }

    /** What the reader was asked, over all sessions. */
    @Transactional(readOnly = true)
    public List<TrainingPlace> mine(AreaId area) {
        return store.ofSeats(area, TrainingDesk.mine());
    }

    /**
     * The schedule as one reads it.
     *
     * @param mine what the reader was asked, by session; of somebody with several posts, one of them
     */
    public record Schedule(List<TrainingSession> sessions, Map<UUID, TrainingPlace> mine) {
        public Schedule {
            sessions = List.copyOf(sessions);
            mine = Map.copyOf(mine);
        }
    }

    /** All sessions, the first first. */
    @Transactional(readOnly = true)
    public Schedule schedule(AreaId area) {
        return new Schedule(sessions.all(area), bySession(mine(area)));
    }

    /** Those that are to come. */
    @Transactional(readOnly = true)
    public Schedule toCome(AreaId area) {
        return new Schedule(sessions.planned(area, LocalDate.now(clock)), bySession(mine(area)));
    }

    private static Map<UUID, TrainingPlace> bySession(List<TrainingPlace> places) {
        return places.stream()
                .collect(Collectors.toMap(TrainingPlace::session, Function.identity(), (first, other) -> first));
    }

    /**
     * One session.
     *
     * @param mine null where the reader was not asked
     * @param places who was asked, for whoever runs training; empty for others
     * @param points for which points of access it is; empty for all
     */
    public record Opened(
            TrainingSession session,
            @Nullable TrainingPlace mine,
            List<TrainingPlace> places,
            List<AdvicePoint> points,
            Map<SeatId, Seat> seats,
            boolean runs) {
        public Opened {
            places = List.copyOf(places);
            points = List.copyOf(points);
            seats = Map.copyOf(seats);
        }
    }

    @Transactional(readOnly = true)
    public Opened open(AreaId area, UUID id) {
        TrainingSession session = find(area, id);
        boolean runs = TrainingDesk.runs();
        List<TrainingPlace> all = runs ? store.ofSession(area, id) : mine(area);
        TrainingPlace mine = all.stream()
                .filter(place ->
                        place.session().equals(id) && TrainingDesk.mine().contains(place.seat()))
                .findFirst()
                .orElse(null);
        List<AdvicePoint> of = session.points().isEmpty()
                ? List.of()
                : points.all(area).stream()
                        .filter(point -> session.isFor(point.id()))
                        .toList();
        return new Opened(session, mine, runs ? all : List.of(), of, seats.byId(area), runs);
    }

    /** Asks posts to come, each once and with one letter. */
    @Transactional
    public Saving<UUID> ask(AreaId area, UUID id, Collection<SeatId> asked) {
        TrainingDesk.must(TrainingDesk.runs());
        TrainingSession session = find(area, id);
        Set<SeatId> known = seats.inArea(area).stream().map(Seat::id).collect(Collectors.toSet());
        if (asked.isEmpty() || !known.containsAll(asked)) {
            return Saving.refused(List.of(Finding.of("seats", "training.needs.seats", SessionRules.SOURCE)));
        }
        TrainingDesk.must(session.state() != TrainingSession.State.CANCELLED);
        for (SeatId seat : TrainingDesk.sorted(new HashSet<>(asked))) {
            if (store.ask(area, id, seat) && session.toCome(LocalDate.now(clock))) {
                letters.asked(area, session, seat);
            }
        }
        return Saving.saved(id);
    }

    private TrainingSession find(AreaId area, UUID id) {
        return sessions.find(area, id).orElseThrow(NotFound::new);
    }

    /** The reader says whether they come; whoever was not asked asks for a place so. */
    @Transactional
    public Saving<UUID> answer(AreaId area, UUID id, boolean yes) {
        TrainingSession session = find(area, id);
        TrainingDesk.must(session.toCome(LocalDate.now(clock)));
        Set<SeatId> asked = store.ofSeats(area, TrainingDesk.mine()).stream()
                .filter(place -> place.session().equals(id))
                .map(TrainingPlace::seat)
                .collect(Collectors.toSet());
        SeatId seat = TrainingDesk.sorted(asked.isEmpty() ? TrainingDesk.mine() : asked).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        store.ask(area, id, seat);
        Answer before = store.said(area, id, seat).orElseThrow(NotFound::new);
        Answer answer = yes ? Answer.YES : Answer.NO;
        int more = (yes ? 1 : 0) - (before == Answer.YES ? 1 : 0);
        if (more != 0 && !store.take(area, id, more)) {
            return Saving.refused(List.of(Finding.of("come", "training.full", SessionRules.SOURCE)));
        }
        store.answer(area, id, seat, answer);
        if (yes) {
            letters.remind(area, session, seat);
        } else {
            letters.remindNoMore(area, session, seat);
        }
        return Saving.saved(id);
    }

    /** Who came, of all who were asked. From then on the session was held, and what it taught counts. */
    @Transactional
    public Saving<UUID> record(AreaId area, UUID id, Collection<SeatId> came) {
        TrainingDesk.must(TrainingDesk.runs());
        return facts.around(area, () -> {
            TrainingSession session = find(area, id);
            TrainingDesk.must(session.mayRecord(LocalDate.now(clock)));
            Set<SeatId> asked =
                    store.ofSession(area, id).stream().map(TrainingPlace::seat).collect(Collectors.toSet());
            if (came.isEmpty() || !asked.containsAll(came)) {
                return Saving.refused(List.of(Finding.of("came", "training.needs.came", SessionRules.SOURCE)));
            }
            TrainingSession held = session.in(TrainingSession.State.HELD, "", clock.instant());
            if (!session.held() && !sessions.update(area, held)) {
                return Saving.refused(List.of(Finding.of("", "training.moved.on", SessionRules.SOURCE)));
            }
            store.came(area, id, came);
            return Saving.saved(id);
        });
    }
}
