package uk.sidebyside.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A measure through time, the oldest point first.
 *
 * @param publishedOn the day of the public table that it comes from; null of what is known, and where there is no table
 */
public record Series(
        Measure measure, List<Point> points, @Nullable LocalDate publishedOn) {

    public Series {
        points = List.copyOf(points);
    }

    public Series(Measure measure, List<Point> points) {
        this(measure, points, null);
    }

    /** The part of it that speaks of this day or later. */
    public Series since(LocalDate first) {
        return new Series(
                measure,
                points.stream().filter(point -> !point.on().isBefore(first)).toList(),
                publishedOn);
    }

    /** The last point that has a figure. */
    public Optional<Point> latest() {
        return points.reversed().stream().filter(point -> point.value() != null).findFirst();
    }
}
