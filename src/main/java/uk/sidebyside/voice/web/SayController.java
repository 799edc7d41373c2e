package uk.sidebyside.voice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.evidence.FileRefused;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.voice.Attachments;
import uk.sidebyside.voice.Giving;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.files.PreparedFiles;
import uk.sidebyside.voice.ground.VoiceSettings;
import uk.sidebyside.voice.rules.Question;
import uk.sidebyside.voice.said.Questions;

/**
 * Giving a view, one question a page. The code in the address opens it; nobody has to sign in, and every step is saved before the
 * next is shown.
 */
@Controller
@AllowedTo(Role.PUBLIC)
class SayController {
    private final CodeHolders holders;
    private final Giving giving;
    private final Attachments attachments;
    private final PreparedFiles prepared;
    private final Questions questions;
    private final VoiceSettings settings;
    private final ReceiptView receipts;
    private final Clock clock;

    SayController(
            CodeHolders holders,
            Giving giving,
            Attachments attachments,
            PreparedFiles prepared,
            Questions questions,
            VoiceSettings settings,
            ReceiptView receipts,
            Clock clock) {
        this.holders = holders;
        this.giving = giving;
        this.attachments = attachments;
        this.prepared = prepared;
        this.questions = questions;
        this.settings = settings;
        this.receipts = receipts;
        this.clock = clock;
    }

    @GetMapping("/say/{code}")
    ModelAndView open(
            @PathVariable String code,
            @RequestParam(required = false) Integer q,
            @RequestParam(defaultValue = "") String read,
            @RequestParam(defaultValue = "0") int from,
            Principal principal,
            HttpServletRequest request) {
        Receipts.Held held = holders.held(principal, code, request);
        if (held.sitting().given()) {
            return receipts.show(held, code, from, read, StillParts.Back.NONE);
        }
        Giving.Progress progress = progress(held);
        int number = q == null ? progress.next() : q;
        if (number < 0 || number > progress.questions().size()) {
            throw new NotFound();
        }
        return number == progress.questions().size()
                ? FormAnswers.on(at(code) + "/check" + (read.equals("easy") ? "?read=easy" : ""))
                : FormAnswers.page(
                        "voice/question",
                        page(
                                code,
                                progress,
                                number,
                                progress.draft(progress.questions().get(number)),
                                read,
                                FormErrors.none(),
                                ""));
    }

    private Giving.Progress progress(Receipts.Held held) {
        return held.as(() -> giving.progress(area(held), held.sitting()));
    }

    private QuestionPage page(
            String code,
            Giving.Progress progress,
            int number,
            Giving.Draft draft,
            String read,
            FormErrors errors,
            String says) {
        String set = progress.sitting().questions();
        return new QuestionPage(
                at(code),
                progress,
                number,
                draft,
                says,
                settings.promised(progress.sitting(), LocalDate.now(clock)),
                FamilyWords.of(set, read),
                errors,
                questions);
    }

    /** Saves what is written of a question, and goes on: to the next, past it, away, or back here with a file more or less. */
    @PostMapping("/say/{code}/q/{number}")
    ModelAndView answer(
            @PathVariable String code,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) MultipartFile file,
            Principal principal,
            HttpServletRequest request)
            throws IOException {
        Receipts.Held held = holders.unsent(principal, code, request);
        var input = new Input(typed);
        Giving.Progress progress = progress(held);
        Question question = question(progress.questions(), number);
        String go = input.text("go");
        Giving.Draft draft = draft(input, go.equals("next") || go.equals("skip"));
        FormErrors errors = save(held, question, draft, input);
        String read = input.text("read");
        if (!errors.any() && go.startsWith("remove-")) {
            remove(held, go.substring("remove-".length()));
        } else if (!errors.any()) {
            errors = attach(held, question, file, input.text("says"));
        }
        if (errors.any()) {
            return again(page(code, progress(held), number, draft, read, errors, input.text("says")));
        }
        return FormAnswers.on(next(code, number, go, read));
    }

    private String next(String code, int number, String go, String read) {
        String also = read.equals("easy") ? "&read=easy" : "";
        return switch (go) {
            case "stop" -> at(code) + "/stopped" + also.replace('&', '?');
            case "next", "skip" -> at(code) + "?q=" + (number + 1) + also;
            default -> at(code) + "?q=" + number + also + "#files";
        };
    }

    private FormErrors save(Receipts.Held held, Question question, Giving.Draft draft, Input input) {
        var came = new Giving.Came(input.id("page"), false);
        Saving<?> saved = held.as(() -> giving.save(area(held), held.sitting().id(), question.key(), draft, came));
        FormErrors errors = FormErrors.none();
        if (saved instanceof Saving.Refused<?> no) {
            errors = FormErrors.of(no.findings(), Wording::of);
        } else if (input.text("go").equals("next")) {
            errors = FormErrors.of(Giving.half(draft, question), Wording::of);
        }
        return errors;
    }

    private FormErrors attach(Receipts.Held held, Question question, MultipartFile file, String says)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return FormErrors.none();
        }
        try {
            String name = file.getOriginalFilename();
            PreparedFiles.Prepared kept = prepared.of(name == null ? "" : name, file.getBytes());
            Saving<UUID> added =
                    held.as(() -> attachments.add(area(held), held.sitting().id(), question.key(), kept, says));
            return added instanceof Saving.Refused<UUID> no
                    ? FormErrors.of(no.findings(), Wording::of)
                    : FormErrors.none();
        } catch (FileRefused refused) {
            return FormErrors.none().and("file", Wording.of(refused.finding()));
        }
    }

    private void remove(Receipts.Held held, String file) {
        UUID id = CodeHolders.id(file);
        held.as(() -> {
            attachments.remove(area(held), held.sitting().id(), id);
            return id;
        });
    }

    private static Giving.Draft draft(Input input, boolean done) {
        return new Giving.Draft(
                input.text("words"), input.text("saw"), input.text("means"), input.several("choices"), done);
    }

    /** What a browser sends by itself while somebody types. Nothing is shown, so nothing is said. */
    @PostMapping("/say/{code}/draft/{number}")
    ResponseEntity<Void> draft(
            @PathVariable String code,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal,
            HttpServletRequest request) {
        Receipts.Held held = holders.unsent(principal, code, request);
        Question question = question(questions.of(held.sitting().questions()), number);
        var input = new Input(typed);
        var came = new Giving.Came(input.id("page"), true);
        Saving<?> saved =
                held.as(() -> giving.save(area(held), held.sitting().id(), question.key(), draft(input, false), came));
        return ResponseEntity.status(
                        saved instanceof Saving.Saved<?> ? HttpStatus.NO_CONTENT : HttpStatus.UNPROCESSABLE_CONTENT)
                .build();
    }

    private static Question question(List<Question> asked, int number) {
        if (number < 0 || number >= asked.size()) {
            throw new NotFound();
        }
        return asked.get(number);
    }

    private static ModelAndView again(QuestionPage page) {
        ModelAndView again = FormAnswers.page("voice/question", page);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    static String at(String code) {
        return "/say/" + code;
    }

    static AreaId area(Receipts.Held held) {
        return held.sitting().about().area();
    }
}
