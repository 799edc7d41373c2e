package uk.sidebyside.assessments.sen2.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** @param problems why the return that was asked for doesn't fit the schema; empty where it did or none was asked for */
public record ExportPage(LocalDate census, List<String> problems) {
    public String day() {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(census);
    }
}
