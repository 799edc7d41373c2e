package uk.sidebyside.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole plan as one reads it: areas, their outcomes, their lines with states. Made by the same few statements however
 * long the plan is.
 *
 * @param states the key's states in their order
 * @param day the day for which it was read; for a closed plan the day of closing
 */
public record PlanTree(
        PlanHead head, List<LineState> states, List<Point> points, List<AreaForImprovement> areas, LocalDate day) {

    /** @param closed whether the states of its day have been kept */
    public record Point(PointId id, LocalDate on, String label, boolean closed) {}

    /**
     * @param easyRead as of a line
     * @param lead who leads its workstream; null where none is named
     */
    public record AreaForImprovement(
            AreaForImprovementId id,
            int number,
            String title,
            String weakness,
            String finding,
            String findingLink,
            String easyRead,
            @Nullable LocalDate easyReadOn,
            @Nullable WorkstreamId workstream,
            @Nullable Lead lead,
            int version,
            List<Outcome> outcomes) {

        public Stream<Line> lines() {
            return outcomes.stream().flatMap(outcome -> outcome.lines().stream());
        }
    }

    /**
     * @param title in the plan's own words
     * @param plain the same in plain English; blank where nobody has written it
     * @param impact who is better off, and how
     */
    public record Outcome(
            OutcomeId id,
            AreaForImprovementId area,
            String number,
            String title,
            String plain,
            String impact,
            int version,
            List<Line> lines) {

        public String words() {
            return plain.isBlank() ? title : plain;
        }
    }

    public Stream<Outcome> outcomes() {
        return areas.stream().flatMap(area -> area.outcomes().stream());
    }

    public Stream<Line> lines() {
        return areas.stream().flatMap(AreaForImprovement::lines);
    }

    public Optional<Line> line(String ref) {
        return lines().filter(line -> line.ref().equals(ref)).findFirst();
    }

    public Optional<Outcome> outcome(String number) {
        return outcomes().filter(outcome -> outcome.number().equals(number)).findFirst();
    }

    public Optional<AreaForImprovement> area(int number) {
        return areas.stream().filter(area -> area.number() == number).findFirst();
    }

    /** How many lines are in each state, every state named, none left out. */
    public Map<LineState, Long> counts() {
        Map<LineState, Long> counts = new LinkedHashMap<>();
        states.forEach(state -> counts.put(state, 0L));
        lines().map(Line::state).filter(state -> state != null).forEach(state -> counts.merge(state, 1L, Long::sum));
        return counts;
    }

    /** Lines on which nobody has reported. */
    public long notStated() {
        return lines().filter(line -> line.state() == null && !line.heldBack()).count();
    }

    /** The last day on which anybody reported on any line. */
    public Optional<LocalDate> lastUpdatedOn() {
        return lines().map(Line::reportedOn).flatMap(Stream::ofNullable).max(LocalDate::compareTo);
    }
}
