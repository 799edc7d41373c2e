package uk.sidebyside.plan.web;

import java.util.ArrayList;
import java.util.List;
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
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.display.EasyRead;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.plan.PlanEditing;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.PlanTree.AreaForImprovement;
import uk.sidebyside.plan.PlanTree.Outcome;

/** The frame of the plan: areas for improvement with what was found, and the outcomes wanted. */
@Controller
@RequestMapping("/plan/edit/outline")
@AllowedToEditors
class EditOutlineController {
    private static final String HOME = "/plan/edit/outline";

    private final EditDesk desk;
    private final PlanEditing editing;

    EditOutlineController(EditDesk desk, PlanEditing editing) {
        this.desk = desk;
        this.editing = editing;
    }

    @GetMapping
    ModelAndView list(Principal principal) {
        List<EditListPage.Group> groups = new ArrayList<>();
        desk.tree(principal).areas().forEach(area -> groups.add(group(area)));
        groups.add(EditListPage.group(
                "", List.of(), EditListPage.way("Add an area for improvement", "", HOME + "/area/add")));
        return EditDesk.list(EditListPage.of(
                "Areas and outcomes",
                "What was found, and what is to be reached.",
                "There is no area for improvement yet.",
                groups));
    }

    private static EditListPage.Group group(AreaForImprovement area) {
        String at = HOME + "/area/" + area.number();
        List<EditListPage.Item> items = new ArrayList<>();
        items.add(EditListPage.item(
                area.title(),
                List.of(
                        EditListPage.said("What was found", area.weakness()),
                        EditListPage.said("Where it says so", area.finding())),
                EditListPage.way("Change this area", area.title(), at),
                EditListPage.way("Add a link that shows what has become of it", area.title(), at + "/evidence"),
                EditListPage.way("Write its Easy Read version", area.title(), at + "/easy-read")));
        area.outcomes()
                .forEach(outcome -> items.add(EditListPage.item(
                        "Outcome " + outcome.number() + ": " + outcome.words(),
                        List.of(EditListPage.said("Who is better off", outcome.impact())),
                        EditListPage.way(
                                "Change this outcome", outcome.number(), HOME + "/outcome/" + outcome.number()))));
        return EditListPage.group(
                "Area " + area.number(),
                items,
                EditListPage.way("Add an outcome", "to area " + area.number(), at + "/outcome/add"));
    }

    @GetMapping("/area/add")
    ModelAndView addArea(Principal principal) {
        return EditDesk.show(addingArea(desk.tree(principal)));
    }

    @PostMapping("/area/add")
    ModelAndView addedArea(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        PlanTree tree = desk.tree(principal);
        var input = new Input(typed);
        String number = input.text("number").strip();
        FormErrors wrong =
                number.matches("[1-9]\\d{0,2}") ? links(input) : links(input).and("number", "Enter a number, like 5");
        return desk.send(
                principal,
                addingArea(tree),
                input,
                wrong,
                () -> editing.addArea(
                        principal.inArea(),
                        new PlanEditing.AddArea(
                                tree.head().id(),
                                Integer.parseInt(number),
                                input.text("title").strip(),
                                input.text("weakness").strip(),
                                input.text("finding").strip(),
                                input.text("findingLink").strip())),
                HOME);
    }

    private static FormPage addingArea(PlanTree tree) {
        int next =
                tree.areas().stream().mapToInt(AreaForImprovement::number).max().orElse(0) + 1;
        var page = FormPage.asking("Add an area for improvement", "", HOME, HOME + "/area/add", "Add it")
                .with(new FormPage.Line("number", "Number", "", String.valueOf(next), false));
        return askingArea(page, "", "", "", "");
    }

    private static FormPage askingArea(FormPage page, String title, String weakness, String finding, String link) {
        return page.with(new FormPage.Line("title", "Title", "", title, false))
                .with(new FormPage.Area(
                        "weakness", "What was found", "In the inspection's words", weakness, 5, 4000, true))
                .with(new FormPage.Area(
                        "finding", "Where it says so", "For example, letter of 2020, page 3", finding, 2, 500, true))
                .with(new FormPage.Area(
                        "findingLink", "Address of the letter", "It begins with https://", link, 1, 500, true));
    }

    private static FormErrors links(Input input) {
        String link = input.text("findingLink").strip();
        return link.isEmpty() || link.matches("https?://\\S+")
                ? FormErrors.none()
                : FormErrors.none().and("findingLink", "Enter an address that begins with https://");
    }

    @GetMapping("/area/{number}")
    ModelAndView changeArea(@PathVariable int number, Principal principal) {
        return EditDesk.show(changing(area(number, principal)));
    }

    @PostMapping("/area/{number}")
    ModelAndView changedArea(
            @PathVariable int number, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaForImprovement area = area(number, principal);
        var input = new Input(typed);
        return desk.send(
                principal,
                changing(area),
                input,
                links(input),
                () -> editing.changeArea(
                        principal.inArea(),
                        new PlanEditing.ChangeArea(
                                area.id(),
                                input.text("title").strip(),
                                input.text("weakness").strip(),
                                input.text("finding").strip(),
                                input.text("findingLink").strip(),
                                input.version())),
                HOME);
    }

    private static FormPage changing(AreaForImprovement area) {
        var page = FormPage.asking("Change area " + area.number(), "", HOME, HOME + "/area/" + area.number(), "Save");
        return askingArea(page, area.title(), area.weakness(), area.finding(), area.findingLink())
                .version(area.version());
    }

    private AreaForImprovement area(int number, Principal principal) {
        return desk.tree(principal).area(number).orElseThrow(NotFound::new);
    }

    @GetMapping("/area/{number}/easy-read")
    ModelAndView easyRead(@PathVariable int number, Principal principal) {
        return EditDesk.show(writing(area(number, principal)));
    }

    @PostMapping("/area/{number}/easy-read")
    ModelAndView easyRead(
            @PathVariable int number, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaForImprovement area = area(number, principal);
        var input = new Input(typed);
        return desk.send(
                principal,
                writing(area),
                input,
                FormErrors.none(),
                () -> editing.easyRead(
                        principal.inArea(), area.id(), input.text("easyRead").strip(), input.version()),
                HOME);
    }

    private static FormPage writing(AreaForImprovement area) {
        return FormPage.asking(
                        "Easy Read of area " + area.number(),
                        area.title(),
                        HOME,
                        HOME + "/area/" + area.number() + "/easy-read",
                        "Save")
                .with(new FormPage.Area(
                        "easyRead", "Easy Read version", EasyRead.HINT, area.easyRead(), 10, 4000, true))
                .version(area.version());
    }

    @GetMapping("/area/{number}/outcome/add")
    ModelAndView addOutcome(@PathVariable int number, Principal principal) {
        return EditDesk.show(addingOutcome(area(number, principal)));
    }

    @PostMapping("/area/{number}/outcome/add")
    ModelAndView addedOutcome(
            @PathVariable int number, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaForImprovement area = area(number, principal);
        var input = new Input(typed);
        String wanted = input.text("number").strip();
        FormErrors wrong = wanted.matches("[0-9]{1,3}(\\.[0-9]{1,3})?")
                ? FormErrors.none()
                : FormErrors.none().and("number", "Enter a number, like 1.3");
        return desk.send(
                principal,
                addingOutcome(area),
                input,
                wrong,
                () -> editing.addOutcome(
                        principal.inArea(),
                        new PlanEditing.AddOutcome(
                                area.id(),
                                wanted,
                                input.text("title").strip(),
                                input.text("plain").strip(),
                                input.text("impact").strip())),
                HOME);
    }

    private static FormPage addingOutcome(AreaForImprovement area) {
        String next = area.number() + "." + (area.outcomes().size() + 1);
        var page = FormPage.asking(
                        "Add an outcome to area " + area.number(),
                        area.title(),
                        HOME,
                        HOME + "/area/" + area.number() + "/outcome/add",
                        "Add it")
                .with(new FormPage.Line("number", "Number", "For example, 1.3", next, false));
        return askingOutcome(page, "", "", "");
    }

    private static FormPage askingOutcome(FormPage page, String title, String plain, String impact) {
        return page.with(new FormPage.Area("title", "Outcome, in the plan's own words", "", title, 3, 1000, false))
                .with(new FormPage.Area("plain", "The same in plain English", "", plain, 3, 1000, true))
                .with(new FormPage.Area("impact", "Who is better off, and how", "", impact, 3, 2000, true));
    }

    @GetMapping("/outcome/{number}")
    ModelAndView changeOutcome(@PathVariable String number, Principal principal) {
        return EditDesk.show(changing(outcome(number, principal)));
    }

    @PostMapping("/outcome/{number}")
    ModelAndView changedOutcome(
            @PathVariable String number, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        Outcome outcome = outcome(number, principal);
        var input = new Input(typed);
        return desk.send(
                principal,
                changing(outcome),
                input,
                FormErrors.none(),
                () -> editing.changeOutcome(
                        principal.inArea(),
                        new PlanEditing.ChangeOutcome(
                                outcome.id(),
                                input.text("title").strip(),
                                input.text("plain").strip(),
                                input.text("impact").strip(),
                                input.version())),
                HOME);
    }

    private static FormPage changing(Outcome outcome) {
        String at = HOME + "/outcome/" + outcome.number();
        return askingOutcome(
                        FormPage.asking("Change outcome " + outcome.number(), "", HOME, at, "Save"),
                        outcome.title(),
                        outcome.plain(),
                        outcome.impact())
                .version(outcome.version());
    }

    private Outcome outcome(String number, Principal principal) {
        return desk.tree(principal).outcome(number).orElseThrow(NotFound::new);
    }
}
