package uk.sidebyside.measures.curves.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.measures.curves.CommissionedService;
import uk.sidebyside.measures.curves.CommissionedService.Kind;
import uk.sidebyside.measures.curves.CommissionedServices;
import uk.sidebyside.measures.curves.Curves;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.Saving;

/** Services under the outcomes framework: for everybody to read. */
@Controller
@RequestMapping("/measures/curves/services")
@AllowedTo({Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR})
class CommissionedServicesController {
    private static final String HOME = "/measures/curves/services";

    private final CommissionedServices commissioned;
    private final LocalServices services;
    private final Curves curves;

    CommissionedServicesController(CommissionedServices commissioned, LocalServices services, Curves curves) {
        this.commissioned = commissioned;
        this.services = services;
        this.curves = curves;
    }

    @GetMapping
    @AllowedTo(Role.PUBLIC)
    ModelAndView all(Principal principal) {
        return new ModelAndView(
                "measures/services",
                "page",
                new CommissionedServicesPage(commissioned.inArea(principal.inArea()), curves.mayEdit()));
    }

    @GetMapping("/add")
    ModelAndView add(Principal principal) {
        return FormAnswers.show(form(principal, null, HOME + "/add"));
    }

    @PostMapping("/add")
    ModelAndView added(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        return send(
                form(principal, null, HOME + "/add"),
                input,
                () -> commissioned.add(principal.inArea(), input.fingerprint(), entry(input)));
    }

    @GetMapping("/{id}/change")
    ModelAndView change(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(form(principal, service(principal, id), HOME + "/" + id + "/change"));
    }

    @PostMapping("/{id}/change")
    ModelAndView changed(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        CommissionedService now = service(principal, id);
        return send(
                form(principal, now, HOME + "/" + id + "/change").version(input.version()),
                input,
                () -> commissioned.change(principal.inArea(), id, entry(input), input.version()));
    }

    private static ModelAndView send(FormPage page, Input input, Supplier<Saving<UUID>> save) {
        return FormAnswers.send(page, input, save, saved -> HOME, CurveWords::of);
    }

    private CommissionedService service(Principal principal, UUID id) {
        return commissioned.find(principal.inArea(), id).orElseThrow(NotFound::new);
    }

    private static CommissionedServices.Entry entry(Input input) {
        UUID service = input.id("service");
        String kind = input.text("kind");
        return new CommissionedServices.Entry(
                service == null ? null : new ServiceId(service),
                kind.isEmpty() ? null : Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                input.day("beganOn"),
                input.day("monitoredFromOn"),
                input.text("evidence"));
    }

    private FormPage form(Principal principal, @Nullable CommissionedService now, String action) {
        List<Option> names = new ArrayList<>(List.of(Option.of("", "Choose a service")));
        services.inArea(principal.inArea())
                .forEach(one -> names.add(Option.of(one.id().value().toString(), one.name())));
        String title = now == null ? "Add a service that was bought" : "Change “" + now.name() + "”";
        return FormPage.asking(title, "Everybody can read this as soon as you save it.", HOME, action, "Save")
                .version(now == null ? 0 : now.version())
                .with(new FormPage.Select(
                        "service",
                        "Which service?",
                        "An administrator keeps the list of services.",
                        names,
                        now == null ? "" : now.service().value().toString(),
                        false))
                .with(new FormPage.OneOf(
                        "kind",
                        "Is it new?",
                        "",
                        List.of(Choice.of("new", "It is new"), Choice.of("again", "It was bought again")),
                        now == null ? "" : now.kind().name().toLowerCase(Locale.ROOT)))
                .with(new FormPage.Day(
                        "beganOn",
                        "First day under the new terms",
                        DateEntry.of(now == null ? null : now.beganOn()),
                        false))
                .with(new FormPage.Day(
                        "monitoredFromOn",
                        "From when on is it held against the framework?",
                        DateEntry.of(now == null ? null : now.monitoredFromOn()),
                        true))
                .with(new FormPage.Area(
                        "evidence",
                        "What shows that?",
                        "For example, a report with its measures, or the terms of the contract.",
                        now == null ? "" : now.evidence(),
                        3,
                        500,
                        true));
    }
}
