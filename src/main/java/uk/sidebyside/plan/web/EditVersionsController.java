package uk.sidebyside.plan.web;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seats;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.plan.PlanHead;
import uk.sidebyside.plan.PlanVersions;
import uk.sidebyside.plan.PlanVersions.Signatory;

/** The plan as it was signed, version by version, and the signing of the next. */
@Controller
@RequestMapping("/plan/edit/versions")
@AllowedTo({Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR})
class EditVersionsController {
    private static final String HOME = "/plan/edit/versions";
    private static final List<String> SIGNATORIES = List.of("first", "second");

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
        var names = new OrganisationNames(organisations.inArea(principal.inArea()));
        var items = versions.inPlan(principal.inArea(), desk.head(principal).id()).stream()
                .map(version -> item(version, names))
                .toList();
        return EditDesk.list(EditListPage.of(
                "Versions and sign-off",
                "A version is the plan as two people signed it. It never changes again.",
                "Nothing has been signed yet.",
                List.of(EditListPage.group(
                        "", items, EditListPage.way("Freeze the plan as it stands now", "", HOME + "/freeze")))));
    }

    private static EditListPage.Item item(PlanVersions.Version version, OrganisationNames names) {
        List<String> facts = new ArrayList<>();
        version.signatories().forEach(signed -> facts.add("Signed: " + names.said(signed)));
        facts.add("Its fingerprint: " + version.sha256());
        return EditListPage.item("Version " + version.number() + ": " + version.label(), facts);
    }

    @GetMapping("/freeze")
    ModelAndView freeze(Principal principal) {
        return EditDesk.show(form(principal));
    }

    @PostMapping("/freeze")
    ModelAndView frozen(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        PlanHead head = desk.head(principal);
        var input = new Input(typed);
        FormPage page = form(principal);
        return desk.send(
                principal,
                page,
                input,
                faults(input),
                () -> versions.freeze(
                        principal.inArea(),
                        new PlanVersions.Freeze(
                                head.id(),
                                input.text("label").strip(),
                                SIGNATORIES.stream()
                                        .map(which -> signatory(input, which))
                                        .toList())),
                HOME);
    }

    private static FormErrors faults(Input input) {
        FormErrors errors = FormErrors.none();
        for (String which : SIGNATORIES) {
            String role = input.text(which + ".role").strip();
            if (role.isEmpty()) {
                errors = errors.and(which + ".role", "Enter the role in which they sign.");
            } else if (role.length() > 160) {
                errors = errors.and(which + ".role", "Shorten this to 160 characters.");
            }
        }
        return errors;
    }

    private static Signatory signatory(Input input, String which) {
        return new Signatory(
                new PersonId(requireNonNull(input.id(which + ".person"))),
                input.text(which + ".role").strip(),
                new OrganisationId(requireNonNull(input.id(which + ".organisation"))),
                requireNonNull(input.day(which + ".signedOn")));
    }

    private FormPage form(Principal principal) {
        FormPage page = FormPage.asking(
                        "Freeze the plan",
                        "Two people sign, for two of the organisations that answer for the plan together.",
                        HOME,
                        HOME + "/freeze",
                        "Freeze this version")
                .with(new FormPage.Line(
                        "label",
                        "What the version is called",
                        "Printed on every page, like Final submission, 22 May 2020",
                        "",
                        false));
        for (String which : SIGNATORIES) {
            String who = which.equals("first") ? "First to sign" : "Second to sign";
            page = page.with(new FormPage.Select(which + ".person", who, "", people(principal), "", false))
                    .with(new FormPage.Line(
                            which + ".role",
                            who + ": role as signed",
                            "It stays, whatever the post is called later.",
                            "",
                            false))
                    .with(new FormPage.Select(
                            which + ".organisation", who + ": signs for", "", accountable(principal), "", false))
                    .with(new FormPage.Day(which + ".signedOn", who + ": signed on", DateEntry.BLANK, false));
        }
        return page;
    }

    private List<Option> people(Principal principal) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose a person")));
        seats.people(principal.inArea())
                .forEach(person -> options.add(Option.of(person.id().value().toString(), person.name())));
        return options;
    }

    private List<Option> accountable(Principal principal) {
        var answering = desk.head(principal).accountable();
        return organisations.inArea(principal.inArea()).stream()
                .filter(one -> answering.contains(one.id()))
                .map(one -> Option.of(one.id().value().toString(), one.name()))
                .collect(Collectors.collectingAndThen(Collectors.toList(), options -> {
                    options.addFirst(Option.of("", "Choose an organisation"));
                    return options;
                }));
    }
}
