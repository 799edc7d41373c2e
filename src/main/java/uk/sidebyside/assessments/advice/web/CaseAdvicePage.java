package uk.sidebyside.assessments.advice.web;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.assessments.advice.AdviceCare;
import uk.sidebyside.assessments.advice.AdviceOfOneCase;
import uk.sidebyside.assessments.advice.AdviceRequest;
import uk.sidebyside.assessments.advice.AdviceRequests.About;
import uk.sidebyside.assessments.advice.ReportFile;
import uk.sidebyside.assessments.advice.rules.AdviceState;

/** The advice of one case, for whoever leads it. */
public record CaseAdvicePage(AdviceOfOneCase.All all, LocalDate today) {

    public About about() {
        return all.about();
    }

    public List<AdviceRequest> asked() {
        return all.asked();
    }

    public List<ReportFile> files() {
        return all.files();
    }

    public AdviceCare.Recorded recorded() {
        return all.recorded();
    }

    public String headline() {
        if (asked().isEmpty()) {
            return "Nobody has been asked for advice yet.";
        }
        List<AdviceRequest> owed = asked().stream().filter(AdviceRequest::owed).toList();
        if (owed.isEmpty()) {
            return asked().stream().anyMatch(one -> one.state() == AdviceState.NOT_NEEDED)
                    ? "The assessment has ended. Nobody has to answer."
                    : "Earlier advice is enough. Nobody has to answer.";
        }
        long answered = owed.stream().filter(one -> one.answeredOn() != null).count();
        long late = owed.stream().filter(one -> one.lateOn(today)).count();
        return answered + " of " + AdviceWords.count(owed.size(), "body has", "bodies have") + " answered."
                + (late == 0 ? "" : " " + AdviceWords.count(late, "is", "are") + " late.");
    }
}
