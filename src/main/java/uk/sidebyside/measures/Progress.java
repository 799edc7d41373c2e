package uk.sidebyside.measures;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.rules.Direction;
import uk.sidebyside.measures.rules.Reported;
import uk.sidebyside.measures.rules.SteadyProgress;
import uk.sidebyside.measures.rules.SteadyProgress.Answer;
import uk.sidebyside.measures.rules.TypedTarget;
import uk.sidebyside.measures.rules.TypedTarget.Course;

/**
 * Whether progress is steady and sustained, with the rule beside the result (R059, AMB-11).
 *
 * @param answer the result, as a sentence
 * @param rule how it was found
 */
public record Progress(SteadyProgress found, String answer, String rule) {

    /** @return null where neither direction is better, or there is no series of figures */
    public static @Nullable Progress of(MeasureStanding standing) {
        Direction direction = standing.measure().direction();
        if (direction == Direction.NEITHER || !Signals.charted(standing.measure())) {
            return null;
        }
        MeasureStanding.Held core = standing.core();
        TypedTarget target = core == null ? null : core.target().rule();
        List<Reported> figures = Standings.reported(standing.series()).stream()
                .filter(each -> each.value() != null)
                .toList();
        int points = target == null || target.course() == Course.ONCE || target.points() < 2
                ? SteadyProgress.POINTS
                : target.points();
        SteadyProgress found = SteadyProgress.of(
                figures.stream().map(Progress::number).toList(),
                reached(target, figures, standing.baseline()),
                direction,
                standing.signal().unusual(points),
                points);
        return new Progress(found, answer(found), rule(found, direction));
    }

    private static double number(Reported figure) {
        return figure.value() == null ? 0 : figure.value().doubleValue();
    }

    private static List<Boolean> reached(
            @Nullable TypedTarget target, List<Reported> figures, @Nullable Baseline baseline) {
        BigDecimal from = baseline == null ? null : baseline.value();
        if (target == null || Signals.number(target, from) == null) {
            return List.of();
        }
        return figures.stream().map(each -> target.reaches(each, from)).toList();
    }

    private static String answer(SteadyProgress found) {
        if (found.steady() == Answer.YES && found.sustained() == Answer.YES) {
            return "Yes, steady and sustained.";
        }
        return "Steady: " + word(found.steady()) + ". Sustained: " + word(found.sustained())
                + (found.sustained() == Answer.CANNOT_SAY
                        ? "."
                        : ", " + found.reached() + " of the last " + found.points() + " figures reach the target.");
    }

    private static String word(Answer answer) {
        return switch (answer) {
            case YES -> "yes";
            case NO -> "not yet";
            case CANNOT_SAY -> "can't be said yet";
        };
    }

    private static String rule(SteadyProgress found, Direction direction) {
        boolean higher = direction == Direction.HIGHER;
        return "Steady means: of the last " + found.points() + " figures none is " + (higher ? "lower" : "higher")
                + " than the one before and the last is " + (higher ? "higher" : "lower")
                + " than the first, or there is an unusual change for the better. Sustained means: all of them reach the target"
                + " and none is an unusual change for the worse.";
    }
}
