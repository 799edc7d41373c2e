package uk.sidebyside.assessments.advice.web;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.assessments.advice.AdviceCare;
import uk.sidebyside.assessments.advice.AdviceRequest;
import uk.sidebyside.assessments.advice.AdviceRequests.About;
import uk.sidebyside.assessments.advice.ReportFile;

/** The advice of one case, for whoever leads it. */
public record CaseAdvicePage(
        About about, List<AdviceRequest> asked, List<ReportFile> files, AdviceCare.Recorded recorded, LocalDate today) {

    public String headline() {
        if (asked.isEmpty()) {
            return "Nobody has been asked for advice yet.";
        }
        long answered = asked.stream().filter(one -> one.answeredOn() != null).count();
        long late = asked.stream().filter(one -> one.lateOn(today)).count();
        return answered + " of " + AdviceWords.count(asked.size(), "body has", "bodies have") + " answered."
                + (late == 0 ? "" : " " + AdviceWords.count(late, "is", "are") + " late.");
    }
}
