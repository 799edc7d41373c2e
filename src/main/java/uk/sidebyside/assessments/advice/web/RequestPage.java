package uk.sidebyside.assessments.advice.web;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.assessments.advice.AdviceMove;
import uk.sidebyside.assessments.advice.AdviceRequest;
import uk.sidebyside.assessments.advice.AdviceRequests.May;
import uk.sidebyside.assessments.advice.ReportFile;

/**
 * One request.
 *
 * @param waits whether its writer has to be let in to the child's circle first
 * @param opensCase whether the reader opens the page of its case, which names the child
 * @param mayLetIn whether the reader can let them in
 * @param files reports that the reader may open
 * @param begun whether something was sent, so that there is something to read
 */
public record RequestPage(
        AdviceRequest request,
        List<AdviceMove> moves,
        May may,
        boolean opensCase,
        boolean waits,
        boolean mayLetIn,
        List<ReportFile> files,
        boolean begun,
        boolean mayCheck,
        LocalDate today) {

    /** Until when an exception keeps anybody from asking; empty where there is none. */
    public String exception() {
        LocalDate until = request.excusedUntil();
        if (!request.excused() || until == null) {
            return request.excused() ? "Recorded. Its last day is not known" : "";
        }
        return today.isAfter(until)
                ? "Recorded. It ended on " + AdviceWords.day(until) + ", and the advice is asked for again"
                : "Recorded. Until " + AdviceWords.day(until) + " nobody is asked when the advice comes";
    }

    public String standing() {
        return AdviceWords.standing(request, today);
    }

    /** The colour of its state; what it is stands in words. */
    public String colour() {
        return switch (request.heapOn(today)) {
            case OVERDUE -> "orange";
            case DUE_SOON, NEW -> "yellow";
            case TO_CHECK -> "blue";
            case WAITING -> "grey";
            case DONE -> "green";
        };
    }
}
