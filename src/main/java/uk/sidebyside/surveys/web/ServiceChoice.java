package uk.sidebyside.surveys.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.LocalService;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.Closings;

/** Which service something is about: one of the area's register, or a piece of work by its name. */
@Component
class ServiceChoice {
    private static final String FIELD = "service";
    private static final String BY_NAME = "otherService";

    /** No service is called so: what is chosen is a name. */
    private static final String OTHER = "-";

    private final LocalServices services;
    private final Clock clock;

    ServiceChoice(LocalServices services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    /** @param now as it stands; blank for something new */
    FormPage ask(FormPage page, AreaId area, String now) {
        LocalDate today = LocalDate.now(clock);
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose a service")));
        services.inArea(area).stream()
                .filter(service -> service.runsOn(today) || service.name().equalsIgnoreCase(now))
                .map(LocalService::name)
                .forEach(name -> options.add(Option.of(name, name)));
        List.of(Closings.ALL_SERVICES, Closings.EHC_PLANS).forEach(name -> options.add(Option.of(name, name)));
        options.add(Option.of(OTHER, "None of these"));
        boolean listed = options.stream().anyMatch(option -> Objects.equals(option.value(), now));
        return page.with(new FormPage.Select(
                        FIELD,
                        "Which service is it about?",
                        "Those of the area’s list of services.",
                        options,
                        listed ? now : OTHER,
                        false))
                .with(new FormPage.Line(
                        BY_NAME,
                        "Its name, if it is none of these",
                        "In the same words each time, so that it is found together.",
                        listed ? "" : now,
                        true));
    }

    /** What was chosen or named; blank where nothing was. */
    static String read(Input input) {
        String chosen = input.text(FIELD);
        return chosen.equals(OTHER) ? input.text(BY_NAME) : chosen;
    }
}
