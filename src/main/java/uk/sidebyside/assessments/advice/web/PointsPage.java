package uk.sidebyside.assessments.advice.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.advice.AdvicePoint;

/** All points of access. */
public record PointsPage(List<AdvicePoint> points, Map<SeatId, Seat> seats) {

    public String seat(@Nullable SeatId id) {
        Seat seat = id == null ? null : seats.get(id);
        return seat == null ? "nobody yet" : seat.title();
    }
}
