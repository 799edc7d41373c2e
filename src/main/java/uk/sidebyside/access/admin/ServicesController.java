package uk.sidebyside.access.admin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.LocalService;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Sector;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.Saving;

/** The services that work with children and young people with SEND. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class ServicesController {
    private static final String HOME = "/admin/services";

    private final LocalServices services;
    private final Organisations organisations;

    ServicesController(LocalServices services, Organisations organisations) {
        this.services = services;
        this.organisations = organisations;
    }

    @GetMapping(HOME)
    ModelAndView list(Principal principal, @RequestParam(defaultValue = "") String saved) {
        String done = saved.isEmpty() ? null : "The service is saved";
        return new ModelAndView("access/services", "page", new ServicesPage(services.inArea(principal.inArea()), done));
    }

    @GetMapping(HOME + "/new")
    ModelAndView add(Principal principal) {
        return FormAnswers.show(form(principal, null, HOME + "/new"));
    }

    @PostMapping(HOME + "/new")
    ModelAndView added(Principal principal, @RequestParam MultiValueMap<String, String> typed) {
        var input = new Input(typed);
        return send(
                form(principal, null, HOME + "/new"),
                input,
                () -> services.add(principal.inArea(), new ServiceId(input.fingerprint()), entry(input)));
    }

    @GetMapping(HOME + "/{id}")
    ModelAndView change(Principal principal, @PathVariable UUID id) {
        return FormAnswers.show(form(principal, service(principal, id), HOME + "/" + id));
    }

    @PostMapping(HOME + "/{id}")
    ModelAndView changed(
            Principal principal, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var input = new Input(typed);
        LocalService now = service(principal, id);
        return send(
                form(principal, now, HOME + "/" + id).version(input.version()),
                input,
                () -> services.change(principal.inArea(), now.id(), entry(input), input.version()));
    }

    private static ModelAndView send(FormPage page, Input input, Supplier<Saving<ServiceId>> save) {
        return FormAnswers.send(page, input, save, saved -> HOME + "?saved=yes", AdminWords::of);
    }

    private LocalService service(Principal principal, UUID id) {
        return services.find(principal.inArea(), new ServiceId(id)).orElseThrow(NotFound::new);
    }

    private static LocalServices.Entry entry(Input input) {
        UUID organisation = input.id("organisation");
        String sector = input.text("sector");
        return new LocalServices.Entry(
                input.text("name"),
                sector.isEmpty() ? null : Sector.of(sector),
                organisation == null ? null : new OrganisationId(organisation),
                input.day("fromOn"),
                input.day("untilOn"));
    }

    private FormPage form(Principal principal, @Nullable LocalService now, String action) {
        List<Option> sectors = new ArrayList<>(List.of(Option.of("", "Choose one")));
        Arrays.stream(Sector.values()).forEach(one -> sectors.add(Option.of(one.code(), one.label())));
        List<Option> partners = new ArrayList<>(List.of(Option.of("", "Several, or none of them")));
        organisations
                .inArea(principal.inArea())
                .forEach(one -> partners.add(Option.of(one.id().value().toString(), one.name())));
        OrganisationId runs = now == null ? null : now.organisation();
        String title = now == null ? "Add a service" : "Change “" + now.name() + "”";
        return FormPage.asking(title, "Everybody can read this.", HOME, action, "Save")
                .version(now == null ? 0 : now.version())
                .with(new FormPage.Line(
                        "name", "Name of the service", "As families know it", now == null ? "" : now.name(), false))
                .with(new FormPage.Select(
                        "sector",
                        "Where does it belong?",
                        "",
                        sectors,
                        now == null ? "" : now.sector().code(),
                        false))
                .with(new FormPage.Select(
                        "organisation",
                        "Who runs it?",
                        "",
                        partners,
                        runs == null ? "" : runs.value().toString(),
                        true))
                .with(new FormPage.Day("fromOn", "First day", DateEntry.of(now == null ? null : now.fromOn()), false))
                .with(new FormPage.Day("untilOn", "Last day", DateEntry.of(now == null ? null : now.untilOn()), true));
    }
}
