package uk.sidebyside.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.SuccessMeasure;
import uk.sidebyside.plan.SuccessMeasureId;
import uk.sidebyside.plan.SuccessMeasures;
import uk.sidebyside.shared.AreaId;

/** How one will know that an action or an outcome succeeds, and what was found when somebody looked. */
@Controller
@RequestMapping("/plan/edit/measures")
@AllowedToEditors
class EditMeasuresController {
    private static final String HOME = "/plan/edit/measures";

    private final EditDesk desk;
    private final SuccessMeasures success;
    private final Measures measures;

    EditMeasuresController(EditDesk desk, SuccessMeasures success, Measures measures) {
        this.desk = desk;
        this.success = success;
        this.measures = measures;
    }

    @GetMapping
    ModelAndView list(Principal principal) {
        PlanTree tree = desk.tree(principal);
        List<SuccessMeasure> all =
                success.inPlan(principal.inArea(), tree.head().id());
        Map<MeasureId, String> keys =
                measures.all(principal.inArea()).stream().collect(Collectors.toMap(Measure::id, Measure::key));
        List<EditListPage.Group> groups = new ArrayList<>();
        tree.outcomes().forEach(outcome -> {
            groups.add(EditListPage.group(
                    "Outcome " + outcome.number() + ": " + outcome.words(),
                    items(all.stream().filter(one -> outcome.id().equals(one.outcome())), keys),
                    EditListPage.way(
                            "Add a measure of this outcome",
                            outcome.number(),
                            HOME + "/outcome/" + outcome.number() + "/add")));
            outcome.lines()
                    .forEach(line -> groups.add(EditListPage.group(
                            "Action " + line.ref() + ": " + line.words(),
                            items(all.stream().filter(one -> line.id().equals(one.line())), keys),
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

    private static List<EditListPage.Item> items(Stream<SuccessMeasure> all, Map<MeasureId, String> keys) {
        return all.map(measure -> {
                    String address = HOME + "/" + measure.id().value();
                    String key = "/measures/" + keys.get(measure.measure());
                    return EditListPage.item(
                            measure.words(),
                            List.of(MeasureWords.of(measure)),
                            EditListPage.way("Record a figure", measure.words(), key + "/readings"),
                            EditListPage.way("Set its target", measure.words(), key + "/targets"),
                            EditListPage.way("Add a link that shows it", measure.words(), address + "/evidence"),
                            EditListPage.way("Change", measure.words(), address));
                })
                .toList();
    }

    @GetMapping("/action/{ref}/add")
    ModelAndView addToLine(@PathVariable String ref, Principal principal) {
        return EditDesk.show(adding(line(ref, principal), principal));
    }

    @PostMapping("/action/{ref}/add")
    ModelAndView addedToLine(
            @PathVariable String ref, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        Line line = line(ref, principal);
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return desk.send(
                principal,
                adding(line, principal),
                input,
                FormErrors.none(),
                () -> success.addToLine(area, line.id(), MeasureFields.words(input), MeasureFields.shown(input)),
                HOME);
    }

    private FormPage adding(Line line, Principal principal) {
        return MeasureFields.add(
                "Add a measure of action " + line.ref(),
                line.words(),
                HOME,
                HOME + "/action/" + line.ref() + "/add",
                measures.all(principal.inArea()));
    }

    private Line line(String ref, Principal principal) {
        return desk.tree(principal).line(ref).orElseThrow(NotFound::new);
    }

    @GetMapping("/outcome/{number}/add")
    ModelAndView addToOutcome(@PathVariable String number, Principal principal) {
        return EditDesk.show(adding(outcome(number, principal), principal));
    }

    @PostMapping("/outcome/{number}/add")
    ModelAndView addedToOutcome(
            @PathVariable String number, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        PlanTree.Outcome outcome = outcome(number, principal);
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return desk.send(
                principal,
                adding(outcome, principal),
                input,
                FormErrors.none(),
                () -> success.addToOutcome(area, outcome.id(), MeasureFields.words(input), MeasureFields.shown(input)),
                HOME);
    }

    private FormPage adding(PlanTree.Outcome outcome, Principal principal) {
        return MeasureFields.add(
                "Add a measure of outcome " + outcome.number(),
                outcome.words(),
                HOME,
                HOME + "/outcome/" + outcome.number() + "/add",
                measures.all(principal.inArea()));
    }

    private PlanTree.Outcome outcome(String number, Principal principal) {
        return desk.tree(principal).outcome(number).orElseThrow(NotFound::new);
    }

    @GetMapping("/{id}")
    ModelAndView change(@PathVariable UUID id, Principal principal) {
        return EditDesk.show(changing(measure(id, principal), principal));
    }

    @PostMapping("/{id}")
    ModelAndView changed(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        SuccessMeasure measure = measure(id, principal);
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return desk.send(
                principal,
                changing(measure, principal),
                input,
                FormErrors.none(),
                () -> success.change(
                        area,
                        measure.id(),
                        MeasureFields.words(input),
                        MeasureFields.measure(input, measure),
                        input.version()),
                HOME);
    }

    private FormPage changing(SuccessMeasure measure, Principal principal) {
        return MeasureFields.change(measure, HOME, HOME + "/" + measure.id().value(), measures.all(principal.inArea()));
    }

    private SuccessMeasure measure(UUID id, Principal principal) {
        var wanted = new SuccessMeasureId(id);
        return success.named(principal.inArea(), desk.head(principal).id()).stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
