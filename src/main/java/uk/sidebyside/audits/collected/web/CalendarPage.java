package uk.sidebyside.audits.collected.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.sidebyside.audits.collected.AuditCycle;
import uk.sidebyside.audits.collected.AuditWords;
import uk.sidebyside.audits.collected.rules.AuditYear;
import uk.sidebyside.pages.govuk.Option;

/**
 * When each service is due.
 *
 * @param sector its code; blank for any
 * @param now the code of how they stand; blank for any
 */
public record CalendarPage(String sector, String now, List<AuditCycle.Due> all) {

    public List<AuditCycle.Due> shown() {
        return all.stream()
                .filter(due -> sector.isBlank() || due.service().sector().code().equals(sector))
                .filter(due -> now.isBlank() || due.standing().code().equals(now))
                .toList();
    }

    public List<AuditCycle.Organisation> organisations() {
        return AuditCycle.organisations(all);
    }

    public String headline() {
        long overdue = count(AuditYear.Standing.OVERDUE);
        long soon = count(AuditYear.Standing.DUE_SOON);
        return AuditWords.count(all.size(), "service", "services") + ". "
                + (overdue == 0 ? "None is overdue" : AuditWords.count(overdue, "is overdue", "are overdue")) + ", "
                + (soon == 0
                        ? "none is due within 60 days."
                        : AuditWords.count(soon, "is", "are") + " due within 60 days.");
    }

    private long count(AuditYear.Standing standing) {
        return all.stream().filter(due -> due.standing() == standing).count();
    }

    public boolean chosen() {
        return !sector.isBlank() || !now.isBlank();
    }

    public static String colour(AuditYear.Standing standing) {
        return switch (standing) {
            case OVERDUE -> "orange";
            case DUE_SOON -> "yellow";
            case CURRENT -> "green";
        };
    }

    public static List<Option> nows() {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "However they stand")));
        Arrays.stream(AuditYear.Standing.values())
                .forEach(standing -> options.add(Option.of(standing.code(), standing.label())));
        return options;
    }

    public String query() {
        List<String> parts = new ArrayList<>();
        if (sector.matches("[a-z-]{1,20}")) {
            parts.add("sector=" + sector);
        }
        if (now.matches("[a-z-]{1,20}")) {
            parts.add("now=" + now);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
