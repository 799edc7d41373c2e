package uk.sidebyside.plan.web;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
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
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.MeasureId;
import uk.sidebyside.plan.Measures;
import uk.sidebyside.plan.Measures.Measure;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.shared.AreaId;

/** How one will know that an action or an outcome succeeds, and what was found when somebody looked. */
@Controller
@RequestMapping("/plan/edit/measures")
@AllowedToEditors
class EditMeasuresController {
    private static final String HOME = "/plan/edit/measures";

    private final EditDesk desk;
    private final Measures measures;

    EditMeasuresController(EditDesk desk, Measures measures) {
        this.desk = desk;
        this.measures = measures;
    }

    @GetMapping
    ModelAndView list(Principal principal) {
        PlanTree tree = desk.tree(principal);
        List<Measure> all = measures.inPlan(principal.inArea(), tree.head().id());
        List<EditListPage.Group> groups = new ArrayList<>();
        tree.outcomes().forEach(outcome -> {
            groups.add(EditListPage.group(
                    "Outcome " + outcome.number() + ": " + outcome.words(),
                    items(all.stream().filter(one -> outcome.id().equals(one.outcome()))),
                    EditListPage.way(
                            "Add a measure of this outcome",
                            outcome.number(),
                            HOME + "/outcome/" + outcome.number() + "/add")));
            outcome.lines()
                    .forEach(line -> groups.add(EditListPage.group(
                            "Action " + line.ref() + ": " + line.words(),
                            items(all.stream().filter(one -> line.id().equals(one.line()))),
                            EditListPage.way(
                                    "Add a measure of this action",
                                    line.ref(),
                                    HOME + "/action/" + line.ref() + "/add"))));
        });
        return EditDesk.list(EditListPage.of(
                "Measures of success",
                "A measure says how we will know. What was done and who is better off stand apart from it.",
                "No measure has been set yet.",
                groups));
    }

    private static List<EditListPage.Item> items(java.util.stream.Stream<Measure> measures) {
        return measures.map(measure -> {
                    String address = HOME + "/" + measure.id().value();
                    return EditListPage.item(
                            measure.words(),
                            List.of(MeasureWords.of(measure)),
                            EditListPage.way("Record a figure", measure.words(), address + "/record"),
                            EditListPage.way("Add a link that shows it", measure.words(), address + "/evidence"),
                            EditListPage.way("Change", measure.words(), address));
                })
                .toList();
    }

    @GetMapping("/action/{ref}/add")
    ModelAndView addToLine(@PathVariable String ref, Principal principal) {
        return EditDesk.show(adding(line(ref, principal)));
    }

    @PostMapping("/action/{ref}/add")
    ModelAndView addedToLine(
            @PathVariable String ref, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        Line line = line(ref, principal);
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return desk.send(
                principal,
                adding(line),
                input,
                MeasureFields.faults(input),
                () -> measures.addToLine(area, line.id(), MeasureFields.words(input), MeasureFields.target(input)),
                HOME);
    }

    private static FormPage adding(Line line) {
        return MeasureFields.add(
                "Add a measure of action " + line.ref(), line.words(), HOME, HOME + "/action/" + line.ref() + "/add");
    }

    private Line line(String ref, Principal principal) {
        return desk.tree(principal).line(ref).orElseThrow(NotFound::new);
    }

    @GetMapping("/outcome/{number}/add")
    ModelAndView addToOutcome(@PathVariable String number, Principal principal) {
        return EditDesk.show(adding(outcome(number, principal)));
    }

    @PostMapping("/outcome/{number}/add")
    ModelAndView addedToOutcome(
            @PathVariable String number, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        PlanTree.Outcome outcome = outcome(number, principal);
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return desk.send(
                principal,
                adding(outcome),
                input,
                MeasureFields.faults(input),
                () -> measures.addToOutcome(
                        area, outcome.id(), MeasureFields.words(input), MeasureFields.target(input)),
                HOME);
    }

    private static FormPage adding(PlanTree.Outcome outcome) {
        return MeasureFields.add(
                "Add a measure of outcome " + outcome.number(),
                outcome.words(),
                HOME,
                HOME + "/outcome/" + outcome.number() + "/add");
    }

    private PlanTree.Outcome outcome(String number, Principal principal) {
        return desk.tree(principal).outcome(number).orElseThrow(NotFound::new);
    }

    @GetMapping("/{id}")
    ModelAndView change(@PathVariable UUID id, Principal principal) {
        Measure measure = measure(id, principal);
        return EditDesk.show(MeasureFields.change(measure, HOME, HOME + "/" + id));
    }

    @PostMapping("/{id}")
    ModelAndView changed(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        Measure measure = measure(id, principal);
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return desk.send(
                principal,
                MeasureFields.change(measure, HOME, HOME + "/" + id),
                input,
                MeasureFields.faults(input),
                () -> measures.change(
                        area,
                        measure.id(),
                        MeasureFields.words(input),
                        MeasureFields.target(input, measure.target()),
                        input.version()),
                HOME);
    }

    @GetMapping("/{id}/record")
    ModelAndView record(@PathVariable UUID id, Principal principal) {
        return EditDesk.show(MeasureFields.record(measure(id, principal), HOME, HOME + "/" + id + "/record"));
    }

    @PostMapping("/{id}/record")
    ModelAndView recorded(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        Measure measure = measure(id, principal);
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return desk.send(
                principal,
                MeasureFields.record(measure, HOME, HOME + "/" + id + "/record"),
                input,
                MeasureFields.faults(input),
                () -> measures.read(
                        area,
                        measure.id(),
                        new Measures.Reading(
                                requireNonNull(input.day("on")),
                                MeasureFields.number(input, "value"),
                                input.text("words").strip(),
                                input.text("source").strip())),
                HOME);
    }

    private Measure measure(UUID id, Principal principal) {
        var wanted = new MeasureId(id);
        return measures.inPlan(principal.inArea(), desk.head(principal).id()).stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
