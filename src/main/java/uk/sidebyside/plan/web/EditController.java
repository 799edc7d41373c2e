package uk.sidebyside.plan.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.LineEditing;
import uk.sidebyside.plan.LineId;
import uk.sidebyside.plan.PlanImport;
import uk.sidebyside.plan.PlanPublishing;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.shared.Saving;

/** Editing of the plan's actions, for those who lead a workstream or administer. */
@Controller
@AllowedToEditors
class EditController {
    private final Plans plans;
    private final PlanImport imports;
    private final LineEditing lines;
    private final Seats seats;
    private final PlanPublishing publishing;

    EditController(Plans plans, PlanImport imports, LineEditing lines, Seats seats, PlanPublishing publishing) {
        this.publishing = publishing;
        this.plans = plans;
        this.imports = imports;
        this.lines = lines;
        this.seats = seats;
    }

    @GetMapping("/plan/edit")
    ModelAndView overview(Principal principal) {
        if (imports.target(principal.inArea()) == null) {
            return EditDesk.list(new EditListPage(
                    "Edit the plan",
                    "",
                    "/plan",
                    "No plan is in force and none is being written.",
                    List.of(EditListPage.group(
                            "", List.of(), EditListPage.way("Begin a plan", "", "/plan/edit/plan/begin")))));
        }
        PlanTree tree = tree(principal);
        return new ModelAndView(
                "plan/edit",
                "page",
                new EditPage(tree, publishing.missing(principal.inArea(), tree), principal.has(Role.ADMINISTRATOR)));
    }

    @GetMapping("/plan/edit/action/{ref}")
    ModelAndView change(@PathVariable String ref, Principal principal) {
        Line line = tree(principal).line(ref).orElseThrow(NotFound::new);
        return page(line.ref(), LineForm.of(line), line, FormErrors.none(), Map.of(), principal);
    }

    @PostMapping("/plan/edit/action/{ref}")
    ModelAndView change(@PathVariable String ref, LineForm form, Principal principal) {
        Line line = tree(principal).line(ref).orElseThrow(NotFound::new);
        FormErrors errors = faults(form, principal);
        if (errors.any()) {
            return invalid(page(ref, form, line, errors, Map.of(), principal));
        }
        var command = new LineEditing.ChangeLine(line.id(), form.words(line), leads(form), form.seen());
        Saving<LineId> saving = lines.change(principal.inArea(), command);
        return switch (saving) {
            case Saving.Saved<LineId> saved -> new ModelAndView("redirect:/plan/edit/action/{ref}");
            case Saving.Refused<LineId> refused -> invalid(page(ref, form, line, errors(refused), Map.of(), principal));
            case Saving.Stale<LineId> stale ->
                conflict(page(
                        ref, form.withVersion(stale.version()), line, FormErrors.none(), stale.theirs(), principal));
        };
    }

    @GetMapping("/plan/edit/outcome/{number}/new-action")
    ModelAndView add(@PathVariable String number, Principal principal) {
        if (tree(principal).outcome(number).isEmpty()) {
            throw new NotFound();
        }
        return page(null, LineForm.BLANK, null, FormErrors.none(), Map.of(), principal);
    }

    @PostMapping("/plan/edit/outcome/{number}/new-action")
    ModelAndView add(@PathVariable String number, LineForm form, Principal principal) {
        PlanTree.Outcome outcome = tree(principal).outcome(number).orElseThrow(NotFound::new);
        FormErrors errors = faults(form, principal);
        if (errors.any()) {
            return invalid(page(null, form, null, errors, Map.of(), principal));
        }
        var command =
                new LineEditing.AddLine(outcome.id(), UpdateForm.typed(form.ref()), form.words(null), leads(form));
        return lines.add(principal.inArea(), command) instanceof Saving.Refused<LineId> refused
                ? invalid(page(null, form, null, errors(refused), Map.of(), principal))
                : new ModelAndView("redirect:/plan/edit");
    }

    @PostMapping("/plan/edit/action/{ref}/publish")
    ModelAndView publish(@PathVariable String ref, Principal principal) {
        Line line = tree(principal).line(ref).orElseThrow(NotFound::new);
        return lines.publish(principal.inArea(), line.id()) instanceof Saving.Refused<LineId> refused
                ? invalid(page(ref, LineForm.of(line), line, errors(refused), Map.of(), principal))
                : new ModelAndView("redirect:/plan/edit/action/{ref}");
    }

    /** @param why blank to show the line again */
    @PostMapping("/plan/edit/action/{ref}/hold-back")
    ModelAndView holdBack(@PathVariable String ref, @RequestParam(defaultValue = "") String why, Principal principal) {
        Line line = tree(principal).line(ref).orElseThrow(NotFound::new);
        if (why.length() > 500) {
            var errors = FormErrors.none().and("why", "Shorten this to 500 characters.");
            var form = LineForm.of(line);
            return invalid(new ModelAndView(
                    "plan/editAction",
                    "page",
                    shown(ref, form, line, errors, Map.of(), principal).heldBack(why)));
        }
        lines.holdBack(principal.inArea(), line.id(), why.isBlank() ? null : why.strip());
        return new ModelAndView("redirect:/plan/edit/action/{ref}");
    }

    private static FormErrors errors(Saving.Refused<LineId> refused) {
        return FormErrors.of(refused.findings(), Faults::of);
    }

    /** What was typed wrongly, and posts that were never offered. */
    private FormErrors faults(LineForm form, Principal principal) {
        Set<String> offered = seats.inArea(principal.inArea()).stream()
                .map(seat -> seat.id().value().toString())
                .collect(Collectors.toSet());
        return form.typing().andIfPresent("leads", offered.containsAll(form.chosen()) ? null : "Choose one of them");
    }

    private static List<SeatId> leads(LineForm form) {
        return form.chosen().stream().map(UUID::fromString).map(SeatId::new).toList();
    }

    private PlanTree tree(Principal principal) {
        var head = imports.target(principal.inArea());
        if (head == null) {
            throw new NotFound();
        }
        return plans.tree(principal.inArea(), head.id());
    }

    private ModelAndView page(
            @Nullable String ref,
            LineForm form,
            @Nullable Line line,
            FormErrors errors,
            Map<String, String> theirs,
            Principal principal) {
        return new ModelAndView("plan/editAction", "page", shown(ref, form, line, errors, theirs, principal));
    }

    private EditActionPage shown(
            @Nullable String ref,
            LineForm form,
            @Nullable Line line,
            FormErrors errors,
            Map<String, String> theirs,
            Principal principal) {
        String why = line == null ? null : line.heldBackWhy();
        return new EditActionPage(ref, form, line, why, seats.inArea(principal.inArea()), errors, theirs);
    }

    private static ModelAndView invalid(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView conflict(ModelAndView view) {
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }
}
