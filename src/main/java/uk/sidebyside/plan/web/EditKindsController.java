package uk.sidebyside.plan.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.plan.PlanKinds;

/** The kinds of plan that an area may choose from. */
@Controller
@RequestMapping("/plan/edit/kinds")
@AllowedTo(Role.ADMINISTRATOR)
class EditKindsController {
    private static final String HOME = "/plan/edit/kinds";

    private final EditDesk desk;
    private final PlanKinds kinds;

    EditKindsController(EditDesk desk, PlanKinds kinds) {
        this.desk = desk;
        this.kinds = kinds;
    }

    @GetMapping
    ModelAndView list(Principal principal) {
        List<EditListPage.Item> items = kinds.inArea(principal.inArea()).entrySet().stream()
                .map(kind -> EditListPage.item(
                        kind.getValue(),
                        List.of(),
                        EditListPage.way("Call it otherwise", kind.getValue(), HOME + "/" + kind.getKey())))
                .toList();
        return EditDesk.list(EditListPage.of(
                "Kinds of plan",
                "Inspections keep renaming what they ask for. These are the kinds that a plan can be.",
                "There is no kind yet.",
                List.of(EditListPage.group("", items, EditListPage.way("Add a kind", "", HOME + "/add")))));
    }

    @GetMapping("/add")
    ModelAndView add() {
        return EditDesk.show(asking("Add a kind of plan", HOME + "/add", ""));
    }

    @PostMapping("/add")
    ModelAndView added(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        return desk.send(
                principal,
                asking("Add a kind of plan", HOME + "/add", ""),
                input,
                FormErrors.none(),
                () -> kinds.add(principal.inArea(), input.text("label").strip()),
                HOME);
    }

    @GetMapping("/{code}")
    ModelAndView rename(@PathVariable String code, Principal principal) {
        return EditDesk.show(renaming(code, principal));
    }

    @PostMapping("/{code}")
    ModelAndView renamed(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        return desk.send(
                principal,
                renaming(code, principal),
                input,
                FormErrors.none(),
                () -> kinds.rename(principal.inArea(), code, input.text("label").strip()),
                HOME);
    }

    private FormPage renaming(String code, Principal principal) {
        Map<String, String> known = kinds.inArea(principal.inArea());
        String label = known.get(code);
        if (label == null) {
            throw new NotFound();
        }
        return asking("Call a kind of plan otherwise", HOME + "/" + code, label);
    }

    private static FormPage asking(String title, String action, String label) {
        return FormPage.asking(title, "Plans of this kind are then called so everywhere.", HOME, action, "Save")
                .with(new FormPage.Line(
                        "label", "What it is called", "For example, Priority action plan", label, false));
    }
}
