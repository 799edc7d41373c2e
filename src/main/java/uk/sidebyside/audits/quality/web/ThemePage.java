package uk.sidebyside.audits.quality.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.sidebyside.audits.quality.QualityStepId;
import uk.sidebyside.audits.quality.QualityTheme;
import uk.sidebyside.audits.quality.QualityThemes.Shown;

/**
 * A theme and all that followed from it.
 *
 * @param shown what the sample showed in which it was found, and then each in which it was looked at again
 * @param mayFinish the steps that the reader may say are done
 */
public record ThemePage(
        QualityTheme theme, List<Shown> shown, Set<QualityStepId> mayFinish, LocalDate today, boolean mayRun) {

    public String at(String end) {
        return theme.at() + end;
    }

    public boolean mayFinish(QualityTheme.Step step) {
        return step.open() && mayFinish.contains(step.id());
    }

    /** As "12 of 20 (60.0%) at the top". */
    public String says(Shown shown) {
        return QualityWords.shareWithInterval(shown.top(), shown.of()) + " at “" + shown.level() + "”";
    }
}
