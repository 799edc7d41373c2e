package uk.sidebyside.audits.collected.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.sidebyside.access.Sector;
import uk.sidebyside.audits.collected.AuditWords;
import uk.sidebyside.audits.collected.LevelsOverTime;
import uk.sidebyside.pages.govuk.Option;

/** Service by principle by level, now or over time. */
public record LevelsPage(LevelsFilter filter, LevelsOverTime.Seen seen) {

    public boolean overTime() {
        return filter.text(filter.show()).equals("over-time");
    }

    public String headline() {
        int services = seen.services().size();
        return services == 0
                ? "No service has handed in an audit yet."
                : AuditWords.count(services, "service has", "services have")
                        + " handed in an audit in the last three years. They stand in the order of their names.";
    }

    public String caption() {
        return overTime()
                ? "Levels in each quarter of three years"
                : "The latest level, and the one before it where it was another";
    }

    public List<Option> services() {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Every service")));
        seen.services()
                .forEach(service -> options.add(Option.of(service.id().value().toString(), service.name())));
        return options;
    }

    public List<Option> standards() {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Every principle")));
        seen.standards().forEach((key, title) -> options.add(Option.of(key, title)));
        return options;
    }

    public List<Option> frameworks() {
        return seen.frameworks().keySet().stream()
                .map(code -> Option.of(code, code.replace('-', ' ')))
                .toList();
    }

    public static List<Option> sectors() {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Any sector")));
        Arrays.stream(Sector.values()).forEach(sector -> options.add(Option.of(sector.code(), sector.label())));
        return options;
    }

    public static List<Option> shows() {
        return List.of(Option.of("", "The latest level"), Option.of("over-time", "Three years, by quarter"));
    }
}
