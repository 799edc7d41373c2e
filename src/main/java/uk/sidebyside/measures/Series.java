package uk.sidebyside.measures;

import java.util.List;
import java.util.Optional;

/** A measure through time, the oldest point first. */
public record Series(Measure measure, List<Point> points) {

    public Series {
        points = List.copyOf(points);
    }

    /** The last point that has a figure. */
    public Optional<Point> latest() {
        return points.reversed().stream().filter(point -> point.value() != null).findFirst();
    }
}
