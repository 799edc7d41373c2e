package uk.sidebyside.board;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
 * @param contradictions states that their own measures contradict
 */
public record Standing(
        String plan,
        LocalDate asAt,
        LocalDate changedSince,
        List<AreaProgress> areas,
        List<Changed> changes,
        List<Contradiction> contradictions) {

    public Standing {
        // Editions that were frozen before these were listed have none.
        contradictions = Objects.requireNonNullElse(contradictions, List.of());
    }

    public Standing(
            String plan, LocalDate asAt, LocalDate changedSince, List<AreaProgress> areas, List<Changed> changes) {
        this(plan, asAt, changedSince, areas, changes, List.of());
    }

    /**
     * A state that a measure of its own line contradicts.
     *
     * @param measure in the plan's own words
     * @param why in what way, as a sentence
     */
    public record Contradiction(String ref, String words, StateWord state, String measure, String why) {}

    /** @param tag the colour's name, beside the words */
    public record StateWord(String label, String tag) {}

    public record StateCount(StateWord state, long lines) {}

    /**
     * An area for improvement.
     *
     * @param counts every state of the key, those with none too
     * @param measures those of its outcomes as wholes; the others are with their lines
     */
    public record AreaProgress(
            int number,
            String title,
            List<StateCount> counts,
            long notStated,
            List<LineNow> lines,
            List<MeasureNow> measures,
            List<MilestoneNow> milestones) {

        public AreaProgress {
            // Editions that were frozen before measures and milestones were among them have none.
            measures = Objects.requireNonNullElse(measures, List.of());
            milestones = Objects.requireNonNullElse(milestones, List.of());
        }

        /** Its measures of success with the number of the line or outcome that they belong to. */
        Stream<MeasureNow> allMeasures() {
            return Stream.concat(measures.stream(), lines.stream().flatMap(line -> line.measures().stream()));
        }

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
            List<MeasureNow> measures) {

        public boolean delayed() {
            return delay != null;
        }

        public boolean overdue() {
            return overdueSince != null;
        }
    }

    /**
     * How a measure of success stands.
     *
     * @param of the number of its line or outcome
     * @param target in words with its day; blank where none is set
     * @param figure the latest one in words; null where nobody has reported any, which is not 0
     * @param source who says so
     * @param met whether the figure reaches the target; null where one of the two is missing, or it is not due yet
     * @param standing the name of how it stands by the rule of its target; null in editions from before there was one
     * @param verdict the same in words, with the rule where there is more to it; blank as before
     * @param key of the measure's page; null in editions from before there was one
     * @param signal what its figures say by the rules of charts; null as before, or where nothing can be said
     * @param alarm {@code WORSE} where it gets worse by those rules, {@code WILL_MISS} where it will keep missing its target; else null
     */
    public record MeasureNow(
            String of,
            String words,
            String target,
            @Nullable String figure,
            @Nullable LocalDate on,
            String source,
            @Nullable Boolean met,
            @Nullable String standing,
            @Nullable String verdict,
            @Nullable String key,
            @Nullable String signal,
            @Nullable String alarm) {

        /** What a board should look at: off its target, or bound to be by the rules of charts. */
        public boolean needsALook() {
            return offTarget() || alarm != null;
        }

        /** Not reached, with its day still to come. */
        public boolean notYetDue() {
            return reported() && "NOT_YET_DUE".equals(standing);
        }

        /** A change without a baseline. */
        public boolean withoutBaseline() {
            return reported() && "NO_BASELINE".equals(standing);
        }

        public boolean reported() {
            return figure != null;
        }

        public boolean offTarget() {
            return Boolean.FALSE.equals(met);
        }

        public boolean onTarget() {
            return Boolean.TRUE.equals(met);
        }
    }

    /**
     * A step of a workstream towards a line.
     *
     * @param dueOn null where no day is set
     * @param doneOn null while it is not done
     * @param late whether its day had passed on the day of the standing
     */
    public record MilestoneNow(
            String ref,
            String title,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            boolean late) {}

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

    /** Late ones first, then those to come, then those that are done; within each by their days. */
    public List<MilestoneNow> milestones() {
        return areas.stream()
                .flatMap(area -> area.milestones().stream())
                .sorted(Comparator.comparing((MilestoneNow each) -> !each.late())
                        .thenComparing(each -> each.doneOn() != null)
                        .thenComparing(MilestoneNow::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    public List<MeasureNow> measures() {
        return areas.stream().flatMap(AreaProgress::allMeasures).toList();
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
