package uk.sidebyside.assessments.advice.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.advice.AdvicePoint;
import uk.sidebyside.assessments.advice.AdvicePoints;

/** All points of access. */
public record PointsPage(List<AdvicePoint> points, Map<SeatId, Seat> seats) {

    /** Who is told when its advice is overdue; and that somebody is missing, where nobody is named who can open it. */
    public String manager(AdvicePoint point) {
        Seat seat = point.manager() == null ? null : seats.get(point.manager());
        return seat != null && AdvicePoints.manages(seat, point)
                ? seat.title()
                : (seat == null ? "no manager is named" : seat.title() + " can’t open it")
                        + ", so the officer of the case is told";
    }

    public String seat(@Nullable SeatId id) {
        Seat seat = id == null ? null : seats.get(id);
        return seat == null ? "nobody yet" : seat.title();
    }
}
