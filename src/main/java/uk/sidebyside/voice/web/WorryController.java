package uk.sidebyside.voice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.unsent.UnsentForm;
import uk.sidebyside.access.unsent.UnsentForms;
import uk.sidebyside.access.unsent.UnsentPages;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.worries.Worries;
import uk.sidebyside.voice.worries.WorryId;

/** Telling a worry about safety, from anywhere, with or without an account. */
@Controller
@AllowedTo(Role.PUBLIC)
class WorryController {
    private static final String AT = "/worry";

    /** The fields that somebody types into. The code that they came from is no word of theirs. */
    private static final List<String> FIELDS = List.of("words", "about", "called", "contact");

    /** Shorter than of other forms: somebody else might sign in by the same address. */
    private static final int DAYS = 1;

    private final Worries worries;
    private final CodeHolders holders;
    private final Circles circles;
    private final UnsentForms unsent;

    WorryController(Worries worries, CodeHolders holders, Circles circles, UnsentForms unsent) {
        this.circles = circles;
        this.unsent = unsent;
        this.worries = worries;
        this.holders = holders;
    }

    /**
     * @param from the code of what somebody was saying, or the id of the child whose page they were on while signed in, so that the
     *     child that it is about is known
     * @param read how the page read from which they came
     */
    @GetMapping("/worry")
    ModelAndView ask(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String read,
            Principal principal) {
        UnsentForm begun = principal.signedIn() ? unsent.find(AT).orElse(null) : null;
        return FormAnswers.page(
                "voice/worry",
                new WorryPage(
                        UUID.randomUUID(),
                        from,
                        begun == null ? "" : begun.text("about"),
                        begun == null ? "" : begun.text("words"),
                        begun == null ? "" : begun.text("called"),
                        begun == null ? "" : begun.text("contact"),
                        FormErrors.none(),
                        worries.readBySomebody(principal.inArea()),
                        keptAt(principal),
                        begun == null ? null : UnsentForm.ofWords(begun.writtenAt()),
                        FamilyWords.as(read)));
    }

    private static @Nullable String keptAt(Principal principal) {
        return principal.signedIn() ? UnsentPages.at(AT) : null;
    }

    /** What a browser sends by itself while somebody who is signed in types. */
    @PostMapping("/worry/unsent")
    @AllowedTo(Role.SIGNED_IN)
    ResponseEntity<Void> keep(@RequestParam MultiValueMap<String, String> typed) {
        Map<String, List<String>> words = new HashMap<>(typed);
        words.keySet().retainAll(FIELDS);
        return UnsentPages.answer(unsent.keep(AT, words, DAYS, new Input(typed).id("submission")));
    }

    @PostMapping("/worry")
    ModelAndView tell(
            @RequestParam MultiValueMap<String, String> typed, Principal principal, HttpServletRequest request) {
        var input = new Input(typed);
        FamilyWords words = FamilyWords.as(input.text("read"));
        ReceiptCode code = HaveYourSayController.codeOf(input.submission());
        AreaId area = principal.inArea();
        var tell = new Worries.Tell(
                child(input, principal, request).orElse(null),
                cut(input.text("about"), 200),
                input.text("words"),
                cut(input.text("called"), 80),
                cut(input.text("contact"), 200));
        PersonId giver = principal.signedIn() ? principal.person() : null;
        Saving<WorryId> told = Principals.call(
                Receipts.holder(area, code, Principal.Kind.RECEIPT), () -> worries.tell(area, code, tell, giver));
        if (told instanceof Saving.Refused<WorryId> no) {
            ModelAndView again = FormAnswers.page(
                    "voice/worry",
                    new WorryPage(
                            input.submission(),
                            input.text("from"),
                            input.text("about"),
                            input.text("words"),
                            input.text("called"),
                            input.text("contact"),
                            FormErrors.of(no.findings(), Wording::of),
                            worries.readBySomebody(area),
                            keptAt(principal),
                            null,
                            words));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        unsent.sent(AT, input.submission());
        return holders.orWait(principal, code.shown(), request) instanceof Receipts.Wait
                ? toldAtOnce(area, code, words)
                : FormAnswers.on("/worry/" + code.shown() + (words.read().isEmpty() ? "" : "?read=" + words.read()));
    }

    /** Where wrong codes were guessed from there no code is answered, this one neither: so its giver reads at once that it came. */
    private ModelAndView toldAtOnce(AreaId area, ReceiptCode code, FamilyWords words) {
        Worries.Came came = Principals.call(
                Receipts.holder(area, code, Principal.Kind.RECEIPT),
                () -> worries.came(area, code.key()).orElseThrow(NotFound::new));
        return FormAnswers.page("voice/worryTold", new WorryToldPage(code.shown(), came, words));
    }

    /**
     * The child of the page from which they came, of whom they may know. Of a code unknown while the network waits: what is not known of
     * a worry is no reason to refuse it.
     */
    private Optional<UUID> child(Input input, Principal principal, HttpServletRequest request) {
        String from = input.text("from");
        if (ReceiptCode.read(from).isPresent()) {
            return holders.orWait(principal, from, request) instanceof Receipts.Held held
                    ? held.sitting().child()
                    : Optional.empty();
        }
        UUID child = input.id("from");
        return child != null
                        && principal.signedIn()
                        && circles.seen(principal.inArea(), List.of(child)).containsKey(child)
                ? Optional.of(child)
                : Optional.empty();
    }

    /** What helps to reach somebody is never a reason to refuse a worry. */
    private static String cut(String text, int length) {
        String bare = text.strip();
        return bare.length() <= length ? bare : bare.substring(0, length);
    }

    /** Says that it came and when it was read; never what was said. */
    @GetMapping("/worry/{code}")
    ModelAndView told(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String read,
            Principal principal,
            HttpServletRequest request) {
        if (holders.find(principal, code, request) instanceof Receipts.OfAWorry worry) {
            return FormAnswers.page("voice/worryTold", new WorryToldPage(code, worry.came(), FamilyWords.as(read)));
        }
        throw new NotFound();
    }
}
