package uk.sidebyside.partnership.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** The plan of action of a piece: what is done by whom and when, and why a day moved (REQUIREMENTS R095). */
public final class PlanOfAction {
    private static final String SOURCE = "REQUIREMENTS R095";

    private PlanOfAction() {}

    public static List<Finding> add(String what, String who, @Nullable LocalDate dueOn) {
        List<Finding> findings = new ArrayList<>();
        if (what.isBlank()) {
            findings.add(Finding.of("what", "plan.needs.what", SOURCE));
        }
        if (who.isBlank()) {
            findings.add(Finding.of("who", "plan.needs.who", SOURCE));
        }
        if (dueOn == null) {
            findings.add(Finding.of("dueOn", "plan.needs.day", SOURCE));
        }
        return findings;
    }

    /** A day that moves, either way, says why; the old day stays beside the new one. */
    public static List<Finding> move(
            LocalDate was, @Nullable LocalDate now, String because, @Nullable LocalDate doneOn) {
        List<Finding> findings = new ArrayList<>();
        if (doneOn != null) {
            findings.add(Finding.of("dueOn", "plan.done.already", SOURCE));
        } else if (now == null) {
            findings.add(Finding.of("dueOn", "plan.needs.day", SOURCE));
        } else if (now.equals(was)) {
            findings.add(Finding.of("dueOn", "plan.day.same", SOURCE));
        }
        if (because.isBlank()) {
            findings.add(Finding.of("because", "plan.needs.because", SOURCE));
        }
        return findings;
    }

    public enum Standing {
        DONE,
        LATE,
        THIS_WEEK,
        LATER
    }

    /** This week is today and the six days after it. */
    public static Standing standing(LocalDate dueOn, @Nullable LocalDate doneOn, LocalDate today) {
        if (doneOn != null) {
            return Standing.DONE;
        }
        if (dueOn.isBefore(today)) {
            return Standing.LATE;
        }
        return dueOn.isBefore(today.plusWeeks(1)) ? Standing.THIS_WEEK : Standing.LATER;
    }
}
