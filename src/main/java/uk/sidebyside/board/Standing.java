package uk.sidebyside.board;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a plan, or one area of it, stands on a day: what reports and packs freeze. Its records are the board's own, so that
 * what was issued years ago can still be read when the plan's have changed. They are stored as JSON and change only by
 * addition.
 *
 * @param asAt the day for which it was read
 * @param changedSince the day from which changes are listed
 */
public record Standing(
        String plan, LocalDate asAt, LocalDate changedSince, List<AreaProgress> areas, List<Changed> changes) {

    /** @param tag the colour's name, beside the words */
    public record StateWord(String label, String tag) {}

    public record StateCount(StateWord state, long lines) {}

    /** @param counts every state of the key, those with none too */
    public record AreaProgress(int number, String title, List<StateCount> counts, long notStated, List<LineNow> lines) {

        public long delayed() {
            return lines.stream().filter(LineNow::delayed).count();
        }

        public long overdue() {
            return lines.stream().filter(LineNow::overdue).count();
        }
    }

    /**
     * A line of the plan.
     *
     * @param state null where nobody has reported yet
     * @param delay why it is late, what follows and what is done about it; null unless its state says that it is delayed
     * @param overdueSince the promised day that has passed; null while it is kept
     * @param toStart whether it should have started, otherwise it should have ended
     */
    public record LineNow(
            UUID id,
            String ref,
            String words,
            @Nullable StateWord state,
            @Nullable Delay delay,
            @Nullable LocalDate overdueSince,
            long daysOverdue,
            boolean toStart,
            List<String> leads,
            List<String> measures) {

        public boolean delayed() {
            return delay != null;
        }

        public boolean overdue() {
            return overdueSince != null;
        }
    }

    public record Delay(
            String reason,
            String effect,
            String recovery,
            @Nullable LocalDate newEndOn) {}

    /**
     * What somebody reported on a line.
     *
     * @param before the state that it had; null where this is the first report
     */
    public record Changed(
            String ref,
            String words,
            LocalDate on,
            StateWord state,
            @Nullable StateWord before,
            String said) {

        public boolean moved() {
            return !state.equals(before);
        }
    }

    public Stream<LineNow> lines() {
        return areas.stream().flatMap(area -> area.lines().stream());
    }

    public List<LineNow> delayed() {
        return lines().filter(LineNow::delayed).toList();
    }

    /** Lines whose promised day has passed and whose state doesn't say so. */
    public List<LineNow> overdueOnly() {
        return lines().filter(line -> line.overdue() && !line.delayed()).toList();
    }

    public long count() {
        return lines().count();
    }
}
