package uk.sidebyside.assessments.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
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
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.OtherClocks;
import uk.sidebyside.assessments.rules.ClockLine;
import uk.sidebyside.assessments.rules.ClockLine.Said;
import uk.sidebyside.assessments.rules.OtherClock;
import uk.sidebyside.assessments.rules.OtherClockRules;
import uk.sidebyside.assessments.web.OtherClocksPage.Row;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;

/** The clocks of a case that no step sets off. Whoever takes its steps writes them down too. */
@Controller
@AllowedTo(Role.CASE_OFFICER)
class OtherClockController {
    private static final String READ = "In plain words. The family can read this on its page.";

    private final Cases cases;
    private final OtherClocks clocks;
    private final Clock clock;

    OtherClockController(Cases cases, OtherClocks clocks, Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.clock = clock;
    }

    private OtherClocksPage page(CaseId id, Principal principal) {
        return new OtherClocksPage(cases.open(principal.inArea(), id), LocalDate.now(clock));
    }

    @GetMapping("/cases/{id}/clocks")
    ModelAndView all(@PathVariable CaseId id, Principal principal) {
        return FormAnswers.page("assessments/clocks", page(id, principal));
    }

    @GetMapping("/cases/{id}/clocks/new/{kind}")
    ModelAndView begin(@PathVariable CaseId id, @PathVariable String kind, Principal principal) {
        return FormAnswers.show(beginForm(page(id, principal), known(kind)));
    }

    @PostMapping("/cases/{id}/clocks/new/{kind}")
    ModelAndView began(
            @PathVariable CaseId id,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        OtherClock wanted = known(kind);
        OtherClocksPage page = page(id, principal);
        return FormAnswers.send(
                beginForm(page, wanted),
                input,
                () -> clocks.begin(
                        principal.inArea(),
                        id,
                        input.fingerprint(),
                        new OtherClockRules.Wanted(wanted, input.day("on"), input.day("learned"), input.text("about"))),
                saved -> page.at(),
                CaseWords::of);
    }

    private static OtherClock known(String kind) {
        return OtherClock.of(kind).orElseThrow(NotFound::new);
    }

    private static FormPage beginForm(OtherClocksPage page, OtherClock kind) {
        OtherClockWords words = OtherClockWords.of(kind);
        FormPage form = FormPage.asking(
                        words.happened(),
                        "The last day is worked out from this day. The family can read it on its page.",
                        page.at(),
                        page.at() + "/new/" + kind.code(),
                        "Write it down")
                .with(new FormPage.Day("on", words.day(), DateEntry.of(null), false));
        if (kind.learned() != null) {
            form = form.with(new FormPage.Day("learned", OtherClockWords.LEARNED, DateEntry.of(null), true));
        }
        return form.with(new FormPage.Line(
                "about",
                words.about(),
                "A few words, without anything about the child’s health or needs",
                "",
                !kind.named()));
    }

    @GetMapping("/cases/{id}/clocks/{of}/done/{duty}")
    ModelAndView finish(
            @PathVariable CaseId id, @PathVariable UUID of, @PathVariable String duty, Principal principal) {
        OtherClocksPage page = page(id, principal);
        return row(page, of, duty)
                .filter(page::open)
                .map(row -> FormAnswers.show(doneForm(page, row)))
                .orElseGet(() -> FormAnswers.on(page.at()));
    }

    @PostMapping("/cases/{id}/clocks/{of}/done/{duty}")
    ModelAndView finished(
            @PathVariable CaseId id,
            @PathVariable UUID of,
            @PathVariable String duty,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        OtherClocksPage page = page(id, principal);
        return row(page, of, duty)
                .map(row -> FormAnswers.send(
                        doneForm(page, row),
                        input,
                        () -> clocks.done(principal.inArea(), id, input.fingerprint(), of, duty, input.day("on")),
                        saved -> page.at(),
                        CaseWords::of))
                .orElseGet(() -> FormAnswers.on(page.at()));
    }

    private static FormPage doneForm(OtherClocksPage page, Row row) {
        return FormPage.asking(
                        "On which day was it done?",
                        page.named(row) + ". The last day for it: " + page.last(row) + ".",
                        page.at(),
                        page.to(row, "done"),
                        "Write it down")
                .with(new FormPage.Day("on", "Done on", DateEntry.of(null), false));
    }

    @GetMapping("/cases/{id}/clocks/{of}/not-owed/{duty}")
    ModelAndView drop(@PathVariable CaseId id, @PathVariable UUID of, @PathVariable String duty, Principal principal) {
        OtherClocksPage page = page(id, principal);
        return row(page, of, duty)
                .filter(page::open)
                .map(row -> FormAnswers.show(notOwedForm(page, row)))
                .orElseGet(() -> FormAnswers.on(page.at()));
    }

    @PostMapping("/cases/{id}/clocks/{of}/not-owed/{duty}")
    ModelAndView dropped(
            @PathVariable CaseId id,
            @PathVariable UUID of,
            @PathVariable String duty,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        OtherClocksPage page = page(id, principal);
        return row(page, of, duty)
                .map(row -> FormAnswers.send(
                        notOwedForm(page, row),
                        input,
                        () -> clocks.notOwed(
                                principal.inArea(), id, input.fingerprint(), of, duty, input.text("words")),
                        saved -> page.at(),
                        CaseWords::of))
                .orElseGet(() -> FormAnswers.on(page.at()));
    }

    private static FormPage notOwedForm(OtherClocksPage page, Row row) {
        return FormPage.asking(
                        "Why is it owed no more?",
                        page.named(row) + ". It then counts neither as done nor as late.",
                        page.at(),
                        page.to(row, "not-owed"),
                        "Write it down")
                .with(new FormPage.Area("words", "Why?", READ, "", 3, OtherClockRules.REASON_AT_MOST, false));
    }

    /**
     * @return empty for what was taken back meanwhile
     * @throws NotFound for a clock that never was
     */
    private static Optional<Row> row(OtherClocksPage page, UUID of, String duty) {
        ClockLine line = page.line(of);
        if (line == null || line.said() != Said.BEGAN) {
            throw new NotFound();
        }
        return page.row(of, duty);
    }

    @GetMapping("/cases/{id}/clocks/back/{line}")
    ModelAndView takeBack(@PathVariable CaseId id, @PathVariable UUID line, Principal principal) {
        OtherClocksPage page = page(id, principal);
        ClockLine mistake = mistake(page, line);
        return page.canBeTakenBack(mistake) ? FormAnswers.show(backForm(page, mistake)) : FormAnswers.on(page.at());
    }

    @PostMapping("/cases/{id}/clocks/back/{line}")
    ModelAndView takenBack(
            @PathVariable CaseId id,
            @PathVariable UUID line,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        OtherClocksPage page = page(id, principal);
        return FormAnswers.send(
                backForm(page, mistake(page, line)),
                input,
                () -> clocks.takeBack(principal.inArea(), id, input.fingerprint(), line, input.text("words")),
                saved -> page.at(),
                CaseWords::of);
    }

    private static ClockLine mistake(OtherClocksPage page, UUID id) {
        ClockLine line = page.line(id);
        if (line == null || line.said() == Said.TAKEN_BACK) {
            throw new NotFound();
        }
        return line;
    }

    private static FormPage backForm(OtherClocksPage page, ClockLine line) {
        return FormPage.asking(
                        "Take it back",
                        page.said(line)
                                + ". It stays in what was written down, with your reason, and counts no more."
                                + (line.said() == Said.BEGAN ? " So does all that was said of this clock." : "")
                                + " The family reads what it said, and your reason."
                                + (line.said() == Said.BEGAN
                                        ? " If it began on another day, write that down next: the family reads the old last day and the new one."
                                        : ""),
                        page.at(),
                        page.at() + "/back/" + line.id(),
                        "Take it back")
                .with(new FormPage.Area("words", "Why?", READ, "", 3, OtherClockRules.REASON_AT_MOST, false));
    }
}
