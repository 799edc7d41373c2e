package uk.sidebyside.audits.quality.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.audits.quality.ThreadSample;
import uk.sidebyside.audits.quality.ThreadSampleId;
import uk.sidebyside.audits.quality.ThreadSamples;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;

/** Samples of threads for an inspector, and the words that somebody who may read them writes for it. */
@Controller
@AllowedTo({Role.COORDINATOR, Role.WORKSTREAM_LEAD})
class ThreadsController {
    private final ThreadSamples threads;
    private final Clock clock;

    ThreadsController(ThreadSamples threads, Clock clock) {
        this.threads = threads;
        this.clock = clock;
    }

    @GetMapping("/audits/threads")
    @AllowedToCheckers
    ModelAndView all(Principal principal) {
        return FormAnswers.page(
                "audits/quality/threads", new ThreadsPage(threads.inArea(principal.inArea()), threads.mayDraw()));
    }

    @GetMapping("/audits/threads/{id}")
    @AllowedToCheckers
    ModelAndView one(@PathVariable UUID id, Principal principal) {
        ThreadSamples.Whole whole = threads.follow(principal.inArea(), new ThreadSampleId(id));
        return FormAnswers.page(
                "audits/quality/thread", new ThreadPage(whole.sample(), whole.threads(), threads.mayDraw()));
    }

    @GetMapping("/audits/threads/draw")
    ModelAndView draw() {
        return FormAnswers.show(drawForm());
    }

    @PostMapping("/audits/threads/draw")
    ModelAndView drawn(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        return FormAnswers.send(
                drawForm(),
                input,
                () -> threads.draw(
                        principal.inArea(),
                        new ThreadSamples.Draw(
                                input.fingerprint(),
                                input.text("title"),
                                input.text("seed"),
                                QualityChoices.number(input, "size"),
                                input.day("fromOn"),
                                input.day("untilOn"))),
                ThreadsController::at,
                Wording::of);
    }

    private FormPage drawForm() {
        LocalDate today = LocalDate.now(clock);
        return FormPage.asking(
                        "Draw a sample of threads",
                        "Each thread begins with what somebody said, and shows what became of it. Let the inspector choose the"
                                + " seed.",
                        "/audits/threads",
                        "/audits/threads/draw",
                        "Draw the sample")
                .with(new FormPage.Line("title", "What the sample is called", "", "", false))
                .with(new FormPage.Line("seed", "Seed", "Any words or numbers", "", false))
                .with(new FormPage.Line("size", "How many threads to draw", "", "8", false))
                .with(new FormPage.Day("fromOn", "Said from", DateEntry.of(today.minusYears(1)), false))
                .with(new FormPage.Day("untilOn", "Said until", DateEntry.of(today), false));
    }

    @GetMapping("/audits/threads/{id}/{number}/words")
    @AllowedTo({
        Role.COORDINATOR,
        Role.WORKSTREAM_LEAD,
        Role.CASE_OFFICER,
        Role.PRACTITIONER,
        Role.ACTION_OWNER,
        Role.SAFEGUARDING_LEAD
    })
    ModelAndView words(@PathVariable UUID id, @PathVariable int number, Principal principal) {
        var sample = new ThreadSampleId(id);
        return FormAnswers.show(wordsForm(sample, threads.toRedact(principal.inArea(), sample, number)));
    }

    @PostMapping("/audits/threads/{id}/{number}/words")
    @AllowedTo({
        Role.COORDINATOR,
        Role.WORKSTREAM_LEAD,
        Role.CASE_OFFICER,
        Role.PRACTITIONER,
        Role.ACTION_OWNER,
        Role.SAFEGUARDING_LEAD
    })
    ModelAndView written(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        var sample = new ThreadSampleId(id);
        return FormAnswers.send(
                wordsForm(sample, threads.toRedact(area, sample, number)).version(input.version()),
                input,
                () -> threads.redact(
                        area,
                        sample,
                        number,
                        input.version(),
                        input.text("words"),
                        input.several("namesOut").contains("yes")),
                saved -> threads.mayFollow() ? at(saved) : "/work",
                Wording::of);
    }

    private static FormPage wordsForm(ThreadSampleId sample, ThreadSample.Row row) {
        return FormPage.asking(
                        "The first words of thread " + row.number(),
                        "Read the view in a second window, then write here what an inspector may read of it.",
                        "/voice/view/" + row.view().value(),
                        at(sample) + "/" + row.number() + "/words",
                        "Save the words")
                .version(row.version())
                .with(new FormPage.Area("words", "What was said, without names", "", row.firstWords(), 4, 2000, false))
                .with(new FormPage.Several("namesOut", "Names", QualityChoices.namesOut(), List.of()));
    }

    static String at(ThreadSampleId id) {
        return "/audits/threads/" + id.value();
    }
}
