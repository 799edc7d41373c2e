package uk.sidebyside.assessments.sen2;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.sidebyside.assessments.sen2.format.Header;

/** Why a last day moved that was counted from a date of the return, in words for the family. */
final class PutRight {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private PutRight() {}

    static String by(ReturnImport one, Header header, LocalDate today) {
        return "A date in the council’s record was wrong. "
                + (one.nightly()
                        ? "The council’s own case system put it right on " + DAY.format(today)
                        : "The council’s yearly return of " + DAY.format(header.census()) + " put it right")
                + ".";
    }
}
