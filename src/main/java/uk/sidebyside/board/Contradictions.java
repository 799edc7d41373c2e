package uk.sidebyside.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import uk.sidebyside.board.rules.Contradicted;
import uk.sidebyside.board.rules.Contradicted.Claim;
import uk.sidebyside.board.rules.Contradicted.Measured;
import uk.sidebyside.measures.MeasureStanding;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.LineState;
import uk.sidebyside.plan.SuccessMeasure;

/** Holds the state of a line against its own measures, and says in words where they contradict it. */
final class Contradictions {

    private Contradictions() {}

    /** @param day the day on which they stand so */
    static List<Standing.Contradiction> of(Line line, List<SuccessMeasure> measures, LocalDate day) {
        LineState state = line.state();
        if (state == null || line.heldBack()) {
            return List.of();
        }
        List<Measured> measured = measures.stream()
                .filter(measure -> measure.standing() != null)
                .map(measure -> measured(measure, Objects.requireNonNull(measure.standing()), day))
                .toList();
        return Contradicted.of(claim(state), measured).stream()
                .map(reason -> new Standing.Contradiction(
                        line.ref(),
                        line.words(),
                        new Standing.StateWord(state.label(), state.tag()),
                        reason.measure(),
                        why(reason.by())))
                .toList();
    }

    private static Claim claim(LineState state) {
        if (state.completed() || state.embedded()) {
            return Claim.DONE;
        }
        return state.onTrack() ? Claim.ON_TRACK : Claim.NOTHING;
    }

    private static Measured measured(SuccessMeasure measure, MeasureStanding standing, LocalDate day) {
        MeasureStanding.Held core = standing.core();
        LocalDate due = core == null ? null : core.target().rule().dueOn();
        boolean fallsShort = core != null
                && switch (core.verdict().standing()) {
                    case NOT_MET, NOT_YET_DUE -> true;
                    default -> false;
                };
        return new Measured(
                measure.words(),
                fallsShort,
                due != null && day.isAfter(due),
                standing.signal().worse());
    }

    private static String why(Contradicted.By by) {
        return switch (by) {
            case FALLS_SHORT -> "Its latest figure falls short of the target.";
            case NOT_REACHED_BY_ITS_DAY -> "The target was not reached by its day.";
            case GETS_WORSE -> "Its figures are getting worse.";
        };
    }
}
