package uk.sidebyside.assessments.training;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.notices.CalendarSource;

/**
 * A session of training for those who write advice.
 *
 * @param place where it is, or the address of a link
 * @param leader the post that leads it; null where nobody is named yet
 * @param teaches what of the framework, in its order
 * @param points for which points of access; empty for all who write advice
 * @param cancelledWhy blank unless it was cancelled
 * @param taken how many places are taken
 */
public record TrainingSession(
        UUID id,
        String title,
        String about,
        LocalDate on,
        LocalTime from,
        LocalTime to,
        String place,
        @Nullable SeatId leader,
        int places,
        List<Quality> teaches,
        Set<UUID> points,
        State state,
        String cancelledWhy,
        int taken,
        int version,
        Instant changedAt) {

    public TrainingSession {
        teaches = List.copyOf(teaches);
        points = Set.copyOf(points);
    }

    public enum State {
        PLANNED,
        HELD,
        CANCELLED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public String at() {
        return "/advice/training/" + id;
    }

    public boolean planned() {
        return state == State.PLANNED;
    }

    public boolean held() {
        return state == State.HELD;
    }

    /** Planned, and its day has not passed. */
    public boolean toCome(LocalDate today) {
        return planned() && !on.isBefore(today);
    }

    /** Who came can be written down from its day on. */
    public boolean mayRecord(LocalDate today) {
        return held() || planned() && !on.isAfter(today);
    }

    public boolean isFor(UUID point) {
        return points.isEmpty() || points.contains(point);
    }

    /** Whether its place is a link. */
    public boolean online() {
        return place.startsWith("https://") && !place.contains(" ");
    }

    /** The same in another state. */
    TrainingSession in(State other, String why, Instant at) {
        return new TrainingSession(
                id, title, about, on, from, to, place, leader, places, teaches, points, other, why, taken, version, at);
    }

    /** As calendars have it; a cancelled one is struck out there. */
    public CalendarSource.Entry inCalendar() {
        boolean cancelled = state == State.CANCELLED;
        return new CalendarSource.Entry(
                "training:" + id,
                version,
                title,
                cancelled ? "Cancelled: " + cancelledWhy : place,
                at(),
                on,
                new CalendarSource.Hours(from, to),
                cancelled,
                changedAt);
    }
}
