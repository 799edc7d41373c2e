package uk.sidebyside.needs.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import uk.sidebyside.needs.NeedsFindings.Used;
import uk.sidebyside.needs.Section;
import uk.sidebyside.needs.rules.Completeness;

/** Sentences that several pages of needs share. */
public final class NeedsWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private NeedsWords() {}

    /** As "22 November 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** As "1 section" or "3 sections". */
    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** As "3 of 4 sections are published. Still missing: Young adults at home." */
    public static String completeness(Completeness part) {
        if (part.sections() == 0) {
            return "Nobody has said yet which sections belong to this phase.";
        }
        if (part.complete()) {
            return part.sections() == 1
                    ? "The one section is published."
                    : "All " + part.sections() + " sections are published.";
        }
        return part.published() + " of " + count(part.sections(), "section is", "sections are")
                + " published. Still missing: " + String.join("; ", part.missing()) + ".";
    }

    public static String status(Section section) {
        LocalDate on = section.publishedOn();
        return switch (section.status()) {
            case PLANNED -> "Not written yet";
            case WRITING -> "Being written";
            case PUBLISHED -> on == null ? "Published" : "Published on " + day(on);
        };
    }

    public static String statusTag(Section section) {
        return switch (section.status()) {
            case PLANNED -> "grey";
            case WRITING -> "yellow";
            case PUBLISHED -> "green";
        };
    }

    /** As "9 of 11 findings are used. 2 are not used yet." */
    public static String used(List<Used> findings) {
        long unused = findings.stream().filter(Used::unused).count();
        if (findings.isEmpty()) {
            return "No finding has been written down yet.";
        }
        if (unused == 0) {
            return findings.size() == 1 ? "The one finding is used." : "All " + findings.size() + " findings are used.";
        }
        return (findings.size() - unused) + " of " + count(findings.size(), "finding is", "findings are") + " used. "
                + unused + (unused == 1 ? " is" : " are") + " not used yet.";
    }
}
