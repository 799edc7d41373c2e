package uk.sidebyside.voice.web;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.voice.Views;

/** What somebody has said with their own account. */
public record MinePage(List<Views.Heard> heard, LocalDate today) {

    public String state(Views.Heard one) {
        if (one.round().told() != null) {
            return "You were told on " + VoicePages.day(one.round().told().on()) + ".";
        }
        return one.allAnswered()
                ? "There is an answer."
                : "We will tell you by " + VoicePages.day(one.round().tellBack().nowDueOn()) + ".";
    }
}
