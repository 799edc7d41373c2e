package uk.sidebyside.surveys.web;

import java.util.List;
import uk.sidebyside.surveys.Theme;

/** The themes by which free text is coded. */
public record ThemesPage(List<Theme> themes) {
    /** Whether there are some that the area agreed. */
    public boolean agreed() {
        return themes.stream().anyMatch(theme -> theme.agreed() != null);
    }
}
