package uk.sidebyside.audits.quality.web;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.audits.quality.QualityTheme;

public record ThemesPage(List<QualityTheme> themes, LocalDate today, boolean mayRun) {

    /** How many themes went all the way. */
    public String summary() {
        long again = themes.stream()
                .filter(theme -> theme.stage() == QualityTheme.Stage.AUDITED_AGAIN)
                .count();
        return again + " of " + QualityWords.count(themes.size(), "theme was", "themes were")
                + " learned from, acted on and audited again.";
    }
}
