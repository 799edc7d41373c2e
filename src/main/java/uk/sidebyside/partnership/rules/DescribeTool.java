package uk.sidebyside.partnership.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.WebLink;

/**
 * What is said of a tool before anybody fetches it (REQUIREMENTS R119).
 *
 * @param steps how many steps it is said to help with
 * @param allAlong whether it is said to help with no single step
 * @param link blank where it is a file
 * @param file whether a file is given with it
 * @param hasFile whether it has one already
 */
public record DescribeTool(
        String name,
        @Nullable ToolKind kind,
        String helpsWith,
        int steps,
        boolean allAlong,
        String link,
        boolean file,
        boolean hasFile,
        @Nullable LocalDate reviewOn) {
    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_HELP = 600;
    public static final int LONGEST_WHY = 400;

    private static final String SOURCE = "REQUIREMENTS R119";

    /** Ours: what nobody looks at for longer is out of date. */
    private static final int YEARS_AT_MOST = 3;

    /** Every fault at once, in the order of the form. */
    public List<Finding> check(LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        text(findings, "name", name, LONGEST_NAME);
        if (kind == null) {
            findings.add(Finding.of("kind", "tool.needs.kind", SOURCE));
        }
        text(findings, "helpsWith", helpsWith, LONGEST_HELP);
        if (steps == 0 && !allAlong) {
            findings.add(Finding.of("steps", "tool.needs.steps", SOURCE));
        } else if (steps > 0 && allAlong) {
            findings.add(Finding.of("steps", "tool.steps.or.none", SOURCE));
        }
        where(findings);
        day(findings, today);
        return findings;
    }

    private static void text(List<Finding> findings, String field, String text, int longest) {
        if (text.isBlank()) {
            findings.add(Finding.of(field, "tool.needs." + field, SOURCE));
        } else if (text.length() > longest) {
            findings.add(Finding.of(field, "tool.too.long", SOURCE, longest));
        }
    }

    private void where(List<Finding> findings) {
        if (!link.isBlank() && !WebLink.is(link.strip())) {
            findings.add(Finding.of("link", "tool.no.link", SOURCE));
        } else if (!link.isBlank() && file) {
            findings.add(Finding.of("link", "tool.link.or.file", SOURCE));
        } else if (link.isBlank() && !file && !hasFile) {
            findings.add(Finding.of("file", "tool.needs.file", SOURCE));
        }
    }

    private void day(List<Finding> findings, LocalDate today) {
        if (reviewOn == null) {
            findings.add(Finding.of("reviewOn", "tool.needs.day", SOURCE));
        } else if (!reviewOn.isAfter(today)) {
            findings.add(Finding.of("reviewOn", "tool.day.over", SOURCE));
        } else if (reviewOn.isAfter(today.plusYears(YEARS_AT_MOST))) {
            findings.add(Finding.of("reviewOn", "tool.day.far", SOURCE, YEARS_AT_MOST));
        }
    }

    /** Why nobody is to use it any more. */
    public static List<Finding> retire(String because) {
        if (because.isBlank()) {
            return List.of(Finding.of("because", "tool.needs.because", SOURCE));
        }
        return because.length() > LONGEST_WHY
                ? List.of(Finding.of("because", "tool.too.long", SOURCE, LONGEST_WHY))
                : List.of();
    }
}
