package uk.sidebyside.assessments.advice.web;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.assessments.advice.AdviceRequest;
import uk.sidebyside.assessments.advice.AdviceRequests.Mine;
import uk.sidebyside.assessments.training.TrainingPlaces;
import uk.sidebyside.assessments.training.TrainingSession;

/**
 * What the reader has to write, to find somebody for, and what they sent.
 *
 * @param answered one more than is shown, where there is more
 */
public record AdvicePage(
        Mine mine,
        List<AdviceRequest> answered,
        boolean runs,
        boolean leads,
        TrainingPlaces.Schedule training,
        LocalDate today) {
    /** Of what was sent. */
    static final int ON_A_PAGE = 50;

    /** The others are on the schedule. */
    private static final int SESSIONS = 3;

    public List<AdviceRequest> sent() {
        return answered.stream().limit(ON_A_PAGE).toList();
    }

    /** Where what was sent goes on; empty where it does not. */
    public String nextSent() {
        return answered.size() <= ON_A_PAGE
                ? ""
                : "/advice?after=" + sent().getLast().id() + "#sent";
    }

    /** The next sessions of training. */
    public List<TrainingSession> nextTraining() {
        return training.sessions().stream().limit(SESSIONS).toList();
    }

    public List<AdviceRequest> late() {
        return mine.toWrite().stream().filter(one -> one.lateOn(today)).toList();
    }

    public List<AdviceRequest> due() {
        return mine.toWrite().stream().filter(one -> !one.lateOn(today)).toList();
    }

    /** What it is about, in a sentence. */
    public String headline() {
        int late = late().size();
        int due = due().size();
        if (late + due == 0) {
            return "Nobody waits for advice from you.";
        }
        return (late == 0
                        ? "Nothing is late. "
                        : AdviceWords.count(late, "piece", "pieces") + " of advice " + (late == 1 ? "is" : "are")
                                + " late. ")
                + (due == 0 ? "" : AdviceWords.count(due, "more is", "more are") + " to write.");
    }
}
