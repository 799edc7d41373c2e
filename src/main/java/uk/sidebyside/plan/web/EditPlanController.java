package uk.sidebyside.plan.web;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Organisation;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Principal;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.plan.PlanEditing;
import uk.sidebyside.plan.PlanHead;
import uk.sidebyside.plan.PlanId;
import uk.sidebyside.plan.PlanKinds;
import uk.sidebyside.plan.ProgressKeys;
import uk.sidebyside.shared.Saving;

/** The plan as a whole: begun as a draft, put in force, and made history. */
@Controller
@RequestMapping("/plan/edit/plan")
@AllowedToEditors
class EditPlanController {
    private static final String HOME = "/plan/edit";
    private static final int CONFIRMATIONS = 2;

    private final EditDesk desk;
    private final PlanEditing editing;
    private final PlanKinds kinds;
    private final ProgressKeys keys;
    private final Organisations organisations;
    private final Clock clock;

    EditPlanController(
            EditDesk desk,
            PlanEditing editing,
            PlanKinds kinds,
            ProgressKeys keys,
            Organisations organisations,
            Clock clock) {
        this.desk = desk;
        this.editing = editing;
        this.kinds = kinds;
        this.keys = keys;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/begin")
    ModelAndView begin(Principal principal) {
        return EditDesk.show(beginning(principal));
    }

    @PostMapping("/begin")
    ModelAndView begun(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        String slug = input.text("slug").strip();
        FormErrors wrong = slug.matches("[a-z0-9][a-z0-9-]{1,59}")
                ? FormErrors.none()
                : FormErrors.none().and("slug", "Use small letters, numbers and hyphens, like plan-2026");
        Set<OrganisationId> accountable = input.ids("organisations").stream()
                .map(OrganisationId::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return desk.send(
                principal,
                beginning(principal),
                input,
                wrong,
                () -> editing.create(
                        principal.inArea(),
                        new PlanEditing.CreatePlan(
                                slug,
                                input.text("kind"),
                                input.text("title").strip(),
                                input.text("summary").strip(),
                                key(principal, input),
                                requireNonNull(input.day("startOn")),
                                requireNonNull(input.day("endOn")),
                                null,
                                accountable,
                                accountable,
                                List.of(),
                                CONFIRMATIONS)),
                HOME);
    }

    /** A key that the area has loaded, or one that comes with the program. */
    private PlanHead.KeyId key(Principal principal, Input input) {
        UUID own = input.id("key");
        return own == null
                ? keys.loadShipped(principal.inArea(), input.text("key"))
                : keys.inArea(principal.inArea()).keySet().stream()
                        .filter(key -> key.value().equals(own))
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    private FormPage beginning(Principal principal) {
        LocalDate today = LocalDate.now(clock);
        var named = kinds.inArea(principal.inArea()).entrySet().stream()
                .map(kind -> Option.of(kind.getKey(), kind.getValue()))
                .toList();
        List<Option> offered = new ArrayList<>(
                keys.shipped().stream().map(key -> Option.of(key, key)).toList());
        keys.inArea(principal.inArea())
                .forEach((key, name) -> offered.add(Option.of(key.value().toString(), name)));
        var page = FormPage.asking(
                        "Begin a plan",
                        "It begins as a draft, which only those see who edit it.",
                        HOME,
                        HOME + "/plan/begin",
                        "Begin it")
                .with(new FormPage.Select("kind", "What kind of plan is it?", "", named, "improvement-plan", false));
        return asking(page, "", "", DateEntry.of(today), DateEntry.BLANK)
                .with(new FormPage.Several(
                        "organisations", "Who answers for it together?", partners(principal), List.of()))
                .with(new FormPage.Select("key", "Key of progress states", "", offered, "york-six", false))
                .with(new FormPage.Line(
                        "slug",
                        "Its name in addresses",
                        "It never changes. For example, plan-2026",
                        "plan-" + today.getYear(),
                        false));
    }

    private static FormPage asking(FormPage page, String title, String summary, DateEntry start, DateEntry end) {
        return page.with(new FormPage.Line("title", "Title", "", title, false))
                .with(new FormPage.Area("summary", "What it is for, in a few sentences", "", summary, 4, 2000, true))
                .with(new FormPage.Day("startOn", "It runs from", start, false))
                .with(new FormPage.Day("endOn", "It runs to", end, false));
    }

    private List<Choice> partners(Principal principal) {
        return organisations.inArea(principal.inArea()).stream()
                .filter(Organisation::accountable)
                .map(one -> Choice.of(one.id().value().toString(), one.name()))
                .toList();
    }

    @GetMapping("/change")
    ModelAndView change(Principal principal) {
        return EditDesk.show(changing(desk.head(principal)));
    }

    @PostMapping("/change")
    ModelAndView changed(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        PlanHead head = desk.head(principal);
        var input = new Input(typed);
        return desk.send(
                principal,
                changing(head),
                input,
                FormErrors.none(),
                () -> editing.change(
                        principal.inArea(),
                        new PlanEditing.ChangePlan(
                                head.id(),
                                input.text("title").strip(),
                                input.text("summary").strip(),
                                requireNonNull(input.day("startOn")),
                                requireNonNull(input.day("endOn")),
                                input.day("submittedOn"),
                                head.laterConfirmations(),
                                input.version())),
                HOME);
    }

    private static FormPage changing(PlanHead head) {
        var page = FormPage.asking("Change the plan's title and dates", "", HOME, HOME + "/plan/change", "Save");
        return asking(page, head.title(), head.summary(), DateEntry.of(head.startOn()), DateEntry.of(head.endOn()))
                .with(new FormPage.Day("submittedOn", "Submitted on", DateEntry.of(head.submittedOn()), true))
                .version(head.version());
    }

    @PostMapping("/open")
    ModelAndView open(Principal principal) {
        PlanHead head = desk.head(principal);
        if (head.draft() && editing.open(principal.inArea(), head.id()) instanceof Saving.Refused<PlanId>) {
            return EditDesk.on(HOME + "#missing");
        }
        return EditDesk.on(HOME);
    }

    @GetMapping("/close")
    ModelAndView close(Principal principal) {
        desk.head(principal);
        return EditDesk.show(closing());
    }

    @PostMapping("/close")
    ModelAndView closed(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        PlanHead head = desk.head(principal);
        var input = new Input(typed);
        return desk.send(
                principal,
                closing(),
                input,
                FormErrors.none(),
                () -> editing.close(principal.inArea(), head.id(), requireNonNull(input.day("on"))),
                HOME);
    }

    private FormPage closing() {
        return FormPage.asking(
                        "Close the plan",
                        "It becomes history. What was promised and reached stays to be read, and is no longer changed.",
                        HOME,
                        HOME + "/plan/close",
                        "Close the plan")
                .with(new FormPage.Day("on", "Closed on", DateEntry.of(LocalDate.now(clock)), false));
    }
}
