package uk.sidebyside.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A measure through time, the oldest point first. */
public record Series(Measure measure, List<Point> points) {

    public Series {
        points = List.copyOf(points);
    }

    /** The part of it that speaks of this day or later. */
    public Series since(LocalDate first) {
        return new Series(
                measure,
                points.stream().filter(point -> !point.on().isBefore(first)).toList());
    }

    /** The last point that has a figure. */
    public Optional<Point> latest() {
        return points.reversed().stream().filter(point -> point.value() != null).findFirst();
    }
}
