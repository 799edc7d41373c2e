package uk.sidebyside.assessments.sen2.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * @param key by which whoever asks learns how far it is
 * @param problems why the return that was asked for doesn't fit the schema; empty where it did or none was asked for
 * @param lacksSome whether a case is kept from the reader, so that what they take out may lack it
 */
public record ExportPage(LocalDate census, UUID key, List<String> problems, boolean lacksSome) {
    public String day() {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(census);
    }
}
