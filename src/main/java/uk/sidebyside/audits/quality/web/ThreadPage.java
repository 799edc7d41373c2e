package uk.sidebyside.audits.quality.web;

import java.util.List;
import uk.sidebyside.audits.quality.ThreadSample;
import uk.sidebyside.audits.quality.ThreadSample.Followed;
import uk.sidebyside.voice.ViewsWithoutWords.Traced;

/** A sample of threads, each from the first words to what they led to. */
public record ThreadPage(ThreadSample sample, List<Followed> threads, boolean mayDraw) {

    public String at(String end) {
        return sample.at() + end;
    }

    /** As "5 of 8 threads reach something that changed." */
    public String summary() {
        long reach =
                threads.stream().filter(thread -> !thread.shaped().isEmpty()).count();
        long waiting = threads.stream()
                .filter(thread -> thread.traced() != null && thread.traced().answer() == null)
                .count();
        return reach + " of " + QualityWords.count(threads.size(), "thread reaches", "threads reach")
                + " something that you can see. " + waiting
                + (waiting == 1 ? " has no answer yet." : " have no answer yet.");
    }

    /** What came of a view, and when. */
    public String answer(Traced traced) {
        if (traced.answer() == null || traced.answeredOn() == null) {
            return "There is no answer yet.";
        }
        return traced.answer().label() + ", said on " + QualityWords.day(traced.answeredOn()) + ".";
    }
}
