package uk.sidebyside.audits.quality.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.sidebyside.audits.quality.QualityStepId;
import uk.sidebyside.audits.quality.QualityTheme;
import uk.sidebyside.audits.quality.QualityThemes.Shown;
import uk.sidebyside.thread.Linked;

/**
 * A theme and all that followed from it.
 *
 * @param shown what the sample showed in which it was found, and then each in which it was looked at again
 * @param mayFinish the steps that the reader may say are done
 * @param ahead what it asks of next versions, and which took it up, as far as the reader may see them
 */
public record ThemePage(
        QualityTheme theme,
        List<Shown> shown,
        Set<QualityStepId> mayFinish,
        List<Linked> ahead,
        LocalDate today,
        boolean mayRun) {

    public String at(String end) {
        return theme.at() + end;
    }

    public boolean mayFinish(QualityTheme.Step step) {
        return step.open() && mayFinish.contains(step.id());
    }

    /** As "Briefing for: all who write plans, on 3 May 2026." */
    public static String shared(QualityTheme.Learning learning) {
        String day = ", on " + QualityWords.day(learning.sharedOn()) + ".";
        return (learning.occasion() == null
                        ? "Shared with"
                        : learning.occasion().label() + " for") + ": " + learning.sharedWith() + day;
    }

    /** As "12 of 20 (60.0%) at the top". */
    public String says(Shown shown) {
        return QualityWords.shareWithInterval(shown.top(), shown.of()) + " at “" + shown.level() + "”";
    }
}
