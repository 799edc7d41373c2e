package uk.sidebyside.voice.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/**
 * The day on which somebody is told what became of their words, agreed in advance (R089, R126). A day that is moved is shown with
 * the one before and the reason; on time or late is judged by the day that was promised first.
 *
 * @param firstDueOn the day that was promised first
 * @param nowDueOn the day that holds now
 * @param toldOn when they were told; null while they were not
 */
public record TellBack(
        LocalDate firstDueOn, LocalDate nowDueOn, @Nullable LocalDate toldOn) {
    private static final String SOURCE = "docs/rules/voice.md, telling back";

    public enum Standing {
        DUE("To be told by then"),
        LATE("Late"),
        ON_TIME("Told on time"),
        TOLD_LATE("Told late");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Standing standingOn(LocalDate today) {
        LocalDate told = toldOn;
        if (told != null) {
            return told.isAfter(firstDueOn) ? Standing.TOLD_LATE : Standing.ON_TIME;
        }
        return today.isAfter(firstDueOn) ? Standing.LATE : Standing.DUE;
    }

    /** Whether it counts as told on time. What was not told by its day never does, however long one waits. */
    public boolean onTime() {
        return toldOn != null && !toldOn.isAfter(firstDueOn);
    }

    public boolean moved() {
        return !nowDueOn.equals(firstDueOn);
    }

    /** A new day is to come, later than the one before, and says why. */
    public static List<Finding> move(@Nullable LocalDate to, String why, LocalDate now, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (to == null) {
            findings.add(Finding.of("dueOn", "promise.needs.day", SOURCE));
        } else if (to.isBefore(today)) {
            findings.add(Finding.of("dueOn", "promise.day.past", SOURCE));
        } else if (!to.isAfter(now)) {
            findings.add(Finding.of("dueOn", "promise.not.later", SOURCE, now));
        }
        if (why.isBlank()) {
            findings.add(Finding.of("why", "promise.needs.reason", SOURCE));
        }
        return findings;
    }

    /**
     * Somebody is told by a channel, not before they gave the view or before there was anything to tell, and not in days to come.
     *
     * @param answeredOn when the last answer was written; null while something has none
     */
    public static List<Finding> tell(
            @Nullable LocalDate on,
            String channel,
            LocalDate givenOn,
            @Nullable LocalDate answeredOn,
            LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (answeredOn == null) {
            findings.add(Finding.of("", "tell.needs.answers", SOURCE));
        }
        if (on == null) {
            findings.add(Finding.of("toldOn", "tell.needs.day", SOURCE));
        } else if (on.isAfter(today)) {
            findings.add(Finding.of("toldOn", "tell.in.future", SOURCE));
        } else if (on.isBefore(givenOn)) {
            findings.add(Finding.of("toldOn", "tell.before.given", SOURCE, givenOn));
        } else if (answeredOn != null && on.isBefore(answeredOn)) {
            findings.add(Finding.of("toldOn", "tell.before.answer", SOURCE, answeredOn));
        }
        if (channel.isBlank()) {
            findings.add(Finding.of("channel", "tell.needs.channel", SOURCE));
        }
        return findings;
    }
}
