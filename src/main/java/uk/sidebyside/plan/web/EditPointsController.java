package uk.sidebyside.plan.web;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
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
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.PointId;
import uk.sidebyside.plan.ReportingPoints;

/** The days for which every action's state is kept. */
@Controller
@RequestMapping("/plan/edit/points")
@AllowedToEditors
class EditPointsController {
    private static final String HOME = "/plan/edit/points";

    private final EditDesk desk;
    private final ReportingPoints points;

    EditPointsController(EditDesk desk, ReportingPoints points) {
        this.desk = desk;
        this.points = points;
    }

    @GetMapping
    ModelAndView list(Principal principal) {
        return EditDesk.list(EditListPage.of(
                "Reporting points",
                "On each of these days the state of every action is kept. A day that is over is never rewritten.",
                "There is no reporting point yet.",
                List.of(EditListPage.group(
                        "",
                        desk.tree(principal).points().stream()
                                .map(EditPointsController::item)
                                .toList(),
                        EditListPage.way("Add a reporting point", "", HOME + "/add")))));
    }

    private static EditListPage.Item item(PlanTree.Point point) {
        String state = point.closed() ? "Closed. The states of this day are kept." : "Open.";
        var withdraw = EditListPage.way(
                "Withdraw", point.label(), HOME + "/" + point.id().value() + "/withdraw");
        return new EditListPage.Item(
                point.label(),
                List.of(Say.day(point.on()) + ". " + state),
                List.of(),
                point.closed() ? List.of() : List.of(withdraw));
    }

    @GetMapping("/add")
    ModelAndView add(Principal principal) {
        desk.head(principal);
        return EditDesk.show(form());
    }

    @PostMapping("/add")
    ModelAndView added(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var plan = desk.head(principal).id();
        var input = new Input(typed);
        return desk.send(
                principal,
                form(),
                input,
                FormErrors.none(),
                () -> points.add(
                        principal.inArea(),
                        new ReportingPoints.AddPoint(
                                plan,
                                requireNonNull(input.day("on")),
                                input.text("label").strip())),
                HOME);
    }

    private static FormPage form() {
        return FormPage.asking(
                        "Add a reporting point", "The days may come at any distance.", HOME, HOME + "/add", "Add it")
                .with(new FormPage.Day("on", "Day", DateEntry.BLANK, false))
                .with(new FormPage.Line("label", "Heading of its column", "For example, August 2026", "", false));
    }

    @PostMapping("/{id}/withdraw")
    ModelAndView withdraw(@PathVariable UUID id, Principal principal) {
        PlanTree.Point point = desk.tree(principal).points().stream()
                .filter(one -> one.id().equals(new PointId(id)) && !one.closed())
                .findFirst()
                .orElseThrow(NotFound::new);
        points.withdraw(principal.inArea(), point.id());
        return EditDesk.on(HOME);
    }
}
