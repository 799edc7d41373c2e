package uk.sidebyside.assessments.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.assessments.advice.AdvicePoint;
import uk.sidebyside.assessments.advice.AdvicePoints;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.assessments.training.TrainingPlace.Answer;
import uk.sidebyside.assessments.training.TrainingSession.State;
import uk.sidebyside.assessments.training.rules.SessionRules;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** The schedule of training for those who write advice (REQUIREMENTS R148): planned, moved, cancelled with a reason. */
@Service
public class Trainings {
    private final SessionStore store;
    private final PlaceStore places;
    private final TrainingLetters letters;
    private final AdvicePoints points;
    private final Seats seats;
    private final Clock clock;

    Trainings(
            SessionStore store,
            PlaceStore places,
            TrainingLetters letters,
            AdvicePoints points,
            Seats seats,
            Clock clock) {
        this.store = store;
        this.places = places;
        this.letters = letters;
        this.points = points;
        this.seats = seats;
        this.clock = clock;
    }

    /** @param leader null where nobody is named; @param points empty for all who write advice */
    public record Entry(SessionRules.Typed typed, @Nullable SeatId leader, Set<UUID> points) {
        public Entry {
            points = Set.copyOf(points);
        }
    }

    public boolean runs() {
        return TrainingDesk.runs();
    }

    /** All sessions of the area, the first first. */
    @Transactional(readOnly = true)
    public List<TrainingSession> all(AreaId area) {
        return store.all(area);
    }

    /** Those that are planned from today on, the first first. */
    @Transactional(readOnly = true)
    public List<TrainingSession> toCome(AreaId area) {
        return store.planned(area, LocalDate.now(clock));
    }

    /** For whoever writes for a point of access: the next session that teaches each part of the framework; none where none is planned. */
    @Transactional(readOnly = true)
    public Map<Quality, TrainingSession> next(AreaId area, UUID point) {
        Map<Quality, TrainingSession> next = new EnumMap<>(Quality.class);
        toCome(area).stream().filter(session -> session.isFor(point)).forEach(session -> session.teaches()
                .forEach(part -> next.putIfAbsent(part, session)));
        return next;
    }

    @Transactional(readOnly = true)
    public TrainingSession find(AreaId area, UUID id) {
        return store.find(area, id).orElseThrow(NotFound::new);
    }

    /** @param id made of what was typed, so that the same sent twice plans one */
    @Transactional
    public Saving<UUID> plan(AreaId area, UUID id, Entry entry) {
        TrainingDesk.must(TrainingDesk.runs());
        List<Finding> findings = findings(area, entry);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        store.insert(area, session(id, entry, 1));
        return Saving.saved(id);
    }

    private List<Finding> findings(AreaId area, Entry entry) {
        List<Finding> findings = new ArrayList<>(SessionRules.of(entry.typed(), LocalDate.now(clock)));
        if (entry.leader() != null && seats.seat(area, entry.leader()) == null) {
            findings.add(Finding.of("leader", "training.unknown", SessionRules.SOURCE));
        }
        Set<UUID> known = points.all(area).stream().map(AdvicePoint::id).collect(Collectors.toSet());
        if (!known.containsAll(entry.points())) {
            findings.add(Finding.of("points", "training.unknown", SessionRules.SOURCE));
        }
        return findings;
    }

    private TrainingSession session(UUID id, Entry entry, int version) {
        SessionRules.Typed typed = entry.typed();
        return new TrainingSession(
                id,
                typed.title().strip(),
                typed.about().strip(),
                Objects.requireNonNull(typed.on()),
                Objects.requireNonNull(typed.from()),
                Objects.requireNonNull(typed.to()),
                typed.place().strip(),
                entry.leader(),
                typed.places(),
                List.copyOf(typed.teaches()),
                entry.points(),
                State.PLANNED,
                "",
                0,
                version,
                clock.instant());
    }

    /** Changes what is still planned. Whoever was asked and has not said no hears of another day, time or place. */
    @Transactional
    public Saving<UUID> change(AreaId area, UUID id, Entry entry, int version) {
        TrainingDesk.must(TrainingDesk.runs());
        int taken = store.lockTaken(area, id);
        TrainingSession now = find(area, id);
        TrainingDesk.must(now.planned());
        List<Finding> findings = findings(area, entry);
        if (findings.isEmpty() && entry.typed().places() < taken) {
            findings.add(Finding.of("places", "training.places.taken", SessionRules.SOURCE, taken));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        TrainingSession changed = session(id, entry, version);
        if (!store.update(area, changed)) {
            return new Saving.Stale<>(theirs(now), now.version());
        }
        boolean moved = !now.on().equals(changed.on())
                || !now.from().equals(changed.from())
                || !now.to().equals(changed.to())
                || !now.place().equals(changed.place());
        if (moved) {
            stillAsked(area, id).forEach(place -> {
                letters.moved(area, changed, place.seat());
                if (place.answer() == Answer.YES) {
                    letters.remind(area, changed, place.seat());
                }
            });
        }
        return Saving.saved(id);
    }

    private List<TrainingPlace> stillAsked(AreaId area, UUID id) {
        return places.ofSession(area, id).stream()
                .filter(place -> place.answer() != Answer.NO)
                .toList();
    }

    private static Map<String, String> theirs(TrainingSession now) {
        Map<String, String> theirs = new LinkedHashMap<>();
        theirs.put("title", now.title());
        theirs.put("about", now.about());
        theirs.put("from", now.from().toString());
        theirs.put("to", now.to().toString());
        theirs.put("place", now.place());
        theirs.put("places", Integer.toString(now.places()));
        return theirs;
    }

    /** It does not take place. Whoever was asked and has not said no hears why. */
    @Transactional
    public Saving<UUID> cancel(AreaId area, UUID id, String why) {
        TrainingDesk.must(TrainingDesk.runs());
        TrainingSession now = find(area, id);
        String reason = why.strip();
        if (now.state() == State.CANCELLED && now.cancelledWhy().equals(reason)) {
            return Saving.saved(id);
        }
        TrainingDesk.must(now.planned());
        if (reason.isEmpty() || reason.length() > 1000) {
            return Saving.refused(List.of(Finding.of("why", "training.needs.why", SessionRules.SOURCE)));
        }
        TrainingSession cancelled = now.in(State.CANCELLED, reason, clock.instant());
        if (!store.update(area, cancelled)) {
            return Saving.refused(List.of(Finding.of("", "training.moved.on", SessionRules.SOURCE)));
        }
        stillAsked(area, id).forEach(place -> {
            letters.remindNoMore(area, cancelled, place.seat());
            letters.cancelled(area, cancelled, place.seat());
        });
        return Saving.saved(id);
    }

    /** Posts that write advice for whom a session is: those who receive requests, or wrote any in two years. */
    @Transactional(readOnly = true)
    public Collection<SeatId> writers(AreaId area, TrainingSession session) {
        TrainingDesk.must(TrainingDesk.runs());
        return places.writers(area, session.points(), LocalDate.now(clock).minusYears(2));
    }
}
