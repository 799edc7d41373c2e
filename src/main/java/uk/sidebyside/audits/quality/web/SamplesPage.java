package uk.sidebyside.audits.quality.web;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.audits.quality.MyTurn;
import uk.sidebyside.audits.quality.PlanSample;

/** @param mine what waits for the reader */
public record SamplesPage(
        List<PlanSample> samples, List<MyTurn> mine, LocalDate today, boolean mayRun, boolean mayFollow) {

    /** As "18 of 24 plans are marked." */
    public String progress(PlanSample sample) {
        if (!sample.handedOut()) {
            return QualityWords.count(sample.plans(), "plan is drawn", "plans are drawn") + " and not handed out yet.";
        }
        return "Of " + QualityWords.count(sample.plans(), "plan", "plans") + ", all marks of " + sample.opened()
                + " are in.";
    }

    public boolean late(MyTurn turn) {
        return turn.dueOn().isBefore(today);
    }
}
