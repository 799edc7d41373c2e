package uk.sidebyside.plan.web;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
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
import uk.sidebyside.plan.LookBacks;
import uk.sidebyside.plan.LookBacks.Item;
import uk.sidebyside.plan.LookBacks.LookBack;
import uk.sidebyside.shared.Saving;

/** Exercises that look back at earlier cases and put each right. Cases are named by their reference only. */
@Controller
@RequestMapping("/plan/edit/look-backs")
@AllowedToEditors
class EditLookBacksController {
    private static final String HOME = "/plan/edit/look-backs";

    private final EditDesk desk;
    private final LookBacks lookBacks;

    EditLookBacksController(EditDesk desk, LookBacks lookBacks) {
        this.desk = desk;
        this.lookBacks = lookBacks;
    }

    @GetMapping
    ModelAndView list(Principal principal) {
        var items = all(principal).stream()
                .map(one -> EditListPage.item(
                        one.title(),
                        List.of(one.scope(), counted(one)),
                        EditListPage.way("See its cases", one.title(), at(one))))
                .toList();
        return EditDesk.list(EditListPage.of(
                "Looking back",
                "Earlier cases that are put right. The public sees how many, and nothing of the cases.",
                "No exercise has begun yet.",
                List.of(EditListPage.group("", items, EditListPage.way("Begin an exercise", "", HOME + "/begin")))));
    }

    private static String counted(LookBack one) {
        String late = one.late() == 0 ? "" : ", " + one.late() + " late";
        return one.done() + " of " + Say.count(one.all(), "case", "cases") + " put right" + late + ".";
    }

    private static String at(LookBack one) {
        return HOME + "/" + one.id().value();
    }

    @GetMapping("/begin")
    ModelAndView begin(Principal principal) {
        desk.head(principal);
        return EditDesk.show(beginning());
    }

    @PostMapping("/begin")
    ModelAndView begun(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var plan = desk.head(principal).id();
        var input = new Input(typed);
        return desk.send(
                principal,
                beginning(),
                input,
                FormErrors.none(),
                () -> lookBacks.begin(
                        principal.inArea(),
                        plan,
                        input.text("title").strip(),
                        input.text("scope").strip()),
                HOME);
    }

    private static FormPage beginning() {
        return FormPage.asking("Begin an exercise", "", HOME, HOME + "/begin", "Begin it")
                .with(new FormPage.Line("title", "What it is called", "", "", false))
                .with(new FormPage.Area("scope", "Which cases it looks at, and for what", "", "", 3, 2000, true));
    }

    @GetMapping("/{id}")
    ModelAndView cases(@PathVariable UUID id, Principal principal) {
        LookBack lookBack = lookBack(id, principal);
        var items = lookBack.items().stream()
                .map(item -> item(lookBack, item, principal))
                .toList();
        return EditDesk.list(new EditListPage(
                lookBack.title(),
                lookBack.scope() + " " + counted(lookBack),
                HOME,
                "No case is listed yet.",
                List.of(EditListPage.group(
                        "", items, EditListPage.way("Add a case", "", at(lookBack) + "/cases/add")))));
    }

    private EditListPage.Item item(LookBack lookBack, Item item, Principal principal) {
        String done = item.doneOn() == null ? "Not put right yet." : "Put right on " + Say.day(item.doneOn()) + ".";
        return EditListPage.item(
                item.caseRef(),
                List.of(
                        EditListPage.said("Remedy", item.remedy()),
                        "Who sees to it: " + desk.post(principal, item.owner()),
                        "By " + Say.day(item.dueOn()) + ". " + done),
                EditListPage.way("Change", item.caseRef(), at(lookBack) + "/cases/" + requireNonNull(item.id())));
    }

    @GetMapping("/{id}/cases/add")
    ModelAndView add(@PathVariable UUID id, Principal principal) {
        return EditDesk.show(adding(lookBack(id, principal), principal));
    }

    @PostMapping("/{id}/cases/add")
    ModelAndView added(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        LookBack lookBack = lookBack(id, principal);
        var input = new Input(typed);
        String ref = input.text("caseRef").strip();
        boolean taken =
                lookBack.items().stream().anyMatch(item -> item.caseRef().equals(ref));
        FormErrors wrong = FormErrors.none()
                .andIfPresent("caseRef", taken ? "The reference " + ref + " is taken. Choose another." : null);
        return keep(lookBack, adding(lookBack, principal), input, wrong, null, principal);
    }

    private FormPage adding(LookBack lookBack, Principal principal) {
        var page = FormPage.asking("Add a case", lookBack.title(), at(lookBack), at(lookBack) + "/cases/add", "Add it")
                .with(new FormPage.Line(
                        "caseRef", "Reference of the case", "As where the case is kept. Never a name.", "", false));
        return asking(page, null, principal);
    }

    private FormPage asking(FormPage page, @Nullable Item item, Principal principal) {
        SeatId owner = item == null ? null : item.owner();
        return page.with(new FormPage.Area(
                        "remedy", "How it is put right", "", item == null ? "" : item.remedy(), 3, 1000, false))
                .with(new FormPage.Select(
                        "owner",
                        "Who sees to it?",
                        "",
                        desk.posts(principal),
                        owner == null ? "" : owner.value().toString(),
                        true))
                .with(new FormPage.Day(
                        "dueOn", "By", item == null ? DateEntry.BLANK : DateEntry.of(item.dueOn()), false))
                .with(new FormPage.Day(
                        "doneOn", "Put right on", item == null ? DateEntry.BLANK : DateEntry.of(item.doneOn()), true));
    }

    @GetMapping("/{id}/cases/{item}")
    ModelAndView change(@PathVariable UUID id, @PathVariable UUID item, Principal principal) {
        LookBack lookBack = lookBack(id, principal);
        return EditDesk.show(changing(lookBack, known(lookBack, item), principal));
    }

    @PostMapping("/{id}/cases/{item}")
    ModelAndView changed(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        LookBack lookBack = lookBack(id, principal);
        Item before = known(lookBack, item);
        FormPage page = changing(lookBack, before, principal);
        return keep(lookBack, page, new Input(typed), FormErrors.none(), before, principal);
    }

    private FormPage changing(LookBack lookBack, Item item, Principal principal) {
        String action = at(lookBack) + "/cases/" + requireNonNull(item.id());
        return asking(FormPage.asking("Case " + item.caseRef(), "", at(lookBack), action, "Save"), item, principal)
                .version(seen(item));
    }

    private ModelAndView keep(
            LookBack lookBack,
            FormPage page,
            Input input,
            FormErrors wrong,
            @Nullable Item before,
            Principal principal) {
        return desk.send(
                principal,
                page,
                input,
                wrong,
                () -> before == null || input.version() == seen(before)
                        ? lookBacks.keep(principal.inArea(), lookBack.id(), typed(input, before))
                        : new Saving.Stale<>(theirs(before), seen(before)),
                at(lookBack));
    }

    private static Item typed(Input input, @Nullable Item before) {
        return new Item(
                null,
                before == null ? input.text("caseRef").strip() : before.caseRef(),
                input.text("remedy").strip(),
                EditDesk.seat(input, "owner"),
                requireNonNull(input.day("dueOn")),
                input.day("doneOn"));
    }

    /** A number that is another one for a case that says something else. */
    private static int seen(Item item) {
        return item.hashCode() & Integer.MAX_VALUE;
    }

    private static Map<String, String> theirs(Item item) {
        return Map.of(
                "remedy",
                item.remedy(),
                "dueOn",
                Say.day(item.dueOn()),
                "doneOn",
                item.doneOn() == null ? "Not put right yet" : Say.day(item.doneOn()));
    }

    private List<LookBack> all(Principal principal) {
        return lookBacks.inPlan(principal.inArea(), desk.head(principal).id());
    }

    private LookBack lookBack(UUID id, Principal principal) {
        return all(principal).stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Item known(LookBack lookBack, UUID id) {
        return lookBack.items().stream()
                .filter(item -> id.equals(item.id()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
