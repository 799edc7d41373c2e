package uk.sidebyside.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.LineId;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.Workstreams;
import uk.sidebyside.plan.Workstreams.Milestone;
import uk.sidebyside.plan.Workstreams.RollUp;

/** The workstreams' operational plans: milestones and tasks, each towards an action. */
@Controller
@RequestMapping("/plan/edit/milestones")
@AllowedToEditors
class EditMilestonesController {
    private static final String HOME = "/plan/edit/milestones";

    private final EditDesk desk;
    private final Workstreams workstreams;

    EditMilestonesController(EditDesk desk, Workstreams workstreams) {
        this.desk = desk;
        this.workstreams = workstreams;
    }

    @GetMapping
    ModelAndView list(Principal principal) {
        PlanTree tree = desk.tree(principal);
        var steps = workstreams.milestones(principal.inArea(), tree.head().id());
        var rolled = workstreams.rollUp(principal.inArea(), tree.head().id());
        List<EditListPage.Group> groups = new ArrayList<>();
        tree.lines()
                .forEach(line -> groups.add(EditListPage.group(
                        "Action " + line.ref() + ": " + count(rolled.get(line.id())),
                        steps.getOrDefault(line.id(), List.of()).stream()
                                .map(step -> item(step, tree, principal))
                                .toList(),
                        EditListPage.way(
                                "Add a milestone or task", line.ref(), HOME + "/action/" + line.ref() + "/add"))));
        return EditDesk.list(EditListPage.of(
                "Milestones of the workstreams",
                "The steps on the way to each action, and who sees to them.",
                "No milestone has been set yet.",
                groups));
    }

    private static String count(@Nullable RollUp rolled) {
        if (rolled == null) {
            return "no milestones yet";
        }
        String late = rolled.late() == 0 ? "" : ", " + rolled.late() + " late";
        return rolled.done() + " of " + rolled.all() + " done" + late;
    }

    private EditListPage.Item item(Milestone step, PlanTree tree, Principal principal) {
        String kind = step.task() ? "Task. " : "Milestone. ";
        String due = step.dueOn() == null ? "No day is set. " : "Due " + Say.day(step.dueOn()) + ". ";
        String done = step.doneOn() != null
                ? "Done on " + Say.day(step.doneOn()) + "."
                : step.late(tree.day()) ? "Late." : "Not done yet.";
        var change = EditListPage.way("Change", step.title(), HOME + "/" + id(step));
        return new EditListPage.Item(
                step.title(),
                List.of(kind + due + done, "Who sees to it: " + desk.post(principal, step.owner())),
                List.of(change),
                List.of(EditListPage.way("Remove", step.title(), HOME + "/" + id(step) + "/remove")));
    }

    private static UUID id(Milestone step) {
        return java.util.Objects.requireNonNull(step.id()).value();
    }

    @GetMapping("/action/{ref}/add")
    ModelAndView add(@PathVariable String ref, Principal principal) {
        return EditDesk.show(adding(line(ref, principal), principal));
    }

    @PostMapping("/action/{ref}/add")
    ModelAndView added(
            @PathVariable String ref, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        Line line = line(ref, principal);
        var input = new Input(typed);
        return desk.send(
                principal,
                adding(line, principal),
                input,
                FormErrors.none(),
                () -> workstreams.keep(principal.inArea(), typed(input, null, line.id())),
                HOME);
    }

    private FormPage adding(Line line, Principal principal) {
        var page = FormPage.asking(
                "Add a step to action " + line.ref(),
                line.words(),
                HOME,
                HOME + "/action/" + line.ref() + "/add",
                "Add it");
        return asking(page, new Milestone(null, line.id(), false, "", null, null, null, 0), principal);
    }

    private FormPage asking(FormPage page, Milestone step, Principal principal) {
        SeatId owner = step.owner();
        return page.with(new FormPage.Select(
                        "kind",
                        "What is it?",
                        "",
                        List.of(Option.of("milestone", "A milestone"), Option.of("task", "A task")),
                        step.task() ? "task" : "milestone",
                        false))
                .with(new FormPage.Area("title", "What is to be there or done", "", step.title(), 2, 300, false))
                .with(new FormPage.Select(
                        "owner",
                        "Who sees to it?",
                        "",
                        desk.posts(principal),
                        owner == null ? "" : owner.value().toString(),
                        true))
                .with(new FormPage.Day("dueOn", "Due", DateEntry.of(step.dueOn()), true))
                .with(new FormPage.Day("doneOn", "Done on", DateEntry.of(step.doneOn()), true))
                .version(step.version());
    }

    private static Milestone typed(Input input, uk.sidebyside.plan.@Nullable MilestoneId id, LineId line) {
        return new Milestone(
                id,
                line,
                input.text("kind").equals("task"),
                input.text("title").strip(),
                EditDesk.seat(input, "owner"),
                input.day("dueOn"),
                input.day("doneOn"),
                input.version());
    }

    @GetMapping("/{id}")
    ModelAndView change(@PathVariable UUID id, Principal principal) {
        return EditDesk.show(changing(step(id, principal), principal));
    }

    @PostMapping("/{id}")
    ModelAndView changed(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        Milestone step = step(id, principal);
        var input = new Input(typed);
        return desk.send(
                principal,
                changing(step, principal),
                input,
                FormErrors.none(),
                () -> workstreams.keep(principal.inArea(), typed(input, step.id(), step.line())),
                HOME);
    }

    private FormPage changing(Milestone step, Principal principal) {
        return asking(FormPage.asking("Change a step", "", HOME, HOME + "/" + id(step), "Save"), step, principal);
    }

    @PostMapping("/{id}/remove")
    ModelAndView remove(@PathVariable UUID id, Principal principal) {
        workstreams.remove(
                principal.inArea(),
                java.util.Objects.requireNonNull(step(id, principal).id()));
        return EditDesk.on(HOME);
    }

    private Line line(String ref, Principal principal) {
        return desk.tree(principal).line(ref).orElseThrow(NotFound::new);
    }

    private Milestone step(UUID id, Principal principal) {
        return workstreams.milestones(principal.inArea(), desk.head(principal).id()).values().stream()
                .flatMap(List::stream)
                .filter(one -> id(one).equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
