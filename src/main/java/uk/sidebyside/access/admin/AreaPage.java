package uk.sidebyside.access.admin;

import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.FormErrors;

/** What an area is called, its families' word, and who helps. */
public record AreaPage(
        String name,
        String word,
        String helpName,
        String helpEmail,
        String helpPhone,
        FormErrors errors,
        @Nullable String done) {}
