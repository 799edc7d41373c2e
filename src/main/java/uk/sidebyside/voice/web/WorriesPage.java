package uk.sidebyside.voice.web;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.voice.rules.WorryRules;
import uk.sidebyside.voice.worries.Worries;

/** Worries about safety, those that nobody has read first. */
public record WorriesPage(List<Worries.Worry> worries, LocalDate today) {

    public String state(Worries.Worry worry) {
        if (worry.readAt() == null) {
            boolean overdue = WorryRules.overdue(VoicePages.dayOf(worry.toldAt()), false, today);
            return overdue ? "Not read on its day" : "Not read yet";
        }
        return worry.done().isBlank() ? "Read" : "Acted on";
    }

    public String sentence() {
        long unread = worries.stream().filter(worry -> worry.readAt() == null).count();
        return unread == 0
                ? "Every worry has been read."
                : VoicePages.count(unread, "worry has", "worries have") + " not been read.";
    }
}
