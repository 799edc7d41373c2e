package uk.sidebyside.surveys.web;

import java.util.List;
import uk.sidebyside.surveys.Theme;

/** The themes by which free text is coded. */
public record ThemesPage(List<Theme> themes) {}
