package uk.sidebyside.audits.quality.web;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.audits.quality.MyTurn;
import uk.sidebyside.audits.quality.PlanSample;

/** @param mine what waits for the reader */
public record SamplesPage(
        List<PlanSample> samples, List<MyTurn> mine, LocalDate today, boolean mayRun, boolean mayFollow) {

    /** As "All marks of 18 of them are in."; it follows how many plans were drawn. */
    public String progress(PlanSample sample) {
        if (!sample.handedOut()) {
            return "Nothing is handed out yet.";
        }
        return sample.opened() == sample.plans()
                ? "All marks are in."
                : "All marks of " + sample.opened() + " of them are in.";
    }

    public boolean late(MyTurn turn) {
        return turn.dueOn().isBefore(today);
    }
}
