package uk.sidebyside.plan.web;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
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
import uk.sidebyside.plan.PlanRegister;
import uk.sidebyside.plan.PlanRegister.Risk;

/** What could hinder the plan, and what it takes for granted. */
@Controller
@RequestMapping("/plan/edit/risks")
@AllowedToEditors
class EditRisksController {
    private static final String HOME = "/plan/edit/risks";

    private final EditDesk desk;
    private final PlanRegister register;
    private final Clock clock;

    EditRisksController(EditDesk desk, PlanRegister register, Clock clock) {
        this.desk = desk;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Principal principal) {
        var items = register.risks(principal.inArea(), desk.head(principal).id()).stream()
                .map(risk -> item(risk, principal))
                .toList();
        return EditDesk.list(EditListPage.of(
                "Risks and assumptions",
                "What could hinder the plan, and what it takes for granted. A delay may cite what stands here.",
                "Nothing has been written down yet.",
                List.of(EditListPage.group(
                        "", items, EditListPage.way("Add a risk or an assumption", "", HOME + "/add")))));
    }

    private EditListPage.Item item(Risk risk, Principal principal) {
        LocalDate review = risk.reviewOn();
        boolean due = risk.closedOn() == null && review != null && !review.isAfter(LocalDate.now(clock));
        return EditListPage.item(
                risk.words(),
                List.of(
                        (risk.assumption() ? "Assumption. " : "Risk. ")
                                + (risk.published() ? "Everybody can read it." : "Only members can read it."),
                        EditListPage.said("Effect on the milestones", risk.effect()),
                        "Who watches it: " + desk.post(principal, risk.owner()),
                        "Raised on " + Say.day(risk.raisedOn()) + ". "
                                + (review == null
                                        ? "No review is set."
                                        : "Review on " + Say.day(review) + (due ? ", which is due." : ".")),
                        risk.closedOn() == null ? "" : "Closed on " + Say.day(risk.closedOn()) + "."),
                EditListPage.way("Change", risk.words(), HOME + "/" + id(risk)));
    }

    private static UUID id(Risk risk) {
        return requireNonNull(risk.id()).value();
    }

    @GetMapping("/add")
    ModelAndView add(Principal principal) {
        desk.head(principal);
        return EditDesk.show(adding(principal));
    }

    @PostMapping("/add")
    ModelAndView added(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        return keep(adding(principal), new Input(typed), null, principal);
    }

    private FormPage adding(Principal principal) {
        LocalDate today = LocalDate.now(clock);
        var page = FormPage.asking("Add a risk or an assumption", "", HOME, HOME + "/add", "Add it")
                .with(new FormPage.Select("kind", "What is it?", "", kinds(), "risk", false))
                .with(new FormPage.Day("raisedOn", "Raised on", DateEntry.of(today), false));
        return asking(page, new Risk(null, false, "", "", null, today, null, null, false, 0), principal);
    }

    private static List<Option> kinds() {
        return List.of(
                Option.of("risk", "A risk: it could happen"),
                Option.of("assumption", "An assumption: we take it for granted"));
    }

    private FormPage asking(FormPage page, Risk risk, Principal principal) {
        SeatId owner = risk.owner();
        return page.with(new FormPage.Area(
                        "words", "What could happen, or what we assume", "", risk.words(), 3, 1000, false))
                .with(new FormPage.Area(
                        "effect", "What it would do to the milestones", "", risk.effect(), 3, 2000, true))
                .with(new FormPage.Select(
                        "owner",
                        "Who watches it?",
                        "",
                        desk.posts(principal),
                        owner == null ? "" : owner.value().toString(),
                        true))
                .with(new FormPage.Day("reviewOn", "Look at it again on", DateEntry.of(risk.reviewOn()), true))
                .with(new FormPage.Select(
                        "published",
                        "Who may read it?",
                        "",
                        List.of(Option.of("no", "Only members"), Option.of("yes", "Everybody")),
                        risk.published() ? "yes" : "no",
                        false));
    }

    @GetMapping("/{id}")
    ModelAndView change(@PathVariable UUID id, Principal principal) {
        return EditDesk.show(changing(risk(id, principal), principal));
    }

    @PostMapping("/{id}")
    ModelAndView changed(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        Risk risk = risk(id, principal);
        return keep(changing(risk, principal), new Input(typed), risk, principal);
    }

    private FormPage changing(Risk risk, Principal principal) {
        String title = risk.assumption() ? "Change an assumption" : "Change a risk";
        return asking(FormPage.asking(title, "", HOME, HOME + "/" + id(risk), "Save"), risk, principal)
                .with(new FormPage.Day("closedOn", "Closed on", DateEntry.of(risk.closedOn()), true))
                .version(risk.version());
    }

    private ModelAndView keep(FormPage page, Input input, @Nullable Risk before, Principal principal) {
        var plan = desk.head(principal).id();
        return desk.send(
                principal,
                page,
                input,
                FormErrors.none(),
                () -> register.keep(principal.inArea(), plan, typed(input, before)),
                HOME);
    }

    private static Risk typed(Input input, @Nullable Risk before) {
        return new Risk(
                before == null ? null : before.id(),
                before == null ? input.text("kind").equals("assumption") : before.assumption(),
                input.text("words").strip(),
                input.text("effect").strip(),
                EditDesk.seat(input, "owner"),
                before == null ? requireNonNull(input.day("raisedOn")) : before.raisedOn(),
                input.day("reviewOn"),
                input.day("closedOn"),
                input.text("published").equals("yes"),
                input.version());
    }

    private Risk risk(UUID id, Principal principal) {
        return register.risks(principal.inArea(), desk.head(principal).id()).stream()
                .filter(one -> id(one).equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
