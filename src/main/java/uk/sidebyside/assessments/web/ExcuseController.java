package uk.sidebyside.assessments.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
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
import uk.sidebyside.assessments.CaseFile;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseSteps;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.Excuses;
import uk.sidebyside.assessments.rules.Ground;
import uk.sidebyside.assessments.rules.Ground.Circumstance;
import uk.sidebyside.assessments.rules.StatutoryClock;
import uk.sidebyside.assessments.rules.StatutoryClock.Exemption;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;

/** Why a day is not kept: what excuses it, and what the family is told. */
@Controller
@AllowedTo(Role.CASE_OFFICER)
class ExcuseController {
    private final Cases cases;
    private final Excuses excuses;
    private final CaseSteps steps;
    private final Clock clock;

    ExcuseController(Cases cases, Excuses excuses, CaseSteps steps, Clock clock) {
        this.cases = cases;
        this.excuses = excuses;
        this.steps = steps;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/excuse/{duty}")
    ModelAndView excuse(@PathVariable CaseId id, @PathVariable String duty, Principal principal) {
        return FormAnswers.show(excuseForm(cases.open(principal.inArea(), id), duty));
    }

    @PostMapping("/cases/{id}/excuse/{duty}")
    ModelAndView excused(
            @PathVariable CaseId id,
            @PathVariable String duty,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        FormPage form = excuseForm(cases.open(area, id), duty);
        var missing = form.faults(input).any() ? form.faults(input) : form.missing(input);
        if (missing.any()) {
            return FormAnswers.refused(form.again(input, missing, java.util.Map.of()));
        }
        return FormAnswers.send(
                form,
                input,
                () -> excuses.exempt(area, id, input.fingerprint(), duty, exemption(input)),
                saved -> "/cases/" + saved,
                CaseWords::of);
    }

    private static Exemption exemption(Input input) {
        Ground ground = Ground.valueOf(input.text("ground"));
        return new Exemption(
                ground,
                happened(ground, input),
                input.text("evidence"),
                input.text("approvedBy"),
                Objects.requireNonNull(input.day("approvedOn")));
    }

    private static Circumstance happened(Ground ground, Input input) {
        LocalDate from = Objects.requireNonNull(input.day("from"));
        LocalDate last = Objects.requireNonNullElse(input.day("to"), from);
        return switch (ground) {
            case SCHOOL_CLOSED, EARLY_YEARS_CLOSED ->
                new Circumstance.Closure(Objects.requireNonNullElse(input.day("asked"), LocalDate.MIN), from, last);
            case PERSONAL_CIRCUMSTANCES -> new Circumstance.Trouble(from, last);
            case ABSENT_FOUR_WEEKS, ABSENT_TWO_WEEKS -> new Circumstance.Absence(from, last);
            case MISSED_APPOINTMENT -> new Circumstance.Appointment(from);
        };
    }

    private FormPage excuseForm(CaseFile file, String duty) {
        StatutoryClock of = clock(file, duty);
        if (of.due().duty().excuses().grounds().isEmpty()) {
            throw new NotFound();
        }
        String at = "/cases/" + file.head().id();
        List<Option> grounds = Arrays.stream(Ground.values())
                .filter(of.due().duty().excuses().grounds()::contains)
                .map(ground -> Option.of(ground.name(), GroundWords.of(ground)))
                .toList();
        return FormPage.asking(
                        "What excuses it: " + CaseWords.next(duty),
                        "The day stays " + CaseWords.day(of.due().on())
                                + ". What is late is then due as soon as it can be done ("
                                + of.due().duty().excuses().place()
                                + "). It counts only if it made it impractical to keep the time: that is for a person to find.",
                        at,
                        at + "/excuse/" + duty,
                        "Write it down")
                .with(new FormPage.Select(
                        "ground",
                        "Ground",
                        "",
                        grounds,
                        Objects.requireNonNullElse(grounds.getFirst().value(), ""),
                        false))
                .with(new FormPage.Day("from", "First day of it", DateEntry.of(null), false))
                .with(new FormPage.Day(
                        "to", "Last day, or the day on which the school opened again", DateEntry.of(null), true))
                .with(new FormPage.Day(
                        "asked",
                        "For a closed school: the day on which advice was asked for",
                        DateEntry.of(null),
                        true))
                .with(new FormPage.Area("evidence", "What shows it?", "Like a letter and its day", "", 2, 1000, false))
                .with(new FormPage.Line("approvedBy", "Who approved it?", "By their post", "", false))
                .with(new FormPage.Day("approvedOn", "Approved on", DateEntry.of(LocalDate.now(clock)), false));
    }

    private static StatutoryClock clock(CaseFile file, String duty) {
        return file.clocks().stream()
                .filter(one -> one.due().duty().key().equals(duty))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @GetMapping("/cases/{id}/moved/{duty}")
    ModelAndView move(@PathVariable CaseId id, @PathVariable String duty, Principal principal) {
        return FormAnswers.show(moveForm(principal.inArea(), cases.open(principal.inArea(), id), duty));
    }

    @PostMapping("/cases/{id}/moved/{duty}")
    ModelAndView moved(
            @PathVariable CaseId id,
            @PathVariable String duty,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return FormAnswers.send(
                moveForm(area, cases.open(area, id), duty),
                input,
                () -> excuses.move(area, id, input.fingerprint(), duty, input.day("to"), input.text("reason")),
                saved -> "/cases/" + saved,
                CaseWords::of);
    }

    private FormPage moveForm(AreaId area, CaseFile file, String duty) {
        String at = "/cases/" + file.head().id();
        LocalDate before = file.told(duty).orElseThrow(NotFound::new);
        FormPage form = FormPage.asking(
                        "Tell the family a new day",
                        CaseWords.next(duty) + ". So far the family was told " + CaseWords.day(before)
                                + ". That day stays on its page, with the new one and why. The day of the law does not move.",
                        at,
                        at + "/moved/" + duty,
                        "Tell the family")
                .with(new FormPage.Day("to", "New day", DateEntry.of(null), false))
                .with(new FormPage.Area(
                        "reason", "Why?", "In plain words. The family reads this on its page.", "", 3, 1000, false));
        return CaseWords.reached(form, steps.withoutEmail(area, file));
    }
}
