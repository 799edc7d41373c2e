package uk.sidebyside.plan.web;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.Organisation;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Seats;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.plan.PlanHead;
import uk.sidebyside.plan.PlanVersions;
import uk.sidebyside.plan.VersionId;
import uk.sidebyside.shared.Saving;

/** The plan as it was signed, version by version, and the preparing, freezing and withdrawing of the next. */
@Controller
@RequestMapping("/plan/edit/versions")
@AllowedToEditors
class EditVersionsController {
    private static final String HOME = "/plan/edit/versions";
    private static final List<String> SIGNATORIES = List.of("first", "second", "third");

    private final EditDesk desk;
    private final PlanVersions versions;
    private final Organisations organisations;
    private final Seats seats;

    EditVersionsController(EditDesk desk, PlanVersions versions, Organisations organisations, Seats seats) {
        this.desk = desk;
        this.versions = versions;
        this.organisations = organisations;
        this.seats = seats;
    }

    @GetMapping
    ModelAndView list(Principal principal) {
        return page(principal, FormErrors.none());
    }

    private ModelAndView page(Principal principal, FormErrors errors) {
        var names = new OrganisationNames(organisations.inArea(principal.inArea()));
        PlanHead head = desk.head(principal);
        List<VersionsPage.Version> all = Stream.concat(
                        versions.prepared(principal.inArea(), head.id()).stream(),
                        versions.inPlan(principal.inArea(), head.id()).stream())
                .map(version -> VersionsPage.Version.of(version, names))
                .toList();
        var view = new ModelAndView("plan/versions", "page", new VersionsPage(all, errors));
        if (errors.any()) {
            view.setStatus(org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    @GetMapping("/prepare")
    ModelAndView prepare(Principal principal) {
        return EditDesk.show(form(principal));
    }

    @PostMapping("/prepare")
    ModelAndView prepared(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        PlanHead head = desk.head(principal);
        var input = new Input(typed);
        return desk.send(
                principal,
                form(principal),
                input,
                faults(input),
                () -> versions.prepare(
                        principal.inArea(),
                        new PlanVersions.Prepare(head.id(), input.text("label").strip(), signatories(input))),
                HOME);
    }

    @PostMapping("/{id}/freeze")
    ModelAndView freeze(@PathVariable UUID id, Principal principal) {
        Saving<VersionId> saving = versions.freeze(principal.inArea(), new VersionId(id));
        return saving instanceof Saving.Refused<VersionId> no
                ? page(principal, FormErrors.of(no.findings(), Faults::of))
                : EditDesk.on(HOME);
    }

    @PostMapping("/{id}/withdraw")
    ModelAndView withdraw(@PathVariable UUID id, Principal principal) {
        versions.withdraw(principal.inArea(), new VersionId(id));
        return EditDesk.on(HOME);
    }

    private static FormErrors faults(Input input) {
        FormErrors errors = FormErrors.none();
        for (String which : SIGNATORIES) {
            if (unused(input, which)) {
                continue;
            }
            String role = input.text(which + ".role").strip();
            if (role.isEmpty()) {
                errors = errors.and(which + ".role", "Enter the role in which they sign.");
            } else if (role.length() > 160) {
                errors = errors.and(which + ".role", "Shorten this to 160 characters.");
            }
            if (input.id(which + ".person") == null) {
                errors = errors.and(which + ".person", "Choose who signs.");
            }
            if (input.id(which + ".organisation") == null) {
                errors = errors.and(which + ".organisation", "Choose for which organisation they sign.");
            }
        }
        return errors;
    }

    /** The third is asked for only where something is chosen or typed for them. */
    private static boolean unused(Input input, String which) {
        return which.equals("third")
                && Stream.of(".person", ".role", ".organisation")
                        .allMatch(part -> input.text(which + part).isBlank());
    }

    private static List<PlanVersions.ToSign> signatories(Input input) {
        return SIGNATORIES.stream()
                .filter(which -> !unused(input, which))
                .map(which -> new PlanVersions.ToSign(
                        new PersonId(requireNonNull(input.id(which + ".person"))),
                        input.text(which + ".role").strip(),
                        new OrganisationId(requireNonNull(input.id(which + ".organisation")))))
                .toList();
    }

    private FormPage form(Principal principal) {
        FormPage page = FormPage.asking(
                        "Prepare a version for signing",
                        "It holds the plan as it stands now. Each person signs it themselves, in My work.",
                        HOME,
                        HOME + "/prepare",
                        "Ask them to sign")
                .with(new FormPage.Line(
                        "label",
                        "What the version is called",
                        "Printed on every page, like Final submission, 22 May 2020",
                        "",
                        false));
        List<Option> people = people(principal);
        List<Option> accountable = accountable(principal);
        for (String which : SIGNATORIES) {
            boolean optional = which.equals("third");
            String who = which.substring(0, 1).toUpperCase(java.util.Locale.UK) + which.substring(1) + " to sign";
            page = page.with(new FormPage.Select(which + ".person", who, "", people, "", optional))
                    .with(new FormPage.Line(
                            which + ".role",
                            who + ": role as signed",
                            "It stays, whatever the post is called later.",
                            "",
                            optional))
                    .with(new FormPage.Select(
                            which + ".organisation", who + ": for which organisation", "", accountable, "", optional));
        }
        return page;
    }

    private List<Option> people(Principal principal) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose who signs")));
        seats.people(principal.inArea())
                .forEach(person -> options.add(Option.of(person.id().value().toString(), person.name())));
        return options;
    }

    private List<Option> accountable(Principal principal) {
        var accountable = versions.accountable(principal.inArea(), desk.head(principal));
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose an organisation")));
        organisations.inArea(principal.inArea()).stream()
                .filter(organisation -> accountable.contains(organisation.id()))
                .map(EditVersionsController::option)
                .forEach(options::add);
        return options;
    }

    private static Option option(Organisation organisation) {
        return Option.of(organisation.id().value().toString(), organisation.name());
    }
}
