package uk.sidebyside.assessments.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.CaseBook;
import uk.sidebyside.assessments.CaseDesk;
import uk.sidebyside.assessments.CaseFile;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseSteps;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.Identity;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.Coming;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;

/** One case: its page, its steps, who leads it, and the record of the child that it belongs to. */
@Controller
@AllowedTo(Role.CASE_OFFICER)
class CaseController {
    private final Cases cases;
    private final CaseSteps steps;
    private final CaseBook book;
    private final CaseDesk desk;
    private final Clock clock;

    CaseController(Cases cases, CaseSteps steps, CaseBook book, CaseDesk desk, Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.book = book;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}")
    ModelAndView one(@PathVariable CaseId id, Principal principal) {
        return FormAnswers.page(
                "assessments/case", new CasePage(desk.open(principal.inArea(), id), LocalDate.now(clock)));
    }

    @GetMapping("/cases/{id}/step/{step}")
    ModelAndView step(@PathVariable CaseId id, @PathVariable String step, Principal principal) {
        return FormAnswers.show(form(principal.inArea(), cases.open(principal.inArea(), id), known(step)));
    }

    @PostMapping("/cases/{id}/step/{step}")
    ModelAndView taken(
            @PathVariable CaseId id,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        CaseStep wanted = known(step);
        return FormAnswers.send(
                form(area, cases.open(area, id), wanted),
                input,
                () -> steps.take(
                        area,
                        id,
                        new CaseSteps.Take(
                                input.fingerprint(),
                                wanted,
                                input.day("on"),
                                input.day("until"),
                                input.text("choice"),
                                input.text("words"),
                                wanted == CaseStep.RECEIVED ? ComingForm.of(input) : Coming.NOT_SAID)),
                saved -> "/cases/" + saved,
                CaseWords::of);
    }

    private FormPage form(AreaId area, CaseFile file, CaseStep step) {
        CaseSteps.Before before = steps.before(area, file);
        FormPage form = StepForm.of(file, step, LocalDate.now(clock), before.holds());
        return CaseWords.reached(form, before.withoutEmail());
    }

    private static CaseStep known(String step) {
        return CaseStep.of(step).orElseThrow(NotFound::new);
    }

    @GetMapping("/cases/{id}/officer")
    ModelAndView officer(@PathVariable CaseId id, Principal principal) {
        return FormAnswers.show(officerForm(principal.inArea(), cases.open(principal.inArea(), id)));
    }

    @PostMapping("/cases/{id}/officer")
    ModelAndView led(@PathVariable CaseId id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return FormAnswers.send(
                officerForm(area, cases.open(area, id)).version(input.version()),
                input,
                () -> book.lead(area, id, input.version(), input.id("officer"), input.id("cover")),
                saved -> "/cases/" + saved,
                CaseWords::of);
    }

    private FormPage officerForm(AreaId area, CaseFile file) {
        List<Option> posts = new ArrayList<>(List.of(Option.of("", "Nobody")));
        book.officers(area)
                .forEach(seat -> posts.add(Option.of(
                        seat.id().value().toString(),
                        seat.holder() == null ? seat.title() : seat.holder().name() + ", " + seat.title())));
        String at = "/cases/" + file.head().id();
        return FormPage.asking(
                        "Who leads this case?",
                        "The family sees both names: whom to ask, and whom to ask when they are away.",
                        at,
                        at + "/officer",
                        "Save")
                .with(new FormPage.Select(
                        "officer", "Named officer", "", posts, seat(file.head().officer()), true))
                .with(new FormPage.Select(
                        "cover",
                        "Who covers",
                        "Somebody else, for days away",
                        posts,
                        seat(file.head().cover()),
                        true))
                .version(file.head().version());
    }

    private static String seat(@org.jspecify.annotations.Nullable SeatId seat) {
        return seat == null ? "" : seat.value().toString();
    }

    @GetMapping("/cases/{id}/number")
    ModelAndView number(@PathVariable CaseId id, Principal principal) {
        return FormAnswers.show(numberForm(cases.open(principal.inArea(), id)));
    }

    @PostMapping("/cases/{id}/number")
    ModelAndView numbered(
            @PathVariable CaseId id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return FormAnswers.send(
                numberForm(cases.open(area, id)).version(input.version()),
                input,
                () -> book.number(area, id, input.version(), input.text("upn"), input.text("uln")),
                saved -> "/cases/" + saved,
                CaseWords::of);
    }

    private static FormPage numberForm(CaseFile file) {
        String at = "/cases/" + file.head().id();
        Identity who = file.head().who();
        return FormPage.asking(
                        "Which numbers does the child have?",
                        "The yearly return finds the case by them. Without a number it looks for the names and the day"
                                + " of birth, and keeps out whoever fits more than one child.",
                        at,
                        at + "/number",
                        "Save")
                .with(new FormPage.Line(
                        "upn",
                        "Unique pupil number (UPN)",
                        "A letter and twelve more characters",
                        Objects.requireNonNullElse(who.upn(), ""),
                        true))
                .with(new FormPage.Line(
                        "uln",
                        "Unique learner number (ULN)",
                        "Ten digits, from 14 years on",
                        Objects.requireNonNullElse(who.uln(), ""),
                        true))
                .version(file.head().version());
    }

    @GetMapping("/cases/{id}/child")
    ModelAndView child(@PathVariable CaseId id, Principal principal) {
        return FormAnswers.show(childForm(cases.open(principal.inArea(), id)));
    }

    @PostMapping("/cases/{id}/child")
    ModelAndView linked(
            @PathVariable CaseId id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return FormAnswers.send(
                childForm(cases.open(area, id)),
                input,
                () -> book.link(area, id, input.text("reference")),
                saved -> "/cases/" + saved,
                CaseWords::of);
    }

    private static FormPage childForm(CaseFile file) {
        String at = "/cases/" + file.head().id();
        return FormPage.asking(
                        "Link the record of the child",
                        "From then on the family sees where the case stands, and only those in the child’s circle open the case.",
                        at,
                        at + "/child",
                        "Link it")
                .with(new FormPage.Line(
                        "reference", "Reference of the record", "As it stands on the list of children", "", false));
    }
}
