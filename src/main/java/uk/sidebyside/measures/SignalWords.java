package uk.sidebyside.measures;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Signal.Basis;
import uk.sidebyside.measures.rules.Assurance;
import uk.sidebyside.measures.rules.ControlLimits;
import uk.sidebyside.measures.rules.ProcessChart.Observation;
import uk.sidebyside.measures.rules.SpecialCause;
import uk.sidebyside.measures.rules.Variation;

/** The sentences of a signal. They speak of months, quarters or years where figures came so without a gap, else of figures. */
record SignalWords(List<Observation> points) {

    String sentence(Basis basis, Variation variation, @Nullable SpecialCause cause) {
        return switch (basis) {
            case NOT_REPORTED -> "Not reported yet";
            case RUN_CHART ->
                "Too early to say: " + points.size() + " of the " + ControlLimits.FEWEST_POINTS
                        + " figures that are needed";
            case TRIAL_LIMITS, LIMITS -> cause == null ? usual() : start(variation) + ": " + seen(cause);
        };
    }

    private String usual() {
        boolean still = points.stream().map(Observation::value).distinct().count() == 1;
        return still ? "No change: it stays the same" : "No clear change: it goes up and down as usual";
    }

    private static String start(Variation variation) {
        return switch (variation) {
            case BETTER -> "Getting better";
            case WORSE -> "Getting worse";
            case HIGH -> "Unusually high";
            case LOW -> "Unusually low";
            case USUAL -> "No clear change";
        };
    }

    private String seen(SpecialCause cause) {
        int length = cause.length();
        String span = length + " " + figures(cause) + " in a row";
        return switch (cause.rule()) {
            case OUTSIDE ->
                (length == 1 ? "the latest figure is " : span + " ") + (cause.high() ? "above" : "below")
                        + " the usual range";
            case TREND -> span + ", each " + (cause.high() ? "higher" : "lower") + " than the one before";
            case NEAR_A_LIMIT ->
                "2 of the last 3 figures are far " + (cause.high() ? "above" : "below") + " the average";
            case ONE_SIDE -> span + " " + (cause.high() ? "above" : "below") + " the average";
        };
    }

    private String figures(SpecialCause cause) {
        List<Observation> run = points.subList(cause.first(), cause.last() + 1);
        if (run.size() < 2) {
            return "figures";
        }
        if (apart(run, 26, 33)) {
            return "months";
        }
        if (apart(run, 88, 94)) {
            return "quarters";
        }
        return apart(run, 350, 380) ? "years" : "figures";
    }

    private static boolean apart(List<Observation> run, long least, long most) {
        for (int i = 1; i < run.size(); i++) {
            long days = ChronoUnit.DAYS.between(run.get(i - 1).on(), run.get(i).on());
            if (days < least || days > most) {
                return false;
            }
        }
        return true;
    }

    static String assurance(Assurance assurance) {
        return switch (assurance) {
            case WILL_MISS -> "Will keep missing its target unless something changes";
            case WILL_MEET -> "Will keep meeting its target";
            case HIT_AND_MISS -> "Will sometimes miss its target";
            case NONE -> "";
        };
    }

    static String rule(@Nullable SpecialCause cause) {
        if (cause == null) {
            return "";
        }
        return switch (cause.rule()) {
            case OUTSIDE -> "A figure beyond the limits of usual variation is more than chance.";
            case TREND -> "Seven figures that each go the same way are more than chance.";
            case NEAR_A_LIMIT ->
                "Two of three figures close to a limit, all on one side of the average, are more than chance.";
            case ONE_SIDE -> "Seven figures in a row on one side of the average are more than chance.";
        };
    }

    List<String> cautions(Basis basis) {
        List<String> cautions = new ArrayList<>();
        if (basis == Basis.TRIAL_LIMITS) {
            cautions.add("Trial limits: they rest on " + points.size() + " figures and will move until there are "
                    + ControlLimits.FIRM_POINTS + ".");
        }
        if (basis == Basis.RUN_CHART) {
            cautions.add("A run chart only: with fewer than " + ControlLimits.FEWEST_POINTS
                    + " figures nobody can tell a change from chance.");
        }
        if ((basis == Basis.TRIAL_LIMITS || basis == Basis.RUN_CHART) && points.size() > 1 && seldom()) {
            cautions.add("These figures come so seldom that 12 of them take years.");
        }
        return cautions;
    }

    private boolean seldom() {
        long days =
                ChronoUnit.DAYS.between(points.getFirst().on(), points.getLast().on());
        return days / (points.size() - 1) > 80;
    }
}
