package uk.sidebyside.assessments.letters.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.letters.LetterId;
import uk.sidebyside.assessments.letters.Letters;
import uk.sidebyside.assessments.rules.LetterKind;
import uk.sidebyside.assessments.web.CaseWords;
import uk.sidebyside.pages.Audience;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** An officer drafts a letter, reads it, changes it and keeps it. */
@Controller
@AllowedTo(Role.CASE_OFFICER)
class LetterController {
    private final Letters letters;
    private final LetterFiles files;
    private final Areas areas;

    LetterController(Letters letters, LetterFiles files, Areas areas) {
        this.letters = letters;
        this.files = files;
        this.areas = areas;
    }

    @GetMapping("/cases/{id}/letters/new/{kind}")
    ModelAndView draft(@PathVariable CaseId id, @PathVariable String kind, Principal principal) {
        return FormAnswers.show(form(letters.draft(principal.inArea(), id, known(kind))));
    }

    @PostMapping("/cases/{id}/letters/new/{kind}")
    ModelAndView begun(
            @PathVariable CaseId id,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        LetterKind wanted = known(kind);
        return FormAnswers.send(
                form(letters.draft(area, id, wanted)).version(input.version()),
                input,
                () -> letters.begin(
                        area,
                        id,
                        wanted,
                        input.fingerprint(),
                        input.version(),
                        input.text("toWhom"),
                        input.text("words")),
                saved -> at(id, saved),
                CaseWords::of);
    }

    private static LetterKind known(String kind) {
        return LetterKind.of(kind).orElseThrow(NotFound::new);
    }

    private static String at(CaseId id, LetterId letter) {
        return "/cases/" + id + "/letters/" + letter;
    }

    private static FormPage form(Letters.Drafted drafted) {
        String back = "/cases/" + drafted.file().head().id();
        return form(
                drafted.kind(),
                "Drafted from the record, about " + CaseWords.day(drafted.on())
                        + ". Read it, fill in what stands in square brackets, and change what is not right."
                        + reach(drafted.reach()),
                back,
                back + "/letters/new/" + drafted.kind().code(),
                drafted.toWhom(),
                drafted.words());
    }

    /** How the family wants to be written to, before anybody does. */
    private static String reach(String words) {
        return words.isEmpty() ? "" : " How they want to be reached: " + words;
    }

    private static FormPage form(
            LetterKind kind, String intro, String back, String action, String toWhom, String words) {
        return FormPage.asking("Letter: " + kind.title(), intro, back, action, "Save and look at it")
                .with(new FormPage.Line("toWhom", "To whom", "By name, as on the envelope", toWhom, false))
                .with(new FormPage.Area(
                        "words",
                        "The letter",
                        "A line that begins with # is a heading. One that begins with - is a point of a list. A blank line begins a paragraph.",
                        words,
                        30,
                        20_000,
                        false));
    }

    @GetMapping("/cases/{id}/letters/{letter}")
    ModelAndView read(@PathVariable CaseId id, @PathVariable LetterId letter, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.page("assessments/letter", page(area, letters.open(area, id, letter), FormErrors.none()));
    }

    @GetMapping("/cases/{id}/letters/{letter}/letter.pdf")
    ResponseEntity<byte[]> paper(@PathVariable CaseId id, @PathVariable LetterId letter, Principal principal) {
        AreaId area = principal.inArea();
        return files.of(page(area, letters.open(area, id, letter), FormErrors.none()));
    }

    private LetterPage page(AreaId area, Letters.Opened opened, FormErrors errors) {
        CaseId id = opened.letter().of();
        return new LetterPage(
                areas.byId(area).name(),
                opened.letter(),
                opened.file().head().reference(),
                at(id, opened.letter().id()),
                "/cases/" + id,
                Audience.STAFF,
                opened.open().stream().map(CaseWords::of).toList(),
                opened.reach(),
                errors,
                UUID.randomUUID());
    }

    @GetMapping("/cases/{id}/letters/{letter}/edit")
    ModelAndView edit(@PathVariable CaseId id, @PathVariable LetterId letter, Principal principal) {
        Letters.Opened opened = letters.open(principal.inArea(), id, letter);
        return opened.letter().kept() ? FormAnswers.on(at(id, letter)) : FormAnswers.show(form(opened));
    }

    @PostMapping("/cases/{id}/letters/{letter}/edit")
    ModelAndView edited(
            @PathVariable CaseId id,
            @PathVariable LetterId letter,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return FormAnswers.send(
                form(letters.open(area, id, letter)).version(input.version()),
                input,
                () -> letters.change(area, id, letter, input.version(), input.text("toWhom"), input.text("words")),
                saved -> at(id, saved),
                CaseWords::of);
    }

    private static FormPage form(Letters.Opened opened) {
        var letter = opened.letter();
        String at = at(letter.of(), letter.id());
        return form(
                        letter.kind(),
                        "About " + CaseWords.day(letter.datedOn()) + "." + reach(opened.reach()),
                        at,
                        at + "/edit",
                        letter.toWhom(),
                        letter.words())
                .version(letter.version());
    }

    @PostMapping("/cases/{id}/letters/{letter}/keep")
    ModelAndView kept(
            @PathVariable CaseId id,
            @PathVariable LetterId letter,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        AreaId area = principal.inArea();
        int version = new Input(typed).version();
        return switch (letters.keep(area, id, letter, version)) {
            case Saving.Saved<LetterId> saved -> FormAnswers.on(at(id, saved.value()));
            case Saving.Refused<LetterId> no -> again(area, id, letter, no.findings());
            case Saving.Stale<LetterId> stale ->
                again(area, id, letter, List.of(Finding.of("", "letter.changed", "two editors")));
        };
    }

    @PostMapping("/cases/{id}/letters/{letter}/throw-away")
    ModelAndView thrownAway(
            @PathVariable CaseId id,
            @PathVariable LetterId letter,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        AreaId area = principal.inArea();
        return switch (letters.throwAway(area, id, letter, new Input(typed).version())) {
            case Saving.Saved<CaseId> done -> FormAnswers.on("/cases/" + id);
            case Saving.Refused<CaseId> no -> again(area, id, letter, no.findings());
            case Saving.Stale<CaseId> stale ->
                again(area, id, letter, List.of(Finding.of("", "letter.changed", "two editors")));
        };
    }

    private ModelAndView again(AreaId area, CaseId id, LetterId letter, List<Finding> findings) {
        ModelAndView again = FormAnswers.page(
                "assessments/letter",
                page(area, letters.open(area, id, letter), FormErrors.of(findings, CaseWords::of)));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
