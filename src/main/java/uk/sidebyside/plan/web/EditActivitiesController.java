package uk.sidebyside.plan.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.Principal;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.plan.PlanRegister;
import uk.sidebyside.plan.PlanRegister.Activity;

/** The log of what the partnership did since the inspection. */
@Controller
@RequestMapping("/plan/edit/activities")
@AllowedToEditors
class EditActivitiesController {
    private static final String HOME = "/plan/edit/activities";

    private final EditDesk desk;
    private final PlanRegister register;

    EditActivitiesController(EditDesk desk, PlanRegister register) {
        this.desk = desk;
        this.register = register;
    }

    @GetMapping
    ModelAndView list(Principal principal) {
        var items = register.activities(principal.inArea(), desk.head(principal).id()).stream()
                .map(EditActivitiesController::item)
                .toList();
        return EditDesk.list(EditListPage.of(
                "What we have done",
                "The log since the inspection, the latest first.",
                "Nothing has been written down yet.",
                List.of(EditListPage.group("", items, EditListPage.way("Add an entry", "", HOME + "/add")))));
    }

    private static EditListPage.Item item(Activity activity) {
        String when = activity.wholeMonth() ? Say.month(activity.on()) : Say.day(activity.on());
        String why = activity.heldBackWhy();
        return EditListPage.item(
                activity.words(),
                List.of(
                        when + ", " + activity.kind()
                                + (activity.audience().isBlank() ? "" : ", for " + activity.audience()),
                        EditListPage.said("Shown or handed out", activity.material()),
                        EditListPage.said("What was asked", activity.questions()),
                        why == null ? "Everybody can read it." : "Not public. Why: " + why));
    }

    @GetMapping("/add")
    ModelAndView add(Principal principal) {
        desk.head(principal);
        return EditDesk.show(adding());
    }

    @PostMapping("/add")
    ModelAndView added(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var plan = desk.head(principal).id();
        var input = new Input(typed);
        return desk.send(
                principal,
                adding(),
                input,
                unreadable(input),
                () -> register.log(principal.inArea(), plan, typed(input)),
                HOME);
    }

    private static FormPage adding() {
        return FormPage.asking("Add to what we have done", "", HOME, HOME + "/add", "Add it")
                .with(new FormPage.Line(
                        "day", "Day of the month", "A number. Leave it empty where only the month is known.", "", true))
                .with(new FormPage.Line("month", "Month and year", "For example, 3 2026 or March 2026", "", false))
                .with(new FormPage.Line("kind", "Kind", "For example, Briefing or Appointment", "", false))
                .with(new FormPage.Line("audience", "For whom", "For example, parents and carers", "", true))
                .with(new FormPage.Area("words", "What was done", "", "", 3, 1000, false))
                .with(new FormPage.Line("material", "What was shown or handed out", "", "", true))
                .with(new FormPage.Area("questions", "What was asked", "", "", 3, 2000, true))
                .with(new FormPage.Line(
                        "heldBackWhy",
                        "Why it can't be public",
                        "The public reads this instead. Leave it empty to publish the entry.",
                        "",
                        true));
    }

    private static FormErrors unreadable(Input input) {
        FormErrors errors = FormErrors.none();
        if (on(input, "1") == null) {
            errors = errors.and("month", "Enter a month and a year, like March 2026");
        } else if (on(input, input.text("day")) == null) {
            errors = errors.and("day", "Enter a day of that month, like 7");
        }
        String audience = input.text("audience").strip();
        return audience.length() > 120 ? errors.and("audience", "Shorten this to 120 characters.") : errors;
    }

    private static @Nullable LocalDate on(Input input, String day) {
        String[] words = input.text("month").strip().split("[\\s/]+", 2);
        return new DateEntry(day.isBlank() ? "1" : day, words[0], words.length < 2 ? "" : words[1])
                .date()
                .orElse(null);
    }

    private static Activity typed(Input input) {
        String day = input.text("day").strip();
        String why = input.text("heldBackWhy").strip();
        return new Activity(
                java.util.Objects.requireNonNull(on(input, day)),
                day.isEmpty(),
                input.text("kind").strip(),
                input.text("audience").strip(),
                input.text("words").strip(),
                input.text("material").strip(),
                input.text("questions").strip(),
                why.isEmpty() ? null : why);
    }
}
