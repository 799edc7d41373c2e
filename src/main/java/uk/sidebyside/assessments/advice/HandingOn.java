package uk.sidebyside.assessments.advice;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.advice.rules.AdviceState.Event;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/**
 * Gives many requests to somebody else at once (issue 6: officers reassign in bulk). Each goes by the way that one alone goes, in a
 * transaction of its own: what is refused is said row by row, and the others go.
 */
@Service
public class HandingOn {
    private static final String SOURCE = "issue 6";

    private final AdviceCare care;
    private final AdviceRequests requests;
    private final AdvicePoints points;
    private final Routing routing;

    HandingOn(AdviceCare care, AdviceRequests requests, AdvicePoints points, Routing routing) {
        this.care = care;
        this.requests = requests;
        this.points = points;
        this.routing = routing;
    }

    /** @param refused what kept it where it is; empty where it went */
    public record Row(UUID id, List<Finding> refused) {
        public Row {
            refused = List.copyOf(refused);
        }

        public boolean went() {
            return refused.isEmpty();
        }
    }

    /** Those of the chosen that the reader looks after and that can be given to somebody, the soonest due first. */
    public List<AdviceRequest> chosen(AreaId area, Collection<UUID> ids) {
        return care.lookedAfter(area, ids).stream()
                .filter(one -> one.state().may(Event.ROUTE))
                .toList();
    }

    /** The posts that can write for at least one of them, by their titles. */
    public List<Seat> writers(AreaId area, List<AdviceRequest> chosen) {
        return chosen.stream()
                .map(AdviceRequest::body)
                .distinct()
                .flatMap(body -> routing.writers(area, body).stream())
                .distinct()
                .sorted(Comparator.comparing(Seat::title))
                .toList();
    }

    public List<AdvicePoint> services(AreaId area) {
        return points.all(area);
    }

    /** To a writer of their body. */
    public List<Row> toWriter(AreaId area, List<UUID> ids, SeatId writer) {
        return ids.stream()
                .distinct()
                .map(id -> row(id, () -> routing.route(area, new AdviceId(id), writer)))
                .toList();
    }

    /** To another point of access; what is there already stays there. */
    public List<Row> toService(AreaId area, List<UUID> ids, UUID point, String because) {
        return ids.stream()
                .distinct()
                .map(id -> row(id, () -> passedOn(area, new AdviceId(id), point, because)))
                .toList();
    }

    private Saving<AdviceId> passedOn(AreaId area, AdviceId id, UUID point, String because) {
        return requests.find(area, id).point().equals(point)
                ? Saving.saved(id)
                : routing.notOurs(area, id, point, because);
    }

    private static Row row(UUID id, Supplier<Saving<AdviceId>> give) {
        try {
            return switch (give.get()) {
                case Saving.Saved<AdviceId> done -> new Row(id, List.of());
                case Saving.Refused<AdviceId> no -> new Row(id, no.findings());
                case Saving.Stale<AdviceId> stale -> new Row(id, List.of(Finding.of("", "advice.moved.on", SOURCE)));
            };
        } catch (NotFound e) {
            return new Row(id, List.of(Finding.of("", "give.not.yours", SOURCE)));
        }
    }
}
