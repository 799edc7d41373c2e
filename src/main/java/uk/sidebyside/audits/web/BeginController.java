package uk.sidebyside.audits.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.audits.Audit;
import uk.sidebyside.audits.AuditId;
import uk.sidebyside.audits.Audits;
import uk.sidebyside.audits.frameworks.FrameworkId;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Subject;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;

/** How an audit of a service begins, and its head: strengths first, and nothing that the records know. */
@Controller
@AllowedToJudges
class BeginController {
    private final Audits audits;
    private final Frameworks frameworks;
    private final LocalServices services;
    private final Desk desk;

    BeginController(Audits audits, Frameworks frameworks, LocalServices services, Desk desk) {
        this.audits = audits;
        this.frameworks = frameworks;
        this.services = services;
        this.desk = desk;
    }

    @GetMapping("/audits/begin")
    ModelAndView begin(@RequestParam(required = false) @Nullable UUID service, Principal principal) {
        mayBegin();
        return FormAnswers.show(form(principal.inArea(), service == null ? "" : service.toString()));
    }

    private void mayBegin() {
        if (!audits.mayBegin()) {
            throw new NotFound();
        }
    }

    @PostMapping("/audits/begin")
    ModelAndView begun(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        mayBegin();
        var input = new Input(typed);
        AreaId area = principal.inArea();
        UUID service = input.id("service");
        return FormAnswers.send(
                form(area, ""),
                input,
                () -> audits.begin(
                        area,
                        new Audits.Begin(
                                input.fingerprint(),
                                framework(input.text("framework")),
                                service == null ? null : new ServiceId(service),
                                "",
                                false,
                                words(input))),
                BeginController::first,
                AuditWords::of);
    }

    /** The first standard: from there one page leads to the next. */
    private static String first(AuditId id) {
        return "/audits/" + id.value() + "/next";
    }

    @GetMapping("/audits/{id}/next")
    ModelAndView next(@PathVariable UUID id, Principal principal) {
        AuditHead head = desk.toWrite(principal.inArea(), id);
        return FormAnswers.on(
                head.at("/standard/" + head.framework().standards().getFirst().key()));
    }

    private static FrameworkId framework(String typed) {
        int at = typed.lastIndexOf(':');
        try {
            return new FrameworkId(typed.substring(0, Math.max(0, at)), Integer.parseInt(typed.substring(at + 1)));
        } catch (NumberFormatException e) {
            throw new NotFound();
        }
    }

    private static String code(Framework framework) {
        return framework.code() + ":" + framework.version();
    }

    private FormPage form(AreaId area, String service) {
        LocalDate today = desk.today();
        List<Framework> offered = frameworks.inForce(area, Subject.SERVICE, today).stream()
                .sorted(Comparator.comparing((Framework one) -> !one.code().equals("six-principles"))
                        .thenComparing(Framework::name))
                .toList();
        return FormPage.asking(
                        "Begin an audit",
                        "It takes about 40 minutes. You can stop after any page and go on another day.",
                        "/audits",
                        "/audits/begin",
                        "Save and go on")
                .with(new FormPage.Area(
                        "strengths",
                        "What goes well?",
                        "Begin with your strengths. They come first in the letter that you get back.",
                        "",
                        4,
                        4000,
                        true))
                .with(new FormPage.Select("service", "Service", "", services(area, today), service, false))
                .with(new FormPage.Area(
                        "description", "What is being developed together with families?", "", "", 3, 2000, false))
                .with(new FormPage.Select(
                        "framework",
                        "Framework",
                        "",
                        offered.stream()
                                .map(one -> Option.of(code(one), one.name()))
                                .toList(),
                        offered.isEmpty() ? "" : code(offered.getFirst()),
                        false))
                .with(new FormPage.Day("auditedOn", "Day of the audit", DateEntry.of(today), false))
                .with(new FormPage.Day("coversFrom", "It looks back to", DateEntry.of(today.minusYears(1)), false));
    }

    private List<Option> services(AreaId area, LocalDate today) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose a service")));
        services.inArea(area).stream()
                .filter(service -> service.runsOn(today))
                .forEach(service -> options.add(Option.of(service.id().value().toString(), service.name())));
        return options;
    }

    @GetMapping("/audits/{id}/head")
    ModelAndView head(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(headForm(desk.toWrite(principal.inArea(), id).audit()));
    }

    @PostMapping("/audits/{id}/head")
    ModelAndView headSaved(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Audit audit = desk.toWrite(area, id).audit();
        return FormAnswers.send(
                headForm(audit).version(input.version()),
                input,
                () -> audits.describe(area, audit.id(), input.version(), words(input)),
                saved -> "/audits/" + saved.value(),
                AuditWords::of);
    }

    private static FormPage headForm(Audit audit) {
        return FormPage.asking(
                        "Strengths and days of the audit", audit.title(), audit.at(), audit.at() + "/head", "Save")
                .with(new FormPage.Area("strengths", "What goes well?", "", audit.strengths(), 4, 4000, true))
                .with(new FormPage.Area(
                        "description",
                        "What is being developed together with families?",
                        "",
                        audit.description(),
                        3,
                        2000,
                        false))
                .with(new FormPage.Day("auditedOn", "Day of the audit", DateEntry.of(audit.auditedOn()), false))
                .with(new FormPage.Day("coversFrom", "It looks back to", DateEntry.of(audit.coversFrom()), false))
                .version(audit.version());
    }

    private static Audits.Words words(Input input) {
        return new Audits.Words(
                input.text("description"), input.day("auditedOn"), input.day("coversFrom"), input.text("strengths"));
    }
}
