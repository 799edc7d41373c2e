package uk.sidebyside.surveys.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.sidebyside.surveys.LoggedCase;
import uk.sidebyside.surveys.rules.Case;

/**
 * Complaints and compliments.
 *
 * @param service of which alone they are shown; blank for all
 */
public record CasesPage(List<LoggedCase> all, String service, LocalDate today) {

    public record Service(String name, int complaints, int compliments, int open, int late) {}

    public List<LoggedCase> shown() {
        return all.stream()
                .filter(one -> service.isBlank() || one.service().equalsIgnoreCase(service))
                .toList();
    }

    public List<Service> services() {
        Map<String, List<LoggedCase>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.forEach(one ->
                byName.computeIfAbsent(one.service(), name -> new ArrayList<>()).add(one));
        return byName.entrySet().stream()
                .map(each -> new Service(
                        each.getKey(),
                        count(each.getValue(), Case.Kind.COMPLAINT),
                        count(each.getValue(), Case.Kind.COMPLIMENT),
                        (int) each.getValue().stream()
                                .filter(one -> one.closedOn() == null)
                                .count(),
                        (int) each.getValue().stream()
                                .filter(one -> one.late(today))
                                .count()))
                .toList();
    }

    private static int count(List<LoggedCase> cases, Case.Kind kind) {
        return (int) cases.stream().filter(one -> one.kind() == kind).count();
    }

    /** As "6 of 8 are closed with an outcome. 1 was to be followed up by now." */
    public String summary() {
        long closed = all.stream().filter(one -> one.closedOn() != null).count();
        long late = all.stream().filter(one -> one.late(today)).count();
        return closed + " of " + all.size() + " are closed with an outcome and what was learned."
                + (late == 0
                        ? " None is late."
                        : " " + late + (late == 1 ? " was" : " were") + " to be followed up by now.");
    }

    public String of(Service each) {
        return "/complaints/log?service=" + URLEncoder.encode(each.name(), StandardCharsets.UTF_8);
    }

    public String csv() {
        return "/complaints/log.csv"
                + (service.isBlank() ? "" : "?service=" + URLEncoder.encode(service, StandardCharsets.UTF_8));
    }
}
